import type { SkipReason } from "./importReport.js";
import { slackOf, unitOf } from "./rounding.js";
import type { RowsWithin } from "./skipRows.js";

const leastCustomers = 2;

/**
 * Rows without a number that are parts of the customer above them: where all stand below a row with a number that states what they add up to, for several customers, and one has several.
 * None otherwise.
 */
export function partsOfCustomer(
  { id, money, revenueElsewhere, from, to }: RowsWithin,
  skipped: ReadonlyMap<number, SkipReason>,
): readonly number[] {
  if (revenueElsewhere) return [];
  const { reasons } = money[0]!;
  const parts: number[] = [];
  let whole = -1;
  let count = 0;
  let customers = 0;
  let several = false;
  let sums: number[] = [];
  const units = money.map(({ values }) => unitOf(values, from, to));
  // Parts that are rounded each are off by up to half a cent.
  const isStated = () =>
    money.every(({ values }, i) => {
      const own = values[whole]!;
      return (
        (i > 0 && Number.isNaN(own)) || Math.abs(own - sums[i]!) <= Math.max(count / 2, slackOf(units[i]!, count, own))
      );
    });
  for (let row = from; row <= to; row++) {
    if (row < to && (skipped.has(row) || reasons[row] !== 0)) continue;
    if (row === to || id.starts[row] !== id.ends[row]) {
      if (count > 0 && !isStated()) return [];
      if (count > 0) customers++;
      if (count > 1) several = true;
      [whole, count, sums] = [row, 0, money.map(() => 0)];
      continue;
    }
    if (whole < 0) return [];
    money.forEach(({ values }, i) => {
      sums[i] = sums[i]! + (values[row]! || 0);
    });
    count++;
    parts.push(row);
  }
  return several && customers >= leastCustomers ? parts : [];
}
