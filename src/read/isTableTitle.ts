import { isBlankRecord } from "./blankRecord.js";
import { gridCellKind, isValueKind } from "./cellKind.js";
import { rowWidth } from "./grid.js";
import { rowTexts, type TextTable } from "./textTable.js";

/**
 * Whether a record that stands within a table is the title of another one below: a single text behind a blank line, below it a line of several texts that all differ, without any
 * value, and below these as many cells with values under some of them. Where that is as many as the table has columns, some of them must hold `values` in the table.
 */
export function isTableTitle({ grid, columnCount }: TextTable, row: number, values: () => readonly number[]): boolean {
  if (row < 1 || row + 2 >= grid.rowCount || rowWidth(grid, row) > 1) return false;
  if (!isBlankRecord(grid, row - 1) || isBlankRecord(grid, row)) return false;
  const width = rowWidth(grid, row + 1);
  if (width < 2 || rowWidth(grid, row + 2) !== width) return false;
  const names = rowTexts(grid, row + 1).map((text) => text.trim());
  const isNamed = names.every((_, column) => gridCellKind(grid, row + 1, column) === "text");
  const hasValues = names.some((_, column) => isValueKind(gridCellKind(grid, row + 2, column)));
  const isOther = isNamed && hasValues && new Set(names).size === width;
  return isOther && (width !== columnCount || values().length > 0);
}
