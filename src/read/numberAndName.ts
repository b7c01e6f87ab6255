import { idText } from "./foundRows.js";
import type { RowsWithin } from "./skipRows.js";

const leastPairs = 3;
/** Where the first rows have no number none is looked for. */
const firstNumber = 20;
const number = /^\p{L}{0,3}[-\s]?\d[\d\s./-]*$/u;
const name = /\p{L}{2}/u;

/**
 * The rows with names where each customer has two, one with the number and one with the name below or above it, in one column and with the same amounts: a pivot table with both among its
 * row labels. None where any number stands alone, or is all there is.
 */
export function rowsOfNames(input: RowsWithin, skipped: ReadonlyMap<number, unknown>): readonly number[] {
  if (input.revenueElsewhere) return [];
  const below = namesBeside(input, skipped, 1);
  return below.length > 0 ? below : namesBeside(input, skipped, -1);
}

function namesBeside(
  { id, money, from, to }: RowsWithin,
  skipped: ReadonlyMap<number, unknown>,
  step: 1 | -1,
): number[] {
  const { reasons } = money[0]!;
  const isRow = (row: number) => row >= from && row < to && reasons[row] === 0 && !skipped.has(row);
  const isNumber = (row: number) => number.test(idText(id, row).trim());
  const names: number[] = [];
  for (let row = from; row < to; row++) {
    if (names.length === 0 && row > from + firstNumber) return [];
    if (!isRow(row) || !isNumber(row)) continue;
    const beside = row + step;
    if (!isRow(beside) || money.some(({ values }) => !Object.is(values[row], values[beside]))) return [];
    if (isNumber(beside) || !name.test(idText(id, beside))) return [];
    names.push(beside);
  }
  return names.length < leastPairs ? [] : names;
}
