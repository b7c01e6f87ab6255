import { columnsAt } from "./columnSums.js";
import { isMeant } from "./statedUnits.js";
import { numberIn, signs } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 60;
const leastRows = 3;
const nearlyAll = 0.95;
const [mostShare, mostPercent] = [1, 100];
/** DB in euros is more of revenue than that. */
const leastOfRevenue = 0.01;

/**
 * Whether the values of DB can only be shares of revenue: nearly all between −1 and 1 with decimals, or between −100 and 100, beside revenues that are larger by far, and more alike than what they would
 * be of these.
 */
export function areRates(table: TextTable, column: number, revenue: number): boolean {
  if (!isMeant(table.header[column]!)) return false;
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  return signs.some((decimal) => {
    const rates: number[] = [];
    const shares: number[] = [];
    for (let row = 0; row < table.rowCount; row += step) {
      const rate = numberIn(table.cell(row, column), decimal);
      const sales = columnsAt(table, revenue).map((part) => numberIn(table.cell(row, part), decimal) ?? 0);
      const sum = sales.reduce((all, each) => all + each, 0);
      if (!rate || sum === 0) continue;
      rates.push(Math.abs(rate));
      shares.push(Math.abs(rate / sum));
    }
    const within = (most: number) => rates.filter((rate) => rate <= most).length >= rates.length * nearlyAll;
    const areShares = within(mostShare) && rates.filter((rate) => !Number.isInteger(rate)).length * 2 >= rates.length;
    return (
      rates.length >= leastRows &&
      (areShares || (within(mostPercent) && !within(mostShare))) &&
      middle(shares) < leastOfRevenue &&
      spread(rates) < spread(shares)
    );
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** How far apart values are, whatever their size. */
function spread(values: readonly number[]): number {
  const logs = values.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
}
