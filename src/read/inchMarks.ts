import { cellKind } from "./cellKind.js";
import { cellsOf } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { endOfLine, isBreak, plainLine, readRecord } from "./repairRecord.js";

const mostRecords = 16;

/** Whether a cell is a number with a quote behind it and none before it: 12". */
export function isInches(bytes: Uint8Array, start: number, end: number, quote: number): boolean {
  return bytes[end - 1] === quote && bytes[start] !== quote && cellKind(bytes, start, end - 1, false) === "number";
}

/** The columns in which one of the lines behind a record has such a cell: there these quotes are inches, however many numbers stand without. */
export function inchesBelow(
  bytes: Uint8Array,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  let start = end;
  for (let records = 0; records < mostRecords; records++) {
    while (start < limit && isBreak(bytes[start]!)) start++;
    const lineEnd = endOfLine(bytes, start, limit);
    if (start === lineEnd) break;
    const { starts, ends } = cellsOf(start, readRecord(bytes, start, lineEnd, rules, plainLine).ends, rules);
    for (let column = 0; ends.length === width && column < width; column++)
      if (isInches(bytes, starts[column]!, ends[column]!, rules.quote)) found.add(column);
    start = lineEnd;
  }
  return found;
}
