import { gridCellKind } from "./cellKind.js";
import { rawCell } from "./cellText.js";
import { rowWidth } from "./grid.js";
import { statesUnit } from "./numberText.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 30;

/** What the values of a column are like, counted over rows spread over the table. */
export interface ColumnProfile {
  readonly filled: number;
  /** Numbers and Excel's error values. */
  readonly numbers: number;
  readonly percentages: number;
  readonly withDigit: number;
  readonly withLetter: number;
  /** Number of different texts; looking ends where there are so many. */
  distinct(enough?: number): number;
}

/** Profiles one column of a table. */
export function columnProfile(table: TextTable, column: number): ColumnProfile {
  const { grid, firstRow, rowCount, columnCount } = table;
  const step = Math.max(1, Math.floor(rowCount / rowsLookedAt));
  let filled = 0;
  let numbers = 0;
  let percentages = 0;
  let withDigit = 0;
  let withLetter = 0;
  for (let row = firstRow; row < grid.rowCount; row += step) {
    // Rules, group titles and notes are lines of a single cell.
    const width = rowWidth(grid, row);
    if (column >= width || (width === 1 && columnCount > 2)) continue;
    const kind = gridCellKind(grid, row, column);
    if (kind === "empty") continue;
    filled++;
    let digit = false;
    let letter = false;
    let percent = false;
    const { bytes, start, end } = rawCell(grid, row, column);
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= 48 && byte <= 57) digit = true;
      else if (byte === 37) percent = true;
      else if (byte >= 0x80 || ((byte | 32) >= 97 && (byte | 32) <= 122)) letter = true;
    }
    const isAmount = kind === "text" && digit && statesUnit(table.cell(row - firstRow, column));
    if (kind === "number" || isAmount || bytes[start] === 35) numbers++;
    if (kind === "number" && percent) percentages++;
    if (digit) withDigit++;
    if (letter) withLetter++;
  }
  const distinct = (enough = Infinity) => {
    const texts = new Set<string>();
    for (let row = 0; row < rowCount && texts.size < enough; row += step) {
      const text = table.cell(row, column).trim();
      if (text !== "") texts.add(text);
    }
    return texts.size;
  };
  return { filled, numbers, percentages, withDigit, withLetter, distinct };
}
