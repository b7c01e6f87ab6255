import { isBlankRecord } from "./blankRecord.js";
import type { SkippedRow } from "./importReport.js";
import type { TextTable } from "./textTable.js";

/** Records above the table: those of other tables in the file, and the lines above its header. */
export function rowsAbove(table: TextTable): SkippedRow[] {
  const { grid, headerRow, firstRow, stack } = table;
  const rows = headerRow < 0 ? firstRow : headerRow;
  const titles = Array.from({ length: rows }, (_, row) => ({ row: grid.lines[row]!, reason: "preamble" as const }));
  return stack ? [...others(table, 0, stack.from), ...titles] : titles;
}

/** Records of other tables below. */
export function rowsBelow(table: TextTable): SkippedRow[] {
  return table.stack ? others(table, table.stack.to, table.stack.whole.grid.rowCount) : [];
}

function others({ stack }: TextTable, from: number, to: number): SkippedRow[] {
  const { grid } = stack!.whole;
  return Array.from({ length: to - from }, (_, at) => ({
    row: grid.lines[from + at]!,
    reason: isBlankRecord(grid, from + at) ? "empty" : "otherTable",
  }));
}
