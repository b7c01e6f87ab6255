import { type CellKind, cellKind } from "./cellKind.js";
import type { QuoteRules } from "./quotedCell.js";
import { endOfLine, isBreak, longestRecord, readRecord, severalLines } from "./repairRecord.js";

/** ; , tab | and the blank, which also separates words and so needs values beside it. */
const delimiters = [59, 44, 9, 124];
const blank = 32;

/**
 * A record of another file's making: the cell ends under the first other common delimiter that gives exactly `width` cells, or null. Only for dialects
 * with a delimiter of one byte, as all cells of a grid have the same distance.
 */
export function otherDelimiter(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): readonly number[] | null {
  const until = Math.min(limit, start + longestRecord);
  const lineEnd = endOfLine(bytes, start, limit);
  for (const code of delimiters) {
    if (code === rules.delimiter[0] || !isFrequent(bytes, start, lineEnd, code, width / 3)) continue;
    const ends = cellsUnder(bytes, start, until, rules, width, code);
    if (ends) return ends;
  }
  if (rules.delimiter[0] === blank || !isFrequent(bytes, start, lineEnd, blank, width / 3)) return null;
  const ends = cellsUnder(bytes, start, until, rules, width, blank);
  return ends && isLikeNext(bytes, start, until, rules, ends) ? ends : null;
}

function isFrequent(bytes: Uint8Array, start: number, end: number, code: number, least: number): boolean {
  let count = 0;
  for (let i = start; i < end && count < least; i++) if (bytes[i] === code) count++;
  return count >= least;
}

function cellsUnder(
  bytes: Uint8Array,
  start: number,
  until: number,
  rules: QuoteRules,
  width: number,
  code: number,
): readonly number[] | null {
  const { ends, misfits } = readRecord(bytes, start, until, { ...rules, delimiter: Uint8Array.of(code) }, severalLines);
  return ends.length === width && misfits === 0 ? ends : null;
}

/** Whether words are cells: values stand where the record next to them has values, or names stand above values. */
function isLikeNext(bytes: Uint8Array, start: number, limit: number, rules: QuoteRules, ends: readonly number[]) {
  const own = kinds(bytes, start, ends, rules);
  const neighbour = recordAfter(bytes, ends[ends.length - 1]!, limit, rules) ?? recordBefore(bytes, start, rules);
  if (!neighbour || neighbour.ends.length !== ends.length) return false;
  const other = kinds(bytes, neighbour.start, neighbour.ends, rules);
  let [values, same] = [0, 0];
  for (let column = 0; column < other.length; column++) {
    if (!isValue(other[column]!)) continue;
    values++;
    if (own[column] === other[column]) same++;
  }
  return values > 0 && (same > values / 2 || (same === 0 && !own.some(isValue) && isFirst(bytes, start)));
}

function isValue(kind: CellKind): boolean {
  return kind === "number" || kind === "date";
}

function isFirst(bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < start; i++) if (isBreak(bytes[i]!)) return false;
  return true;
}

function recordAfter(bytes: Uint8Array, end: number, limit: number, rules: QuoteRules) {
  let start = end;
  while (start < limit && isBreak(bytes[start]!)) start++;
  return start < limit ? { start, ends: readRecord(bytes, start, limit, rules, severalLines).ends } : null;
}

function recordBefore(bytes: Uint8Array, end: number, rules: QuoteRules) {
  let to = end;
  while (to > 0 && isBreak(bytes[to - 1]!)) to--;
  let start = to;
  while (start > 0 && !isBreak(bytes[start - 1]!)) start--;
  return start < to ? { start, ends: readRecord(bytes, start, to, rules, severalLines).ends } : null;
}

function kinds(bytes: Uint8Array, start: number, ends: readonly number[], { quote }: QuoteRules): CellKind[] {
  let from = start;
  return ends.map((end) => {
    const quoted = end - from > 1 && bytes[from] === quote && bytes[end - 1] === quote;
    const kind = quoted ? cellKind(bytes, from + 1, end - 1, true) : cellKind(bytes, from, end, false);
    from = end + 1;
    return kind;
  });
}
