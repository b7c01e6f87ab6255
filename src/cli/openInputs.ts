import { basename } from "node:path";
import { neededSheets } from "../read/furtherSheets.js";
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

/** A file, or a sheet of one. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly options: OpenOptions;
}

/** The files at these paths; the options, and the sheets to read, are about the first, which is given once for each of them. */
export function inputs(
  paths: readonly string[],
  options: OpenOptions,
  sheets: readonly string[] = [],
): readonly Input[] {
  const names = paths.map((path) => basename(path));
  return paths.flatMap((path, at) => {
    const isTwice = names.indexOf(names[at]!) !== names.lastIndexOf(names[at]!);
    const name = isTwice ? path : names[at]!;
    if (at > 0) return [{ path, name, options: {} }];
    const [first, ...others] = sheets;
    return [
      { path, name, options: first === undefined ? options : { ...options, part: first } },
      ...others.map((part) => ({ path, name: `${name}: ${part}`, options: { ...options, part } })),
    ];
  });
}

/**
 * The tables of files in their order. All are tried, so that everything wrong is said at once: throws the ReadError or InputError of the one that can't be
 * opened, named where there are others, or UnopenedFiles.
 */
export async function openInputs(given: readonly Input[]): Promise<(Input & Pick<JoinedFile, "read">)[]> {
  const files: (Input & Pick<JoinedFile, "read">)[] = [];
  const errors: Error[] = [];
  const waiting = [...given];
  for (const input of waiting) {
    const { path, name, options } = input;
    try {
      const read = await openInput(readInput(path), options);
      files.push({ ...input, read });
      for (const part of neededSheets(read))
        waiting.push({ path, name: `${name}: ${part}`, options: { ...options, part } });
    } catch (error) {
      if (!(error instanceof ReadError || error instanceof InputError)) throw error;
      errors.push(error instanceof ReadError && given.length > 1 ? error.of(name) : error);
    }
  }
  if (errors.length > 1) throw new UnopenedFiles(errors);
  if (errors.length === 1) throw errors[0];
  return files;
}
