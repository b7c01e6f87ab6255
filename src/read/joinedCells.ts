import type { RecordCells } from "./likeNeighbour.js";
import { type QuoteRules, startsWith } from "./quotedCell.js";
import { readRecord, severalLines } from "./repairRecord.js";

const longestLine = 4096;

/**
 * The cells of a line in which one delimiter is missing beside a quoted cell: `1,"Ems"5` or `1"Ems",5`. All readings in which putting it in gives exactly
 * `width` cells and leaves no quote unexplained; of several those in which no quote remains within the two cells.
 * `onlyClean`: in any case only those.
 */
export function joinedCells(
  bytes: Uint8Array,
  start: number,
  end: number,
  rules: QuoteRules,
  width: number,
  onlyClean: boolean,
): readonly RecordCells[] {
  const { quote, delimiter } = rules;
  const size = end - start;
  if (quote < 0 || delimiter.length === 0 || size > longestLine) return [];
  const line = new Uint8Array(size + delimiter.length);
  const isEdge = (at: number) => at <= start || at >= end || startsWith(bytes, at, delimiter);
  const found: { readonly cells: RecordCells; readonly isClean: boolean }[] = [];
  for (let at = start + 1; at < end; at++) {
    const [closes, opens] = [bytes[at - 1] === quote, bytes[at] === quote];
    if ((!closes && !opens) || isEdge(at) || isEdge(at - delimiter.length)) continue;
    line.set(bytes.subarray(start, at));
    line.set(delimiter, at - start);
    line.set(bytes.subarray(at, end), at - start + delimiter.length);
    const { ends, misfits } = readRecord(line, 0, line.length, rules, severalLines);
    if (ends.length !== width || misfits > 0) continue;
    const starts = [0, ...ends.slice(0, -1).map((cell) => cell + delimiter.length)];
    const left = ends.indexOf(at - start);
    if (left < 0 || (!opens && line[starts[left]!] !== quote)) continue;
    const original = (position: number) => start + position - (position > at - start ? delimiter.length : 0);
    const cells = { start, starts: starts.map(original), ends: ends.map(original), quote };
    const isClean = [left, left + 1].every((i) => {
      const edge = line[starts[i]!] === quote ? 1 : 0;
      return !hasInside(line, starts[i]! + edge, ends[i]! - edge, quote);
    });
    found.push({ cells, isClean });
  }
  const chosen = found.length === 1 && !onlyClean ? found : found.filter(({ isClean }) => isClean);
  return chosen.map(({ cells }) => cells);
}

function hasInside(bytes: Uint8Array, from: number, to: number, wanted: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === wanted) return true;
  return false;
}
