import type { Grid } from "./grid.js";

const blank = 32;

/** Whether a record has nothing in its cells: no byte but delimiters, or blanks in a line. */
export function isBlankRecord({ bytes, rowCells, rowStarts, cellEnds, delimiterLength }: Grid, row: number): boolean {
  const start = rowStarts[row]!;
  const end = cellEnds[rowCells[row + 1]! - 1]!;
  const width = rowCells[row + 1]! - rowCells[row]!;
  if (end - start === (width - 1) * delimiterLength) return true;
  if (width > 1) return false;
  for (let i = start; i < end; i++) if (bytes[i]! > blank) return false;
  return true;
}
