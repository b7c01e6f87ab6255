import { cellText } from "./cellText.js";
import { type Grid, rowWidth } from "./grid.js";
import { isKnownHeader } from "./synonyms.js";

const rowsLookedAt = 200;
const leastRecords = 5;
const whole = /^[-+]?(?:0|[1-9]\d*)$/;
const cents = /^\d\d$/;

/**
 * Records whose amounts have decimal commas without quotes where commas delimit as well ("K1,Abel,100,05"), each amount in one cell again: all records have so many cells more than the
 * names above as there are pairs of a whole number and two digits below known names, and the digits of some begin with a zero, as no numbers of their own do.
 */
export function withDecimals(grid: Grid): Grid {
  if (grid.columns || grid.dialect.delimiter !== "," || grid.rowCount <= leastRecords) return grid;
  const names = rowWidth(grid, 0);
  const width = rowWidth(grid, 1);
  if (width <= names || names < 2) return grid;
  const rows: number[] = [];
  for (let row = 1; row < Math.min(rowsLookedAt, grid.rowCount); row++) if (rowWidth(grid, row) > 1) rows.push(row);
  if (rows.length < leastRecords || rows.some((row) => rowWidth(grid, row) !== width)) return grid;
  const texts = Array.from({ length: width }, (_, column) => rows.map((row) => cellText(grid, row, column).trim()));
  const pairs: number[] = [];
  for (let column = 0; column < width - 1; column++)
    if (areSplit(texts[column]!, texts[column + 1]!)) pairs.push(column++);
  const isNamed = pairs.every((column, at) => isKnownHeader(cellText(grid, 0, column - at).trim()));
  return pairs.length === width - names && isNamed ? joined(grid, width, pairs) : grid;
}

function areSplit(amounts: readonly string[], decimals: readonly string[]): boolean {
  return (
    amounts.every((text) => whole.test(text)) &&
    decimals.every((text) => cents.test(text)) &&
    decimals.some((text) => text.startsWith("0"))
  );
}

/** A grid whose records of so many cells have those at `pairs` and the next in one. */
function joined(grid: Grid, width: number, pairs: readonly number[]): Grid {
  const rowCells = new Uint32Array(grid.rowCount + 1);
  const cellEnds = new Uint32Array(grid.cellEnds.length);
  const rejoined: number[] = [];
  const joins = new Set(pairs);
  let cell = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    rowCells[row] = cell;
    const from = grid.rowCells[row]!;
    const isSplit =
      rowWidth(grid, row) === width && pairs.every((column) => cents.test(cellText(grid, row, column + 1).trim()));
    if (isSplit) rejoined.push(row);
    for (let at = from; at < grid.rowCells[row + 1]!; at++)
      if (!isSplit || !joins.has(at - from)) cellEnds[cell++] = grid.cellEnds[at]!;
  }
  rowCells[grid.rowCount] = cell;
  return { ...grid, rowCells, cellEnds: cellEnds.subarray(0, cell), rejoined };
}
