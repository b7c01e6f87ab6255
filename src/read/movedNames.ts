import { isBlankRecord } from "./blankRecord.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";

const rowsLookedAt = 200;

/**
 * Names of columns, each above its values: reports put into a spreadsheet have merged cells, so that a name may stand in the empty column at the left of the one with the values, which has
 * none. `first` is the first record.
 */
export function movedNames(grid: Grid, first: number, names: readonly string[]): readonly string[] {
  const isOpen = (column: number) =>
    names[column]!.trim() !== "" && names[column + 1]?.trim() === "" && !isFilled(grid, first, column);
  if (first >= grid.rowCount || !names.some((_, column) => isOpen(column))) return names;
  const moved = [...names];
  for (let column = 0; column < names.length - 1; column++) {
    if (!isOpen(column)) continue;
    let [records, beside, own] = [0, 0, 0];
    for (let row = first; row < Math.min(grid.rowCount, first + rowsLookedAt); row++) {
      if (isBlankRecord(grid, row)) continue;
      records++;
      if (isFilled(grid, row, column)) own++;
      if (isFilled(grid, row, column + 1)) beside++;
    }
    if (own > 0 || beside * 2 < records) continue;
    [moved[column], moved[column + 1]] = ["", names[column]!];
  }
  return moved;
}

function isFilled(grid: Grid, row: number, column: number): boolean {
  return column < rowWidth(grid, row) && cellStart(grid, row, column) < cellEnd(grid, row, column);
}
