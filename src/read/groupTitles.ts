import type { SkipReason } from "./importReport.js";
import type { RowsWithin } from "./skipRows.js";
import { rowTexts, type TextTable } from "./textTable.js";

const leastTitles = 2;
const leastColumns = 3;

/**
 * Rows that are titles of the customers below them ("Gebiet: Nord" where numbers have digits, or a name where others have a number beside it): nothing else stands in them, the table
 * begins with one, and there are several. Otherwise those below a row of totals or above a header that is repeated, and no other: a customer may lack everything but a name.
 */
export function groupTitles(
  { table, id, money, revenueElsewhere, from, to }: RowsWithin,
  skipped: ReadonlyMap<number, SkipReason>,
  numbersHaveDigits: boolean,
): readonly number[] {
  if (revenueElsewhere || table.columnCount < leastColumns) return [];
  const { reasons } = money[0]!;
  const isTitle = (row: number) =>
    reasons[row] !== 0 && isLoneText(table, row) && (id.starts[row] === id.ends[row] || numbersHaveDigits);
  const titles: number[] = [];
  for (let row = from; row < to; row++) {
    if (skipped.has(row)) continue;
    if (isTitle(row)) titles.push(row);
    else if (titles.length === 0) break;
  }
  if (titles.length >= (table.grid.sections ? 1 : leastTitles) && titles.at(-1) !== to - 1) return titles;
  const beside = [...skipped].map(([row, reason]) => {
    const step = reason === "totals" ? 1 : reason === "repeatedHeader" ? -1 : 0;
    let next = row + step;
    while (step !== 0 && skipped.get(next) === "empty") next += step;
    return next;
  });
  return beside.filter((row) => row >= from && row < to - 1 && !skipped.has(row) && isTitle(row));
}

function isLoneText({ grid, firstRow }: TextTable, row: number): boolean {
  const texts = rowTexts(grid, firstRow + row).filter((text) => text.trim() !== "");
  return texts.length === 1 && !/\d/.test(texts[0]!);
}
