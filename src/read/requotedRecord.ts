import { textsOf } from "./foreignRecord.js";
import { cellKinds, isAmongTexts, isLikeNeighbour, type RecordCells } from "./likeNeighbour.js";
import { type QuoteRules, startsWith } from "./quotedCell.js";
import { isBreak, readRecord, severalLines } from "./repairRecord.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const longest = 4096;

/**
 * A record with an odd number of quotes whose cells hold delimiters, because the opening or closing quote of one is missing: `1,"Berg, Klein,Ulm,10`. Null unless a quote in a single
 * place gives exactly `width` cells, explains all quotes and puts values where the record next to it has them, if it has any.
 */
export function requotedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  const { quote, delimiter } = rules;
  const size = end - start;
  if (quote < 0 || delimiter.length === 0 || size > longest || !isOddCount(bytes, start, end, quote)) return null;
  const line = new Uint8Array(size + 1);
  let found: ForeignRecord | null = null;
  for (let at = start; at <= end; at++) {
    const opens = at === start || startsWith(bytes, at - delimiter.length, delimiter);
    const closes = at === end || startsWith(bytes, at, delimiter);
    if (opens === closes || bytes[opens ? at : at - 1] === quote) continue;
    line.set(bytes.subarray(start, at));
    line[at - start] = quote;
    line.set(bytes.subarray(at, end), at - start + 1);
    const { ends, misfits } = readRecord(line, 0, line.length, rules, severalLines);
    if (ends.length !== width || misfits > 0 || ends[width - 1] !== line.length) continue;
    const starts = [0, ...ends.slice(0, -1).map((cell) => cell + delimiter.length)];
    const cell = ends.findIndex((to) => to > at - start);
    if (!needsQuotes(line, starts[cell]!, ends[cell]!, rules)) continue;
    const original = (position: number) => start + position - (position > at - start ? 1 : 0);
    const written: RecordCells = { start: 0, starts, ends, quote };
    const cells = { start, starts: starts.map(original), ends: ends.map(original), quote };
    const isLike = isLikeNeighbour(bytes, limit, rules, cells, true, cellKinds(line, written));
    if (!isLike && !isAmongTexts(bytes, limit, rules, cells)) continue;
    if (found) return null;
    const record = writtenRecord({ texts: textsOf(line, written, rules), ends: cells.ends }, rules);
    found = record && { ...record, note: "mended" };
  }
  return found;
}

/** Whether a cell stands in quotes and holds what it needs them for: in an unquoted one, or one without, the new quote would be nothing but text. */
function needsQuotes(bytes: Uint8Array, start: number, end: number, { quote, delimiter }: QuoteRules): boolean {
  if (bytes[start] !== quote || bytes[end - 1] !== quote) return false;
  for (let i = start + 1; i < end - 1; i++) if (isBreak(bytes[i]!) || startsWith(bytes, i, delimiter)) return true;
  return false;
}

function isOddCount(bytes: Uint8Array, start: number, end: number, wanted: number): boolean {
  let count = 0;
  for (let i = start; i < end; i++) if (bytes[i] === wanted) count++;
  return count % 2 === 1;
}
