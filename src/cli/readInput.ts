import { readFileSync } from "node:fs";
import { InputError, type InputErrorCode } from "./inputError.js";

const codes: Readonly<Record<string, InputErrorCode>> = {
  ENOENT: "noSuchFile",
  ENOTDIR: "noSuchFile",
  EISDIR: "directory",
  EACCES: "noPermission",
  ERR_FS_FILE_TOO_LARGE: "tooLarge",
};

/** The bytes of a file. Throws InputError when it can't be read. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new InputError(codes[code] ?? "unreadable", { path, message });
  }
}

/** A JSON file. Throws InputError when it can't be read or is no JSON. */
export function readJson(path: string): unknown {
  const text = new TextDecoder().decode(readInput(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError("notJson", { path, message: (error as Error).message });
  }
}
