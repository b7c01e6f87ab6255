import type { Dialect } from "./dialect.js";
import { cellEnd, cellStart, type Grid, type GridColumn, rowWidth } from "./grid.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Longer texts are left to the decoder. */
const mostShort = 24;
/** Room for the characters of a short text, by its length: nothing is allocated for each. */
const codesOf = Array.from({ length: mostShort + 1 }, (_, length) => new Array<number>(length).fill(0));

/** A cell as text, quotes removed; the empty text where the record has no such cell. Blanks around unquoted text are kept. */
export function cellText(grid: Grid, row: number, column: number): string {
  if (column >= rowWidth(grid, row)) return "";
  const own = grid.columns?.[column];
  if (own) return row === 0 ? own.name : columnText(own, row - 1);
  return unquoted(decodeUtf8(grid.bytes, cellStart(grid, row, column), cellEnd(grid, row, column)), grid.dialect);
}

function columnText({ numbers, cells }: GridColumn, row: number): string {
  if (!numbers) return cellText(cells(), row, 0);
  const number = numbers[row]!;
  return Number.isNaN(number) ? "" : String(number);
}

/** The bytes of a cell, quotes still in place, for a look at single cells. */
export function rawCell(grid: Grid, row: number, column: number): Pick<Grid, "bytes"> & { start: number; end: number } {
  if (!grid.columns) return { bytes: grid.bytes, start: cellStart(grid, row, column), end: cellEnd(grid, row, column) };
  const bytes = encoder.encode(cellText(grid, row, column));
  return { bytes, start: 0, end: bytes.length };
}

/** UTF-8 bytes as text; short ASCII, which nearly all cells are, without the decoder. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const codes = codesOf[end - start];
  if (!codes) return decoder.decode(bytes.subarray(start, end));
  for (let i = start, at = 0; i < end; i++, at++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    codes[at] = byte;
  }
  return String.fromCharCode.apply(null, codes);
}

/** Removes the enclosing quotes of a cell and undoes its escapes; text that is not wholly enclosed stays as it is. */
export function unquoted(raw: string, dialect: Pick<Dialect, "quote" | "escape">): string {
  const { quote } = dialect;
  if (quote === "" || !raw.includes(quote)) return raw;
  const text = raw.trim();
  if (text.length < 2 || text[0] !== quote || text[text.length - 1] !== quote) return raw;
  let inner = text.slice(1, -1);
  if (dialect.escape === "backslash") inner = inner.replaceAll(`\\${quote}`, quote).replaceAll("\\\\", "\\");
  return inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
}
