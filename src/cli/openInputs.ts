import { basename } from "node:path";
import type { JoinedFile } from "../read/joinFiles.js";
import type { OpenOptions } from "../read/openTable.js";
import { ReadError } from "../read/readError.js";
import { InputError } from "./inputError.js";
import { openInput } from "./openInput.js";
import { readInput } from "./readInput.js";

/** Several files that can't be opened, each with its own error. */
export class UnopenedFiles extends Error {
  override readonly name = "UnopenedFiles";

  constructor(readonly errors: readonly Error[]) {
    super(errors.map(({ message }) => message).join(" "));
  }
}

/**
 * The tables of files in their order, the options being about the first. All are tried, so that everything wrong is said at once: throws the ReadError or
 * InputError of the one that can't be opened, named where there are others, or UnopenedFiles.
 */
export async function openInputs(
  paths: readonly string[],
  options: OpenOptions,
): Promise<Pick<JoinedFile, "name" | "read">[]> {
  const files: Pick<JoinedFile, "name" | "read">[] = [];
  const errors: Error[] = [];
  for (const [at, path] of paths.entries()) {
    const name = basename(path);
    try {
      files.push({ name, read: await openInput(readInput(path), at === 0 ? options : {}) });
    } catch (error) {
      if (!(error instanceof ReadError || error instanceof InputError)) throw error;
      errors.push(error instanceof ReadError && paths.length > 1 ? error.of(name) : error);
    }
  }
  if (errors.length > 1) throw new UnopenedFiles(errors);
  if (errors.length === 1) throw errors[0];
  return files;
}
