import type { TextTable } from "./textTable.js";

/** The value of a cell that is a number in the file, as in a spreadsheet, and not a text that looks like one; null for any other cell. */
export function typedNumber({ grid, firstRow, cell }: TextTable, row: number, column: number): number | null {
  const { columns, typed, rowCells } = grid;
  const at = rowCells[firstRow + row]! + column;
  const isNumber = columns ? columns[column]?.numbers : at < rowCells[firstRow + row + 1]! && typed?.[at];
  const text = isNumber ? cell(row, column) : "";
  return text === "" ? null : Number(text);
}
