import { carriageReturn, lineFeed } from "./quotedCell.js";

/** Where a scan stands: the next record and cell, the line and the byte at which they begin. */
export interface ScanPlace {
  row: number;
  cell: number;
  line: number;
  at: number;
}

export interface RecordArrays {
  readonly ends: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly rowCells: Uint32Array;
  readonly lines: Uint32Array;
}

export interface PlainRules {
  readonly delimiter: number;
  /** -1 for none. */
  readonly quote: number;
  /** The quote that is not the file's: a cell that begins with it may stand in it. */
  readonly otherQuote: number;
  readonly width: number;
  readonly limit: number;
}

/**
 * Notes the records from `place` on up to `mostRows`, as long as they have `width` cells, no quotes and not a blank after every delimiter, and moves `place` on; stops at any
 * other record or where the arrays end. A short loop of its own, because nearly all bytes of nearly all files go through it.
 */
export function plainRecords(
  bytes: Uint8Array,
  { delimiter, quote, otherQuote, width, limit }: PlainRules,
  { ends, rowStarts, rowCells, lines }: RecordArrays,
  place: ScanPlace,
  mostRows: number,
): void {
  let { row, cell, line, at } = place;
  const highest = Math.max(delimiter, quote, carriageReturn);
  while (row < mostRows && at < limit && cell + width <= ends.length) {
    const start = at;
    let next = cell;
    let byte = 0;
    let blanks = 0;
    let isOdd = bytes[start] === otherQuote;
    for (; at < limit; at++) {
      byte = bytes[at]!;
      if (byte > highest) continue;
      if (byte === delimiter) {
        ends[next++] = at;
        const first = bytes[at + 1];
        if (first === 32) blanks++;
        else if (first === otherQuote) isOdd = true;
      } else if (byte === lineFeed || byte === carriageReturn || byte === quote) break;
    }
    const isBlanked = blanks > 1 && blanks === width - 1;
    if (isOdd || isBlanked || next - cell !== width - 1 || (byte === quote && at < limit)) {
      at = start;
      break;
    }
    ends[next++] = at;
    rowStarts[row] = start;
    rowCells[row] = cell;
    lines[row] = line++;
    row++;
    cell = next;
    if (at < limit) at += byte === carriageReturn && bytes[at + 1] === lineFeed && at + 1 < limit ? 2 : 1;
  }
  place.row = row;
  place.cell = cell;
  place.line = line;
  place.at = at;
}
