import { cellKind, isValueKind } from "./cellKind.js";
import { type Reading, reading, textsOf } from "./foreignRecord.js";
import { cellKinds, cellsOf, isAmongTexts, isFirst, isLikeNeighbour } from "./likeNeighbour.js";
import { type QuoteRules, startsWith } from "./quotedCell.js";
import { isBreak, longestRecord, readRecord, severalLines } from "./repairRecord.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const encoder = new TextEncoder();
/** So many cells are no chance. */
const enough = 4;
const mostLines = 20;

interface Inner {
  readonly bytes: Uint8Array;
  readonly cells: Reading;
}

/**
 * A record that stands in quotes as a whole, its own quotes doubled or not, perhaps with empty cells behind it: unlike the one next to it, or one of several. `fits`: it has its width as it
 * stands, a filled cell and empty ones.
 */
export function wrappedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
  fits: boolean,
): ForeignRecord | null {
  const inner = unwrapped(bytes, start, end, rules, width);
  if (!inner) return null;
  const { texts } = inner.cells;
  const cells = { ...inner.cells, start, ends: inner.cells.ends.map((at, i) => (i < width - 1 ? start + at : end)) };
  const isProse = texts.some((text) => text.startsWith(" "));
  if (fits && (isProse || isValueKind(cellKind(bytes, start + 1, start + 1 + inner.bytes.length, true)))) return null;
  const leastAmongTexts = fits ? enough : 3;
  const isStrict = fits && width < enough;
  const kinds = cellKinds(inner.bytes, inner.cells);
  if (
    isLikeNeighbour(bytes, limit, rules, cells, isStrict && kinds.some(isValueKind), kinds) ||
    (!isProse && width >= leastAmongTexts && isAmongTexts(bytes, limit, rules, cells)) ||
    (!isProse && isBesideWrapped(bytes, start, end, limit, rules, inner))
  )
    return writtenRecord({ texts, ends: cells.ends }, rules);
  return null;
}

/** The cells within the quotes of a line, where they are as many as usual. */
function unwrapped(bytes: Uint8Array, start: number, end: number, rules: QuoteRules, width: number): Inner | null {
  const { quote, delimiter } = rules;
  let to = end;
  while (to - delimiter.length > start && startsWith(bytes, to - delimiter.length, delimiter)) to -= delimiter.length;
  if (to - start < width + 1 || bytes[start] !== quote || bytes[to - 1] !== quote) return null;
  const read = (inner: Uint8Array): Inner | null => {
    const cells = reading(inner, 0, inner.length, rules, width);
    return cells && cells.ends[width - 1] === inner.length ? { bytes: inner, cells } : null;
  };
  const raw = bytes.subarray(start + 1, to - 1);
  const [line] = textsOf(bytes, { start, starts: [start], ends: [to], quote }, rules);
  const escaped = isEscaped(raw, rules) ? read(encoder.encode(line!)) : null;
  if (escaped) return escaped;
  const plain = read(raw);
  const isClean = plain?.cells.starts.every(
    (from, i) => plain.cells.quoted[i] || !raw.subarray(from, plain.cells.ends[i]!).includes(quote),
  );
  return isClean ? plain : null;
}

/** Whether every quote of a text is doubled or behind a backslash. */
function isEscaped(bytes: Uint8Array, { quote, backslash }: QuoteRules): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if (backslash && bytes[i] === 92) i++;
    else if (bytes[i] === quote && bytes[++i] !== quote) return false;
  }
  return true;
}

/** Where a record that begins with a quote ends, in its line or one below. */
function endOfRecord(bytes: Uint8Array, start: number, limit: number, rules: QuoteRules): number {
  if (start >= limit || bytes[start] !== rules.quote) return start;
  return readRecord(bytes, start, Math.min(limit, start + longestRecord), rules, severalLines).ends.at(-1)!;
}

/** Whether the line after or before stands in quotes as a whole, too, with values where this one has them. */
function isBesideWrapped(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  rules: QuoteRules,
  { bytes: own, cells }: Inner,
): boolean {
  const width = cells.ends.length;
  const kinds = cellKinds(own, cells);
  const isAlike = (from: number, to: number) => {
    const other = from < to ? unwrapped(bytes, from, to, rules, width) : null;
    if (!other) return false;
    const values = cellKinds(other.bytes, other.cells).map(isValueKind);
    const count = values.filter(Boolean).length;
    const same = values.filter((is, i) => is && isValueKind(kinds[i])).length;
    if (count === 0) return width > 2 && !kinds.some(isValueKind) && !isBelowValues(bytes, start, rules, width);
    return same > count / 2 || (!kinds.some(isValueKind) && isFirst(bytes, start));
  };
  let next = end;
  while (next < limit && isBreak(bytes[next]!)) next++;
  if (isAlike(next, endOfRecord(bytes, next, limit, rules))) return true;
  const { from, to } = lineAbove(bytes, start);
  return isAlike(from, to);
}

/** Whether the first line above that is a record as it stands has values: texts in quotes below it are notes. */
function isBelowValues(bytes: Uint8Array, start: number, rules: QuoteRules, width: number): boolean {
  for (let { from, to } = lineAbove(bytes, start), lines = 0; from < to && lines < mostLines; lines++) {
    const { ends } = readRecord(bytes, from, to, rules, severalLines);
    if (ends.length === width) return cellKinds(bytes, cellsOf(from, ends, rules)).some(isValueKind);
    ({ from, to } = lineAbove(bytes, from));
  }
  return false;
}

function lineAbove(bytes: Uint8Array, start: number): { readonly from: number; readonly to: number } {
  let to = start;
  while (to > 0 && isBreak(bytes[to - 1]!)) to--;
  let from = to;
  while (from > 0 && !isBreak(bytes[from - 1]!)) from--;
  return { from, to };
}
