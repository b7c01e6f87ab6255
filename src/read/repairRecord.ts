import {
  carriageReturn,
  findQuotedEnd,
  lineFeed,
  openingQuote,
  type QuotedCell,
  type QuoteRules,
  startsWith,
} from "./quotedCell.js";

type Reading = "tolerant" | "greedy" | "literal";
const readings: readonly Reading[] = ["tolerant", "greedy", "literal"];

/**
 * Reads the one line at `start` again for a record whose quotes do not fit: the cell ends of the first reading that gives `width` cells.
 * Readings: quotes close within the line; a doubled quote before a delimiter closes too; quotes are plain text.
 * Null when none fits, unless `force`: then the first reading is taken whatever its width.
 */
export function repairRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  width: number,
  force: boolean,
): number[] | null {
  let lineEnd = start;
  while (lineEnd < limit && bytes[lineEnd] !== lineFeed && bytes[lineEnd] !== carriageReturn) lineEnd++;
  let first: number[] | null = null;
  for (const reading of readings) {
    const ends = readLine(bytes, start, lineEnd, rules, reading);
    if (ends.length === width) return ends;
    first ??= ends;
  }
  return force ? first : null;
}

function readLine(bytes: Uint8Array, start: number, lineEnd: number, rules: QuoteRules, reading: Reading): number[] {
  const ends: number[] = [];
  const found: QuotedCell = { end: -1, lineBreaks: 0, strayQuotes: 0 };
  let i = start;
  for (;;) {
    const open = reading === "literal" ? -1 : openingQuote(bytes, i, lineEnd, rules);
    let end = -1;
    if (open >= 0) {
      findQuotedEnd(bytes, open, lineEnd, rules, found, reading === "greedy");
      // In the greedy reading a stray quote inside means that the cell only begins with a quoted word.
      if (reading !== "greedy" || found.strayQuotes === 0) end = found.end;
    }
    if (end < 0) {
      end = i;
      while (end < lineEnd && !startsWith(bytes, end, rules.delimiter)) end++;
    }
    ends.push(end);
    if (end >= lineEnd) return ends;
    i = end + rules.delimiter.length;
  }
}
