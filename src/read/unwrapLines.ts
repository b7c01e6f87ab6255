import { cellText } from "./cellText.js";
import { type Grid, rowWidth } from "./grid.js";

const rowsLookedAt = 50;

/** Whether each line as a whole was put into quotes: one quoted cell per record, with delimiters inside. */
export function isWrapped(grid: Grid): boolean {
  const { bytes, rowStarts, rowCount, dialect } = grid;
  if (dialect.delimiter !== "" || rowCount === 0) return false;
  for (let row = 0; row < Math.min(rowCount, rowsLookedAt); row++) {
    if (rowWidth(grid, row) !== 1 || bytes[rowStarts[row]!] !== 34 || !/[;,\t|]/.test(cellText(grid, row, 0)))
      return false;
  }
  return true;
}

/** The text with the quotes around its lines taken away, line by line, so that line numbers stay. */
export function unwrapLines(grid: Grid): Uint8Array {
  const lines = Array.from({ length: grid.rowCount }, (_, row) => cellText(grid, row, 0));
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
