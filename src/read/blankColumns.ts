import { gridCellKind, isValueKind } from "./cellKind.js";
import { commentSigns } from "./commentSigns.js";
import { commonest } from "./commonest.js";
import { type Grid, rowWidth } from "./grid.js";

const doubleQuote = 34;
const signs = new Set([...commentSigns].map((char) => char.charCodeAt(0)));
const [leastRows, rowsLookedAt] = [3, 40];
/** So many of the lines must be alike. */
const nearlyAll = 0.8;

/**
 * Whether blanks part columns below a first line that has more or fewer words, such as a comment or names without one for the numbers of the rows: nearly all other lines have as many
 * cells as each other and some column holds values. Lines of a text have not. Two columns must both hold values below a comment, or the first be in quotes.
 */
export function hasBlankColumns(grid: Grid): boolean {
  const rows = Array.from({ length: Math.min(grid.rowCount - 1, rowsLookedAt) }, (_, i) => i + 1);
  const several = rows.filter((row) => rowWidth(grid, row) > 1);
  const [width = 0, count] = commonest(several.map((row) => rowWidth(grid, row)));
  if (count < leastRows || count < several.length * nearlyAll) return false;
  const full = several.filter((row) => rowWidth(grid, row) === width);
  const holdsValues = (column: number) =>
    full.filter((row) => isValueKind(gridCellKind(grid, row, column))).length >= full.length * nearlyAll;
  const columns = Array.from({ length: width }, (_, column) => column);
  const isSigned = signs.has(grid.bytes[grid.rowStarts[0]!]!);
  // A word may name a single column of lines that are alike ("Band 1 von 3"), unless names stand below it.
  const isNamed = (column: number) => !isValueKind(gridCellKind(grid, 1, column));
  const isWord = rowWidth(grid, 0) === 1 && !isSigned;
  if (width > 2) return columns.some((column) => holdsValues(column) && (!isWord || isNamed(column)));
  const areNumbered = full.every((row) => grid.bytes[grid.rowStarts[row]!] === doubleQuote) && holdsValues(1);
  return areNumbered || (isSigned && columns.every(holdsValues));
}
