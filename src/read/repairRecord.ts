import { enclosedCells } from "./enclosedCells.js";
import {
  carriageReturn,
  findQuotedEnd,
  lineFeed,
  openingQuote,
  type QuotedCell,
  type QuoteRules,
  startsWith,
} from "./quotedCell.js";

/** How quotes are taken in one attempt. */
interface Reading {
  /** Quoted cells end within the line. */
  readonly oneLine: boolean;
  /** A doubled quote before a delimiter closes the cell as well. */
  readonly greedy: boolean;
  /** The cell at this position begins with a quote that is text; "all" for every cell. */
  readonly literal: number | "all" | "none";
}

export interface Attempt {
  readonly ends: readonly number[];
  /** Cells that begin with a quote and are not wholly quoted. */
  readonly misfits: number;
}

/** Quotes as the dialect has them; line breaks end the record. */
export const plainLine: Reading = { oneLine: true, greedy: false, literal: "none" };
export const severalLines: Reading = { oneLine: false, greedy: false, literal: "none" };
const halfRecord = 2;
const swallowed = 4;
/** Cells may run over line breaks for so many bytes in a repaired record. */
export const longestRecord = 1 << 16;
/** The next record is looked at for so many bytes. */
const longestNext = 1 << 12;
const mostQuotedCells = 24;
/** An attempt costs as much time as reading so many bytes more. */
export const attemptCost = 96;
/** After so many quotes that nothing closes up to the end, no other is looked for. */
const mostUnclosed = 8;

/** What the first reading of a record looked like. */
export interface Doubt {
  readonly unterminated: boolean;
  readonly strayQuotes: number;
  /** Look beyond the line; without it the search stays linear whatever the file. */
  readonly thorough: boolean;
}

/**
 * Reads the record at `start` again when its quotes do not fit: the cell ends of the reading that gives `width` cells and leaves the fewest quotes
 * unexplained. Null when none does, unless a quote never closes: then the record is the line as it stands. Where all quotes seemed to fit and only the
 * width is odd, the next line must be a whole record too, or the line break belongs to the cell.
 */
export function repairRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  width: number,
  { unterminated, strayQuotes, thorough }: Doubt,
): readonly number[] | null {
  const lineEnd = endOfLine(bytes, start, limit);
  if (!unterminated && strayQuotes === 0) {
    let next = lineEnd;
    while (next < limit && isBreak(bytes[next]!)) next++;
    const following = readRecord(bytes, next, endOfLine(bytes, next, limit), rules, plainLine);
    if (following.ends.length !== width) return null;
  }
  const attempt = (reading: Reading) =>
    readRecord(bytes, start, reading.oneLine ? lineEnd : Math.min(limit, start + longestRecord), rules, reading);
  const line = attempt(plainLine);
  let best: Attempt | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  const consider = (candidate: Attempt) => {
    if (candidate.ends.length !== width) return;
    const end = candidate.ends[width - 1]!;
    // A reading that leaves half a record behind explains less than one with a stray quote.
    let { misfits } = candidate;
    if (thorough && !isRecordAfter(bytes, end, limit, rules, width)) misfits += halfRecord;
    if (end > lineEnd && holdsRecord(bytes, lineEnd, end, limit, rules, width)) misfits += swallowed;
    if (misfits < fewest) [best, fewest] = [candidate, misfits];
  };
  consider(line);
  consider(attempt({ oneLine: true, greedy: true, literal: "none" }));
  if (thorough && !unterminated && strayQuotes > 0) consider(attempt(severalLines));
  if (thorough) consider(attempt({ oneLine: false, greedy: true, literal: "none" }));
  // One stray quote at the beginning of a cell, while other cells of the record run over line breaks rightly.
  for (let cell = 0; thorough && cell < Math.min(width, mostQuotedCells); cell++) {
    consider(attempt({ oneLine: false, greedy: false, literal: cell }));
  }
  if (best === null) consider(attempt({ oneLine: true, greedy: false, literal: "all" }));
  if (best === null && width > 1) consider(enclosedCells(bytes, start, lineEnd, rules));
  // With stray quotes and whole records inside, the cell is a quote that was never closed: the line stands as it is.
  if (best === null && !unterminated) {
    const end = attempt(severalLines).ends.at(-1)!;
    return end > lineEnd && holdsRecord(bytes, lineEnd, end, limit, rules, width) ? line.ends : null;
  }
  if (best === null || fewest > swallowed) return line.ends;
  return (best as Attempt).ends;
}

/** Whether the text goes on with a record of `width` cells after a record that ended at `end`, or ends there. */
export function isRecordAfter(
  bytes: Uint8Array,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): boolean {
  let next = end;
  while (next < limit && isBreak(bytes[next]!)) next++;
  if (next >= limit) return true;
  if (readRecord(bytes, next, endOfLine(bytes, next, limit), rules, plainLine).ends.length === width) return true;
  return readRecord(bytes, next, Math.min(limit, next + longestRecord), rules, severalLines).ends.length === width;
}

/** The cells of the record at `start` in one way to take quotes. */
export function readRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  { greedy, literal }: Reading,
): Attempt {
  const ends: number[] = [];
  const found: QuotedCell = { end: -1, lineBreaks: 0, strayQuotes: 0 };
  let misfits = 0;
  let unclosed = 0;
  let i = start;
  for (;;) {
    const open = openingQuote(bytes, i, limit, rules);
    let end = -1;
    if (open >= 0 && unclosed < mostUnclosed && literal !== "all" && literal !== ends.length) {
      findQuotedEnd(bytes, open, limit, rules, found, greedy);
      if (found.end < 0) unclosed++;
      // In the greedy reading a stray quote inside means that the cell only begins with a quoted word.
      if (!(greedy && found.strayQuotes > 0)) end = found.end;
      if (end >= 0) misfits += found.strayQuotes;
      else rules.work.bytes += (found.end < 0 ? limit : found.end) - open;
    }
    if (end < 0) {
      end = i;
      if (open >= 0) misfits++;
      while (end < limit && !isBreak(bytes[end]!) && !startsWith(bytes, end, rules.delimiter)) end++;
    }
    ends.push(end);
    if (end >= limit || isBreak(bytes[end]!)) {
      rules.work.bytes += end - start + attemptCost;
      return { ends, misfits };
    }
    i = end + rules.delimiter.length;
  }
}

/** Whether a line between two positions is a record of `width` cells of its own, with `orMore` of more cells, too, or the first begins one. */
export function holdsRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  limit: number,
  rules: QuoteRules,
  width: number,
  orMore = false,
): boolean {
  let first = from;
  while (first < to && isBreak(bytes[first]!)) first++;
  const { ends, misfits } = readRecord(bytes, first, Math.min(limit, first + longestNext), rules, severalLines);
  if (first < to && ends.length === width && misfits === 0) return true;
  for (let at = from; at < to; ) {
    while (at < to && isBreak(bytes[at]!)) at++;
    const end = endOfLine(bytes, at, to);
    const cells = at < end ? readRecord(bytes, at, end, rules, plainLine).ends.length : 0;
    if (cells === width || (orMore && cells > width)) return true;
    at = end;
  }
  return false;
}

/** The position of the line break or end after `start`. */
export function endOfLine(bytes: Uint8Array, start: number, limit: number): number {
  let end = start;
  while (end < limit && !isBreak(bytes[end]!)) end++;
  return end;
}

/** Whether a byte is LF or CR. */
export function isBreak(byte: number): boolean {
  return byte === lineFeed || byte === carriageReturn;
}
