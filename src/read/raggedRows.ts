import { rowWidth } from "./grid.js";
import type { TextTable } from "./textTable.js";

const mostLines = 20;

/** Records that are shorter or longer than the table is wide, with the lines of the first; rows that are skipped as no records have their own reason. */
export function raggedRows(
  table: TextTable,
  skipped: ReadonlyMap<number, unknown> = new Map(),
): { readonly raggedRows: number; readonly raggedLines: readonly number[] } {
  let count = 0;
  const lines: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (!isRagged(table, row) || skipped.has(row)) continue;
    count++;
    if (lines.length < mostLines) lines.push(table.line(row));
  }
  return { raggedRows: count, raggedLines: lines };
}

/** Blank lines and empty cells at the end do not count. */
function isRagged({ grid, firstRow, columnCount, cell }: TextTable, row: number): boolean {
  const width = rowWidth(grid, firstRow + row);
  if (width === columnCount || (width === 1 && cell(row, 0).trim() === "")) return false;
  return (
    width < columnCount ||
    Array.from({ length: width - columnCount }, (_, at) => cell(row, columnCount + at)).join("") !== ""
  );
}
