import { cellKind } from "./cellKind.js";
import { decodeUtf8, unquoted } from "./cellText.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";

const rowsLookedAt = 120;
const weights = { empty: 0.6, number: 1, date: 1, text: 0.85, odd: 0.1 } as const;

/**
 * How well a reading fits, 0…1: records of the same width, more than one column, and cells that look like values rather than like several values
 * in one. In the manner of van den Burg, Nazábal & Sutton (2019), "Wrangling messy CSV files by detecting row and type patterns".
 */
export function scoreGrid(grid: Grid): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    const width = rowWidth(grid, row);
    if (width === 1 && cellStart(grid, row, 0) === cellEnd(grid, row, 0)) continue;
    widths.set(width, (widths.get(width) ?? 0) + 1);
    rows++;
  }
  let [common, most] = [0, 0];
  for (const [width, count] of widths) if (width > 1 && count * width > most * common) [common, most] = [width, count];
  if (common < 2) return 0;
  const consistency = most / rows;
  return consistency * ((common - 1) / common) ** 0.5 * typeScore(grid, common);
}

function typeScore(grid: Grid, common: number): number {
  const { bytes, dialect } = grid;
  const quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
  let sum = 0;
  let cells = 0;
  const step = Math.max(1, Math.floor(grid.rowCount / rowsLookedAt));
  for (let row = 0; row < grid.rowCount; row += step) {
    const width = rowWidth(grid, row);
    if (width !== common) continue;
    for (let column = 0; column < width; column++) {
      const start = cellStart(grid, row, column);
      const end = cellEnd(grid, row, column);
      const quoted = end - start > 1 && bytes[start] === quote;
      const raw = decodeUtf8(bytes, start, Math.min(end, start + 400));
      sum += weights[cellKind(quoted ? unquoted(raw, dialect) : raw, quoted)];
      cells++;
    }
  }
  return cells === 0 ? 0 : sum / cells;
}
