import { rowWidth } from "./grid.js";
import type { TextTable } from "./textTable.js";

/** The value of a cell that is a number in the file, as in a spreadsheet, and not a text that looks like one; null for any other cell. */
export function typedNumber(table: TextTable, row: number, column: number): number | null {
  const text = isTyped(table, row, column) ? table.cell(row, column) : "";
  return text === "" ? null : Number(text);
}

/** A table with columns of its own is asked for these only: `typed` would write the text of all its cells. */
function isTyped({ grid, firstRow }: TextTable, row: number, column: number): boolean {
  if (grid.columns) return Boolean(grid.columns[column]?.numbers);
  const at = firstRow + row;
  return column < rowWidth(grid, at) && Boolean(grid.typed?.[grid.rowCells[at]! + column]);
}
