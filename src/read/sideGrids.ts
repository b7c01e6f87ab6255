import type { SideGrid } from "./besideTables.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import { sheetGrid } from "./sheetGrid.js";
import { areLists, sideLists } from "./sideTables.js";
import { rowTexts } from "./textTable.js";

const rowsLookedAt = 50;
/** Nobody sets more cells side by side by hand. */
const mostCells = 500_000;

/** The lists side by side in a text, each as a grid of its own in the same lines; none in nearly all texts, of which only the first records are looked at. */
export function sideGrids(grid: Grid): readonly SideGrid[] {
  if (grid.rowCells[grid.rowCount]! > mostCells || !hasGap(grid) || !areLists(firstRows(grid, rowsLookedAt))) return [];
  const lists = sideLists(firstRows(grid, grid.rowCount));
  if (lists.length < 2) return [];
  return lists.map((list) => {
    const own = sheetGrid(list.rows);
    const within = (places: readonly number[] = []) => places.filter((row) => row < own.rowCount);
    const { typed: _, ...texts } = own;
    return {
      columns: list.columns,
      grid: {
        ...texts,
        lines: grid.lines.subarray(0, own.rowCount),
        ...(grid.rejoined && { rejoined: within(grid.rejoined) }),
        ...(grid.mended && { mended: within(grid.mended) }),
      },
    };
  });
}

function firstRows(grid: Grid, most: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.min(most, grid.rowCount) }, (_, row) =>
    rowTexts(grid, row).map((text) => (text.trim() === "" ? "" : text)),
  );
}

/** Whether the first records leave a column empty between others. */
function hasGap(grid: Grid): boolean {
  const used: boolean[] = [];
  for (let row = 0; row < Math.min(rowsLookedAt, grid.rowCount); row++)
    for (let column = rowWidth(grid, row) - 1; column >= 0; column--) used[column] ||= isFilled(grid, row, column);
  return used.slice(used.indexOf(true), used.lastIndexOf(true)).includes(false);
}

/** Whether more than a pair of quotes or a blank stands in a cell. */
function isFilled(grid: Grid, row: number, column: number): boolean {
  const [start, end] = [cellStart(grid, row, column), cellEnd(grid, row, column)];
  return end - start > 2 || (end > start && grid.bytes.subarray(start, end).some((byte) => byte !== 34 && byte !== 32));
}
