import { bytesView } from "./bytesView.js";
import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import type { CodedColumn, TextColumn } from "./customerColumns.js";
import { distinctTexts } from "./distinctTexts.js";

/** From so many rows on in one piece, as in a column of its own, copying piece by piece beats byte by byte. */
const rowsPerPiece = 64;

/** The texts of the given rows of a column, in their order, one after the other; those of a gathered column, if all its rows are taken, as they are. */
export function textColumn(column: CellColumn, rows: Uint32Array): TextColumn {
  const { bytes, starts, ends, size } = column;
  const isGathered = starts.buffer === ends.buffer && starts.byteOffset + 4 === ends.byteOffset;
  if (isGathered && rows.length === size)
    return { offsets: new Uint32Array(starts.buffer, starts.byteOffset, size + 1), bytes };
  return copied(column, rows);
}

/** The cells of a column one after the other, as they will be kept if no row is left out. */
export function gathered(column: CellColumn): CellColumn {
  const { offsets, bytes } = copied(column, null);
  return { bytes, starts: offsets.subarray(0, column.size), ends: offsets.subarray(1), size: column.size };
}

/** Copies the texts of some rows, or of all. */
function copied({ bytes, starts, ends, size: all }: CellColumn, rows: Uint32Array | null): TextColumn {
  const count = rows ? rows.length : all;
  const offsets = new Uint32Array(count + 1);
  let size = 0;
  let end = -1;
  let pieces = 0;
  for (let i = 0; i < count; i++) {
    const row = rows ? rows[i]! : i;
    const start = starts[row]!;
    if (start !== end) pieces++;
    end = ends[row]!;
    size += end - start;
    offsets[i + 1] = size;
  }
  const out = new Uint8Array(new ArrayBuffer(size + 3), 0, size);
  if (pieces * rowsPerPiece < count) {
    // What stands together is copied together.
    for (let i = 0; i < count; ) {
      const first = i;
      const start = starts[rows ? rows[i]! : i]!;
      end = start;
      for (; i < count && starts[rows ? rows[i]! : i] === end; i++) end = ends[rows ? rows[i]! : i]!;
      out.set(bytes.subarray(start, end), offsets[first]!);
    }
    return { offsets, bytes: out };
  }
  const source = bytesView(bytes);
  const target = new DataView(out.buffer);
  const lastFour = bytes.length - 4;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const row = rows ? rows[i]! : i;
    let k = starts[row]!;
    const next = at + ends[row]! - k;
    for (; at < next && k <= lastFour; at += 4, k += 4) target.setInt32(at, source.getInt32(k, true), true);
    for (; at < next; at++, k++) out[at] = bytes[k]!;
    at = next;
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
