import { cellText } from "./cellText.js";
import { rowWidth } from "./grid.js";
import { isRuled } from "./isRuled.js";
import { rowTexts, type TextTable } from "./textTable.js";

/** A narrower table may stand below a rule too: notes are short, and few of their lines have several cells. */
const mostLines = 60;
const leastColumns = 5;

/**
 * The record at which notes below a rule ("_____", "*****") begin, blank lines above it included; null where there are none: all records from the rule on
 * have at most half as many cells as the table has columns, and most of them a single one.
 */
export function notesBelowRule({ grid, firstRow, columnCount }: TextTable): number | null {
  if (columnCount < leastColumns) return null;
  let first = -1;
  let several = 0;
  let single = 0;
  for (let row = grid.rowCount - 1; row > firstRow && grid.rowCount - row <= mostLines; row--) {
    if (rowWidth(grid, row) > columnCount / 2) break;
    const texts = rowTexts(grid, row);
    if (isRuled(texts)) first = row;
    else if (texts.filter((text) => text.trim() !== "").length > 1) several++;
    else if (cellText(grid, row, 0).trim() !== "") single++;
  }
  if (first < 0 || single === 0 || several > single) return null;
  while (first - 1 > firstRow && rowTexts(grid, first - 1).every((text) => text.trim() === "")) first--;
  return first;
}
