import type { Detected } from "./openTable.js";

/** The sheet, or the file of an archive, that was read, and all there are to choose from; no `parts` where there is no choice. */
export interface FilePart {
  readonly part: string | null;
  readonly parts: readonly string[];
  /** Those that are parts of one list: they are read as one unless another choice is made. */
  readonly together?: readonly string[];
  /** Those with more about the same customers, which may be read as further files. */
  readonly further?: readonly string[];
}

/** Which part of a file was read. */
export function filePart({ entry, entries, sheet, sheets, together, further }: Detected): FilePart {
  const parts = entries ?? (sheets.length > 1 ? sheets.map(({ name }) => name) : []);
  // Of an archive's only workbook the sheets may be read together.
  const isTogether = together?.some((name) => parts.includes(name)) ?? false;
  const read = together && isTogether ? { part: null, parts, together } : { part: entries ? entry : sheet, parts };
  return { ...read, ...(further && { further }) };
}
