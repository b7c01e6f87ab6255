import { gridCellKind, isValueKind } from "./cellKind.js";
import { type Grid, rowWidth } from "./grid.js";

const leastColumns = 3;
const [leastRows, rowsLookedAt] = [3, 40];
/** So many of the lines must be alike. */
const nearlyAll = 0.8;

/**
 * Whether blanks part columns below a first line that has more or fewer words, such as a comment or names without one for the numbers of the rows: nearly all other lines have as many
 * cells as each other, several, and some column holds values. Lines of a text have not.
 */
export function hasBlankColumns(grid: Grid): boolean {
  const rows: number[] = [];
  const counts = new Map<number, number>();
  for (let row = 1; row < grid.rowCount && rows.length < rowsLookedAt; row++) {
    const width = rowWidth(grid, row);
    if (width < leastColumns) continue;
    rows.push(row);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (count < leastRows || count < rows.length * nearlyAll) return false;
  const full = rows.filter((row) => rowWidth(grid, row) === width);
  const isValue = (row: number, column: number) => isValueKind(gridCellKind(grid, row, column));
  return Array.from({ length: width }, (_, column) => column).some(
    (column) => full.filter((row) => isValue(row, column)).length >= full.length * nearlyAll,
  );
}
