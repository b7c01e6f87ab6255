import { gridCellKind } from "./cellKind.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";

const rowsLookedAt = 40;
const weights = { empty: 0.6, number: 1, date: 1, text: 0.85, odd: 0.1 } as const;

/**
 * How well a reading fits, 0…1: records of the same width, more than one column, and cells that look like values rather than like several values
 * in one. In the manner of van den Burg, Nazábal & Sutton (2019), "Wrangling messy CSV files by detecting row and type patterns".
 * The cells are not looked at when the score cannot exceed `least`.
 */
export function scoreGrid(grid: Grid, least = 0): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    const width = rowWidth(grid, row);
    if (width === 1 && cellStart(grid, row, 0) === cellEnd(grid, row, 0)) continue;
    widths.set(width, (widths.get(width) ?? 0) + 1);
    rows++;
  }
  let common = 0;
  let most = 0;
  for (const [width, count] of widths) if (width > 1 && count * width > most * common) [common, most] = [width, count];
  if (common < 2) return 0;
  const shape = (most / rows) * Math.sqrt((common - 1) / common);
  return shape <= least ? 0 : shape * typeScore(grid, common);
}

/** Of every few records; of all where records of that width always stand between those. */
function typeScore(grid: Grid, common: number, step = Math.max(1, Math.floor(grid.rowCount / rowsLookedAt))): number {
  let sum = 0;
  let cells = 0;
  for (let row = 0; row < grid.rowCount; row += step) {
    const width = rowWidth(grid, row);
    if (width !== common) continue;
    for (let column = 0; column < width; column++) {
      sum += weights[gridCellKind(grid, row, column)];
      cells++;
    }
  }
  if (cells === 0) return step > 1 ? typeScore(grid, common, 1) : 0;
  return sum / cells;
}
