import type { Decimal } from "./decideDecimal.js";
import { numberText } from "./numberText.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 30;
const leastRows = 3;
const leastColumns = 3;
/** Rows that are compared; with fewer it may be chance that all grow. */
const leastCompared = 10;
const nearlyAll = 0.95;
const leastGrowth = 0.4;
export const signs: readonly Decimal[] = [".", ","];

/** Whether a column states the sum of others, row by row, in rows spread over the table. */
export function isSumOf(table: TextTable, whole: number, parts: readonly number[]): boolean {
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  return signs.some((decimal) => {
    let seen = 0;
    for (let row = 0; row < table.rowCount; row += step) {
      const value = numberIn(table.cell(row, whole), decimal);
      const values = parts.map((column) => numberIn(table.cell(row, column), decimal) ?? 0);
      // A row of a single part says nothing.
      if (value === null || value === 0 || values.filter((each) => each !== 0).length < 2) continue;
      seen++;
      const sum = values.reduce((all, each) => all + each, 0);
      if (Math.abs(sum - value) > 0.006 * (parts.length + 1)) return false;
    }
    return seen >= Math.min(leastRows, table.rowCount) && seen > 0;
  });
}

/** Whether the amounts of nearly all rows grow from column to column as those do that are added up over the year: by a half from the second month to the third. */
export function isGrowing(table: TextTable, columns: readonly number[]): boolean {
  if (columns.length < leastColumns) return false;
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  return signs.some((decimal) => {
    let [growing, seen] = [0, 0];
    const sums = columns.map(() => 0);
    for (let row = 0; row < table.rowCount; row += step) {
      const values = columns.map((column) => numberIn(table.cell(row, column), decimal) ?? 0);
      if (values.every((value) => value === 0)) continue;
      seen++;
      if (values.every((value, at) => at === 0 || value >= values[at - 1]!)) growing++;
      values.forEach((value, at) => {
        sums[at]! += value;
      });
    }
    const isSteep = sums.every((sum, at) => at === 0 || sum >= sums[at - 1]! * (1 + leastGrowth / at));
    return seen >= leastCompared && growing >= seen * nearlyAll && isSteep;
  });
}

/** The amounts of columns in rows spread over the table, 0 where there is none. */
export function sampledAmounts(table: TextTable, columns: readonly number[]): readonly (readonly number[])[] {
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  const rows = Array.from({ length: Math.ceil(table.rowCount / step) }, (_, at) => at * step);
  const texts = rows.map((row) => columns.map((column) => table.cell(row, column)));
  const read = signs.map((decimal) => texts.map((row) => row.map((text) => numberIn(text, decimal))));
  const known = read.map((amounts) => amounts.flat().filter((amount) => amount !== null).length);
  return read[known[0]! > known[1]! ? 0 : 1]!.map((row) => row.map((amount) => amount ?? 0));
}

/** Null where a text is no number. */
export function numberIn(text: string, decimal: Decimal): number | null {
  const read = numberText(text, decimal);
  return typeof read === "string" ? null : Number(`${read.negative ? "-" : ""}${read.digits}e${read.exponent}`);
}
