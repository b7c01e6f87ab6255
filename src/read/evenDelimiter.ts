import { isBlankRecord } from "./blankRecord.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import { scanRecords } from "./scanRecords.js";
import { scoreGrid } from "./scoreGrid.js";

const leastRows = 3;
/** So nearly as well must cells fit as under the delimiter that fits best. */
const nearlyAsGood = 0.85;
const tab = "\t";
const others = [44, 59, 124];

/**
 * The records under another delimiter than the one that fits best, where it stands equally often in every line, the names of the columns included: a tab, which hardly ever stands in a text, or, where
 * the best stands in texts below these names only, a bar or what fits nearly as well. Null without one.
 */
export function evenRecords(best: Grid, bestScore: number, limit: number): Grid | null {
  const { bytes, dialect } = best;
  const isNamed = firstWidth(best) === 1;
  for (const delimiter of [tab, ...(isNamed ? ["|", ",", ";"] : [])]) {
    if (dialect.delimiter.includes(delimiter) || bytes.subarray(0, limit).indexOf(delimiter.charCodeAt(0)) < 0)
      continue;
    const grid = scanRecords(bytes, { ...dialect, delimiter, collapse: false }, { limit });
    if (!isEven(grid)) continue;
    if (delimiter === tab ? !isBesideAnother(grid) : delimiter === "|" || scoreGrid(grid) >= bestScore * nearlyAsGood)
      return grid;
  }
  return null;
}

function firstWidth(grid: Grid): number {
  let row = 0;
  while (row < grid.rowCount - 1 && isBlankRecord(grid, row)) row++;
  return rowWidth(grid, row);
}

/** Whether all records have as many cells as each other, several, and some cell behind the first is filled in most. */
function isEven(grid: Grid): boolean {
  let [rows, filled, width] = [0, 0, 0];
  for (let row = 0; row < grid.rowCount; row++) {
    if (isBlankRecord(grid, row)) continue;
    if (rows > 0 && rowWidth(grid, row) !== width) return false;
    width = rowWidth(grid, row);
    rows++;
    const isFilled = (column: number) => cellEnd(grid, row, column) > cellStart(grid, row, column);
    if (isFilled(0) && Array.from({ length: width - 1 }, (_, i) => i + 1).some(isFilled)) filled++;
  }
  return rows >= leastRows && width > 1 && filled > rows / 2;
}

/** Whether another delimiter stands at one side of most tabs, which then belong to it. */
function isBesideAnother(grid: Grid): boolean {
  const { bytes, rowCount } = grid;
  let [beside, all] = [0, 0];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < rowWidth(grid, row) - 1; column++) {
      const at = cellEnd(grid, row, column);
      all++;
      if (others.includes(bytes[at - 1]!) || others.includes(bytes[at + 1]!)) beside++;
    }
  }
  return beside > all / 2;
}
