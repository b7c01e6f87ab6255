import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import type { CodedColumn, TextColumn } from "./customerColumns.js";
import { distinctTexts } from "./distinctTexts.js";

/** The texts of the given rows of a column, one after the other. */
export function textColumn({ bytes, starts, ends }: CellColumn, rows: Uint32Array): TextColumn {
  const offsets = new Uint32Array(rows.length + 1);
  let size = 0;
  const first = rows.length > 0 ? starts[rows[0]!]! : 0;
  let isOnePiece = true;
  for (let i = 0; i < rows.length; i++) {
    const start = starts[rows[i]!]!;
    if (start !== first + size) isOnePiece = false;
    size += ends[rows[i]!]! - start;
    offsets[i + 1] = size;
  }
  if (isOnePiece) return { offsets, bytes: bytes.slice(first, first + size) };
  const out = new Uint8Array(size);
  let at = 0;
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
