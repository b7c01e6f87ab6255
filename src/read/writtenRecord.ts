import type { QuoteRules } from "./quotedCell.js";

const encoder = new TextEncoder();

/** A record of another file's making: its text in the dialect of the file with the ends of its cells, and where it ends in the file. */
export interface ForeignRecord {
  readonly text: Uint8Array;
  readonly ends: readonly number[];
  readonly end: number;
  /** Delimiters stood unquoted in a text that is one cell again. */
  readonly rejoined?: boolean;
}

/** The record in the file's own dialect; null where its cells can't be written in it. */
export function writtenRecord(
  { texts, ends }: { readonly texts: readonly string[]; readonly ends: readonly number[] },
  { quote, delimiter, backslash }: QuoteRules,
): ForeignRecord | null {
  const mark = quote < 0 ? "" : String.fromCharCode(quote);
  const separator = new TextDecoder().decode(delimiter);
  const raw: Uint8Array[] = [];
  for (const text of texts) {
    const isPlain = !text.includes(separator) && !/[\r\n]/.test(text) && (mark === "" || !text.includes(mark));
    if (!isPlain && mark === "") return null;
    const clean = backslash
      ? text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`)
      : text.replaceAll(mark, mark + mark);
    raw.push(encoder.encode(isPlain ? text : mark + clean + mark));
  }
  return { ...joinedBytes(raw, delimiter), end: ends[ends.length - 1]! };
}

function joinedBytes(cells: readonly Uint8Array[], delimiter: Uint8Array) {
  const text = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length + delimiter.length, -delimiter.length));
  let at = 0;
  const ends = cells.map((cell, i) => {
    if (i > 0) text.set(delimiter, at);
    if (i > 0) at += delimiter.length;
    text.set(cell, at);
    at += cell.length;
    return at;
  });
  return { text, ends };
}
