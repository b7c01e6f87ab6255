import { numberIn, signs } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 8;
/** By how much a row may be off, and all of them as a part of the amounts, where sums and amounts are rounded. */
const [mostRounded, mostOff] = [1.5, 0.05];

/** Whether a column adds up the amounts of others from the first row on, as lists of the largest customers do. */
export function addsUpRows(table: TextTable, own: readonly number[], column: number): boolean {
  const rows = Array.from({ length: Math.min(rowsLookedAt, table.rowCount) }, (_, row) => row);
  if (rows.length < 3) return false;
  return signs.some((decimal) => {
    const amount = (row: number, at: number) => numberIn(table.cell(row, at), decimal) ?? Number.NaN;
    const added = rows.slice(1).map((row) => own.reduce((sum, at) => sum + amount(row, at), 0));
    const offs = added.map((sum, at) => Math.abs(amount(at + 1, column) - amount(at, column) - sum));
    const [off, all] = [offs, added].map((each) => each.reduce((sum, one) => sum + Math.abs(one), 0));
    return offs.every((each) => each < mostRounded) && off! <= all! * mostOff;
  });
}
