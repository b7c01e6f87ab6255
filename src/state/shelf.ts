/** A small place for files in the browser; a path is a name or "folder/name". */
export interface Shelf {
  /** The content of a file, or null where there is none. */
  read(path: string): Promise<ArrayBuffer | null>;
  /** Writes a file whole or not at all. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** The files and folders at the top. */
  names(): Promise<readonly string[]>;
  /** Removes a file or a folder with all in it, if it is there. */
  remove(name: string): Promise<void>;
}

/** A file of JSON, or null where there is none or it can't be read. */
export async function readJson(shelf: Shelf, path: string): Promise<unknown> {
  try {
    const bytes = await shelf.read(path);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Writes a value as a file of JSON. */
export function writeJson(shelf: Shelf, path: string, value: unknown): Promise<void> {
  return shelf.write(path, new TextEncoder().encode(JSON.stringify(value)));
}
