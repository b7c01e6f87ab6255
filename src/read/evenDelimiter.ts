import { isBlankRecord } from "./blankRecord.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import { scanRecords } from "./scanRecords.js";
import { scoreGrid } from "./scoreGrid.js";

const leastRows = 3;
/** So nearly as well must cells fit as under the delimiter that fits best. */
const nearlyAsGood = 0.85;
const tab = "\t";
const rareInTexts = ["|", "^", "~"];
const others = [44, 59, 124];

/**
 * The records under another delimiter than the one that fits best, where it stands equally often in every line, the names of the columns included: a tab, which hardly ever stands in a text, or, where
 * the best stands in texts below these names only, a bar (or `^`, `~`) or what fits nearly as well. So does a run of tabs that align columns. Null without one.
 */
export function evenRecords(best: Grid, bestScore: number, limit: number): Grid | null {
  const { bytes, dialect } = best;
  if (dialect.delimiter === tab) {
    if (hasOneWidth(best)) return null;
    const grid = scanRecords(bytes, { ...dialect, collapse: true }, { limit });
    return isEven(grid) ? grid : null;
  }
  const isNamed = firstWidth(best) === 1;
  for (const delimiter of [tab, ...(isNamed ? [...rareInTexts, ",", ";", " "] : [])]) {
    if (dialect.delimiter.includes(delimiter) || bytes.subarray(0, limit).indexOf(delimiter.charCodeAt(0)) < 0)
      continue;
    const grid = scanRecords(bytes, { ...dialect, delimiter, collapse: false }, { limit });
    if (!isEven(grid)) continue;
    if (
      delimiter === tab
        ? !isBesideAnother(grid)
        : rareInTexts.includes(delimiter) || scoreGrid(grid) >= bestScore * nearlyAsGood
    )
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
  let rows = 0;
  let filled = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    if (isBlankRecord(grid, row)) continue;
    rows++;
    const isFilled = (column: number) => cellEnd(grid, row, column) > cellStart(grid, row, column);
    if (isFilled(0) && Array.from({ length: rowWidth(grid, row) - 1 }, (_, i) => i + 1).some(isFilled)) filled++;
  }
  return rows >= leastRows && filled > rows / 2 && hasOneWidth(grid);
}

function hasOneWidth(grid: Grid): boolean {
  const width = firstWidth(grid);
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  return width > 1 && rows.every((row) => rowWidth(grid, row) === width || isBlankRecord(grid, row));
}

/** Whether another delimiter stands at one side of every tab, which then belongs to it. */
function isBesideAnother(grid: Grid): boolean {
  const { bytes, rowCount } = grid;
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < rowWidth(grid, row) - 1; column++) {
      const at = cellEnd(grid, row, column);
      if (!others.includes(bytes[at - 1]!) && !others.includes(bytes[at + 1]!)) return false;
    }
  }
  return true;
}
