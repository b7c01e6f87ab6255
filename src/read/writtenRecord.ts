import { decodeUtf8 } from "./cellText.js";
import type { QuoteRules } from "./quotedCell.js";

/** A record of another file's making: its text in the dialect of the file with the ends of its cells in bytes, and where it ends in the file. */
export interface ForeignRecord {
  readonly text: string;
  readonly ends: readonly number[];
  readonly end: number;
  /** What is to be said about the record: delimiters or line breaks stood unquoted in a text that is one cell again, or a quote had no counterpart. */
  readonly note?: "rejoined" | "mended";
  /** The delimiter of one byte that it has in the place of the file's: the next record may have it, too. */
  readonly delimiter?: number;
}

/** The record in the file's own dialect; null where its cells can't be written in it. */
export function writtenRecord(
  { texts, ends }: { readonly texts: readonly string[]; readonly ends: readonly number[] },
  { quote, delimiter, backslash }: QuoteRules,
): ForeignRecord | null {
  const mark = quote < 0 ? "" : String.fromCharCode(quote);
  const separator = decodeUtf8(delimiter, 0, delimiter.length);
  const cells: string[] = [];
  for (const text of texts) {
    const isPlain = !text.includes(separator) && !/[\r\n]/.test(text) && (mark === "" || !text.includes(mark));
    if (!isPlain && mark === "") return null;
    const clean = backslash
      ? text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`)
      : text.replaceAll(mark, mark + mark);
    cells.push(isPlain ? text : mark + clean + mark);
  }
  let at = -delimiter.length;
  const cellEnds = cells.map((cell) => {
    at += delimiter.length + byteLength(cell);
    return at;
  });
  return { text: cells.join(separator), ends: cellEnds, end: ends[ends.length - 1]! };
}

/** Length of a text in UTF-8. */
function byteLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Of four bytes both halves of a pair have two.
    if (code > 0x7f) length += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return length;
}
