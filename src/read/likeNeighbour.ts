import { type CellKind, cellKind, isValueKind } from "./cellKind.js";
import type { QuoteRules } from "./quotedCell.js";
import { isBreak, longestRecord, readRecord, severalLines } from "./repairRecord.js";

/** Where the cells of one record stand, quotes included, and the quote they may stand in. */
export interface RecordCells {
  readonly start: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly quote: number;
}

/**
 * Whether values stand where the record next to it, read in the file's own dialect, has values, or names stand above values, or, without values, quotes where
 * it has quotes.
 * `strict`: and nowhere else. `own`: what the cells look like, where the bytes do not show it.
 */
export function isLikeNeighbour(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  found: RecordCells,
  strict = false,
  own: readonly CellKind[] = cellKinds(bytes, found),
): boolean {
  const { start, ends } = found;
  const width = ends.length;
  const neighbour = neighbourOf(bytes, limit, rules, found);
  if (!neighbour) return false;
  const other = cellKinds(bytes, neighbour);
  if (
    strict &&
    own.some((kind, i) => kind !== "empty" && other[i] !== "empty" && isValueKind(kind) !== isValueKind(other[i]!))
  )
    return false;
  let values = 0;
  let same = 0;
  for (let column = 0; column < width; column++) {
    if (!isValueKind(other[column]!)) continue;
    values++;
    if (own[column] === other[column]) same++;
  }
  if (values === 0) return isQuotedAlike(bytes, found, neighbour);
  return same > values / 2 || (same === 0 && !own.some(isValueKind) && isFirst(bytes, start));
}

/** Whether the record next to a record has no value that could speak for or against it. */
export function isAmongTexts(bytes: Uint8Array, limit: number, rules: QuoteRules, found: RecordCells): boolean {
  const neighbour = neighbourOf(bytes, limit, rules, found);
  return neighbour !== null && !cellKinds(bytes, neighbour).some(isValueKind);
}

/** Whether a first record has names above the values of the next. */
export function isNamesAbove(bytes: Uint8Array, limit: number, rules: QuoteRules, found: RecordCells): boolean {
  return (
    isFirst(bytes, found.start) &&
    !cellKinds(bytes, found).some(isValueKind) &&
    isLikeNeighbour(bytes, limit, rules, found)
  );
}

/** Whether the same cells of two records stand in quotes, several of them. */
function isQuotedAlike(bytes: Uint8Array, a: RecordCells, b: RecordCells): boolean {
  const [own, other] = [a, b].map(({ starts, quote }) => starts.map((at) => bytes[at] === quote));
  return own!.filter(Boolean).length > 1 && own!.every((quoted, i) => quoted === other![i]);
}

/** The record after, or else before, a record, in the file's own dialect; null where neither has as many cells. */
export function neighbourOf(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  { start, ends }: RecordCells,
): RecordCells | null {
  const width = ends.length;
  const after = recordAfter(bytes, ends[width - 1]!, limit, rules);
  if (after?.ends.length === width) return after;
  const before = recordBefore(bytes, start, rules);
  return before?.ends.length === width ? before : null;
}

/** Whether no line stands above. */
export function isFirst(bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < start; i++) if (isBreak(bytes[i]!)) return false;
  return true;
}

function recordAfter(bytes: Uint8Array, end: number, limit: number, rules: QuoteRules): RecordCells | null {
  let start = end;
  while (start < limit && isBreak(bytes[start]!)) start++;
  return start < limit ? recordAt(bytes, start, limit, rules) : null;
}

function recordBefore(bytes: Uint8Array, end: number, rules: QuoteRules): RecordCells | null {
  let to = end;
  while (to > 0 && isBreak(bytes[to - 1]!)) to--;
  let start = to;
  while (start > 0 && !isBreak(bytes[start - 1]!)) start--;
  return start < to ? recordAt(bytes, start, to, rules) : null;
}

function recordAt(bytes: Uint8Array, start: number, limit: number, rules: QuoteRules): RecordCells {
  return cellsOf(
    start,
    readRecord(bytes, start, Math.min(limit, start + longestRecord), rules, severalLines).ends,
    rules,
  );
}

/** The cells of a record by where it begins and where they end. */
export function cellsOf(start: number, cellEnds: Iterable<number>, { quote, delimiter }: QuoteRules): RecordCells {
  const ends = [...cellEnds];
  return { start, starts: [start, ...ends.slice(0, -1).map((end) => end + delimiter.length)], ends, quote };
}

/** What the cells of a record look like. */
export function cellKinds(bytes: Uint8Array, { starts, ends, quote }: RecordCells): CellKind[] {
  return ends.map((end, i) => {
    const from = starts[i]!;
    const quoted = end - from > 1 && bytes[from] === quote && bytes[end - 1] === quote;
    return quoted ? cellKind(bytes, from + 1, end - 1, true) : cellKind(bytes, from, end, false);
  });
}
