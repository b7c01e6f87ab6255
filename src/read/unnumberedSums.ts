import type { SkipReason } from "./importReport.js";
import { levelSums } from "./levelSums.js";
import { unitOf } from "./rounding.js";
import type { RowsWithin } from "./skipRows.js";

const leastSums = 2;

/**
 * Rows without a number that state what the customers above them add up to, since the last such row or, above it, the last of a higher level: where all rows without a number do, there are
 * several, and one sums several customers. None otherwise.
 */
export function unnumberedSums(
  { id, money, revenueElsewhere, from, to }: RowsWithin,
  skipped: ReadonlyMap<number, SkipReason>,
): readonly number[] {
  const { reasons } = money[0]!;
  const found: number[] = [];
  if (revenueElsewhere) return found;
  const columns = money.map(({ values }) => values);
  const sums = levelSums(
    columns,
    columns.map((values) => unitOf(values, from, to)),
  );
  let several = false;
  let known = 0;
  for (let row = from; row < to; row++) {
    const reason = skipped.get(row);
    if (reasons[row] !== 0 || (reason && reason !== "totals")) continue;
    if (id.starts[row] !== id.ends[row]) {
      if (!reason) sums.add(row);
      continue;
    }
    const rows = sums.rows();
    const level = sums.end(row);
    if (level < 0 && !reason) return [];
    if (level === 0 && rows > 1) several = true;
    if (reason) known++;
    else found.push(row);
  }
  return several && found.length + known >= leastSums ? found : [];
}
