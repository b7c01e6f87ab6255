import type { Detected } from "./openTable.js";

/** The sheet, or the file of an archive, that was read, and all there are to choose from; no `parts` where there is no choice. */
export interface FilePart {
  readonly part: string | null;
  readonly parts: readonly string[];
}

/** Which part of a file was read. */
export function filePart({ entry, entries, sheet, sheets }: Detected): FilePart {
  if (entries) return { part: entry, parts: entries };
  return { part: sheet, parts: sheets.length > 1 ? sheets.map(({ name }) => name) : [] };
}
