import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import type { CodedColumn, TextColumn } from "./customerColumns.js";
import { distinctTexts } from "./distinctTexts.js";

/** From so many rows on in one piece, as in a column of its own, copying piece by piece beats byte by byte. */
const rowsPerPiece = 64;

/** The texts of the given rows of a column, one after the other. */
export function textColumn({ bytes, starts, ends }: CellColumn, rows: Uint32Array): TextColumn {
  const offsets = new Uint32Array(rows.length + 1);
  let size = 0;
  let [end, pieces] = [-1, 0];
  for (let i = 0; i < rows.length; i++) {
    const start = starts[rows[i]!]!;
    if (start !== end) pieces++;
    end = ends[rows[i]!]!;
    size += end - start;
    offsets[i + 1] = size;
  }
  const out = new Uint8Array(size);
  let at = 0;
  if (pieces * rowsPerPiece < rows.length) {
    for (let i = 0; i < rows.length; ) {
      const start = starts[rows[i]!]!;
      end = ends[rows[i++]!]!;
      while (i < rows.length && starts[rows[i]!] === end) end = ends[rows[i++]!]!;
      out.set(bytes.subarray(start, end), at);
      at += end - start;
    }
    return { offsets, bytes: out };
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const end = ends[row]!;
    for (let k = starts[row]!; k < end; k++) out[at++] = bytes[k]!;
  }
  return { offsets, bytes: out };
}

/** The texts of the given rows as codes into their distinct names; the empty text is code 0. */
export function codedColumn(column: CellColumn, rows: Uint32Array): CodedColumn {
  const { codes, firsts } = distinctTexts(column, rows);
  const names = [""];
  const codeOf = Uint32Array.from(firsts, (row) => {
    const text = decodeUtf8(column.bytes, column.starts[row]!, column.ends[row]!);
    return text === "" ? 0 : names.push(text) - 1;
  });
  for (let i = 0; i < codes.length; i++) codes[i] = codeOf[codes[i]!]!;
  return { names, codes };
}
