import { carriageReturn, lineFeed } from "./quotedCell.js";

const eachByte = 0x01010101;
const low7 = 0x7f7f7f7f;

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
  /** The bytes, four at a time. */
  readonly fours: DataView;
}

/**
 * Notes the records from `place` on up to `mostRows`, as long as they have `width` cells, no quotes and not a blank after every delimiter, and moves `place` on; stops at any
 * other record or where the arrays end. A short loop of its own, because nearly all bytes of nearly all files go through it; where none of four bytes ends a cell, they are
 * passed at once.
 */
export function plainRecords(
  bytes: Uint8Array,
  { delimiter, quote, otherQuote, width, limit, fours }: PlainRules,
  { ends, rowStarts, rowCells, lines }: RecordArrays,
  place: ScanPlace,
  mostRows: number,
): void {
  let { row, cell, line, at } = place;
  const delimiters = Math.imul(delimiter, eachByte);
  const quotes = Math.imul(quote < 0 ? delimiter : quote, eachByte);
  const lastFour = limit - 4;
  while (row < mostRows && at < limit && cell + width <= ends.length) {
    const start = at;
    let next = cell;
    let byte = 0;
    let blanks = 0;
    let isOdd = bytes[start] === otherQuote;
    for (; at < limit; at++) {
      while (at <= lastFour) {
        const four = fours.getInt32(at, true);
        const marks = zeros(four ^ delimiters) | zeros(four ^ quotes) | controls(four);
        if (marks !== 0) {
          // The lowest of the marked bytes comes first.
          at += (31 - Math.clz32(marks & -marks)) >> 3;
          break;
        }
        at += 4;
      }
      if (at >= limit) break;
      byte = bytes[at]!;
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

/** The high bit of every byte that is 0, of four. */
function zeros(four: number): number {
  return ~(((four & low7) + low7) | four | low7);
}

/** The high bit of every byte up to the carriage return, of four. */
function controls(four: number): number {
  return ~(((four & low7) + (0x7f - carriageReturn) * eachByte) | four) & ~low7;
}
