import { isValueKind } from "./cellKind.js";
import type { SampleRow } from "./sampleRows.js";

const leastColumns = 3;
const leastRecords = 3;
const nearlyAll = 0.8;
const leastValues = 5;

/**
 * The first rows of a file that say something of it in fewer cells than the table below has columns ("Stand", "01.02.2024"): two at least, or one above a blank line, and nearly all rows below
 * them are as wide as each other. A single one right above records may name their first columns. Above two columns of values those above their names, where a blank line or a value tells them from
 further names.
 */
export function leadingPairs(rows: readonly SampleRow[]): ReadonlySet<number> {
  const none = new Set<number>();
  const all = rows.filter(({ ruled }) => !ruled);
  const widths = new Map<number, number>();
  for (const { kinds, filled } of all) if (filled > 0) widths.set(kinds.length, (widths.get(kinds.length) ?? 0) + 1);
  const [width = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const count = all.findIndex(({ kinds }) => kinds.length >= width);
  if (width === 2) return new Set(pairsAboveTwo(all).map(({ row }) => row));
  if (width < leastColumns || count < 1) return none;
  const records = all.slice(count).filter(({ filled }) => filled > 0);
  const full = records.filter(({ kinds }) => kinds.length === width);
  if (full.length < leastRecords || full.length < records.length * nearlyAll) return none;
  const pairs = all.slice(0, count).filter(({ filled }) => filled > 1);
  const isApart = all[count - 1]!.filled === 0;
  return pairs.length > 1 || (pairs.length === 1 && isApart) ? new Set(pairs.map(({ row }) => row)) : none;
}

function pairsAboveTwo(rows: readonly SampleRow[]): readonly SampleRow[] {
  const filled = rows.filter((row) => row.filled > 1);
  const isRecord = ({ kinds }: SampleRow) => kinds.length === 2 && kinds.every(isValueKind);
  let names = filled.length - 1;
  while (names >= 0 && isRecord(filled[names]!)) names--;
  const row = filled[names];
  if (!row || filled.length - 1 - names < leastValues) return [];
  const isText = ({ kinds }: SampleRow) => kinds[0] === "text";
  const pairs = filled.slice(0, names);
  if (!isText(row) || row.kinds[1] !== "text" || !pairs.every(isText)) return [];
  const isApart = rows[rows.indexOf(row) - 1]?.filled === 0;
  return isApart || pairs.some(({ kinds }) => isValueKind(kinds[1])) ? pairs : [];
}
