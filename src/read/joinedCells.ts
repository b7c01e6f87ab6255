import type { RecordCells } from "./likeNeighbour.js";
import { type QuoteRules, startsWith } from "./quotedCell.js";
import { readRecord, severalLines } from "./repairRecord.js";

const longestLine = 4096;
const space = 32;
/** What quotes stand within a cell. */
const [none, doubled, stray] = [0, 1, 2];

/**
 * The cells of a line in which one delimiter is missing beside a quoted cell: `1,"Ems"5` or `1"Ems",5`. All readings in which putting it in gives exactly
 * `width` cells and leaves no quote unexplained; of several those in which no quote remains within the two cells, or else only
 * doubled ones. `onlyClean`: in any case only those.
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
  const beginsCell = (at: number) => at === start || startsWith(bytes, at - delimiter.length, delimiter);
  const found: { readonly cells: RecordCells; readonly quotes: number }[] = [];
  for (let at = start + 1; at < end; at++) {
    const closes = bytes[at - 1] === quote;
    const opens = bytes[at] === quote;
    // A blank on the other side of the quote belongs to a text.
    if (closes && opens && (bytes[at + 1] === space || bytes[at - 2] === space)) continue;
    // Three where a cell begins or ends are one written twice beside the enclosing one.
    if (closes && opens && bytes[at - 2] === quote && beginsCell(at - 2)) continue;
    if (closes && opens && bytes[at + 1] === quote && isEdge(at + 2)) continue;
    // A quote behind a delimiter opens, one before a delimiter closes.
    if (closes && !opens && startsWith(bytes, at - 1 - delimiter.length, delimiter)) continue;
    if (opens && !closes && startsWith(bytes, at + 1, delimiter)) continue;
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
    const quotes = [left, left + 1].map((i) => {
      const edge = line[starts[i]!] === quote ? 1 : 0;
      return quotesInside(line, starts[i]! + edge, ends[i]! - edge, quote);
    });
    found.push({ cells, quotes: Math.max(...quotes) });
  }
  if (found.length === 1 && !onlyClean) return [found[0]!.cells];
  const fewest = Math.min(doubled, ...found.map(({ quotes }) => quotes));
  return found.flatMap(({ cells, quotes }) => (quotes === fewest ? [cells] : []));
}

function quotesInside(bytes: Uint8Array, from: number, to: number, quote: number): number {
  let most: number = none;
  for (let i = from; i < to; i++) {
    if (bytes[i] !== quote) continue;
    if (bytes[i + 1] !== quote || i + 1 === to) return stray;
    most = doubled;
    i++;
  }
  return most;
}
