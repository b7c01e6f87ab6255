import type { TextTable } from "./textTable.js";

const mostLines = 20;

/** Records that are shorter or longer than the table is wide, with the lines of the first; rows that are skipped as no records have their own reason. */
export function raggedRows(
  table: TextTable,
  skipped: ReadonlyMap<number, unknown> = new Map(),
): { readonly raggedRows: number; readonly raggedLines: readonly number[] } {
  const { grid, firstRow, rowCount, columnCount } = table;
  const { rowCells } = grid;
  let count = 0;
  const lines: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const width = rowCells[firstRow + row + 1]! - rowCells[firstRow + row]!;
    if (width === columnCount || !isRagged(table, row, width) || skipped.has(row)) continue;
    count++;
    if (lines.length < mostLines) lines.push(table.line(row));
  }
  return { raggedRows: count, raggedLines: lines };
}

/** Blank lines and empty cells at the end do not count. */
function isRagged({ columnCount, cell }: TextTable, row: number, width: number): boolean {
  if (width === 1 && cell(row, 0).trim() === "") return false;
  return (
    width < columnCount ||
    Array.from({ length: width - columnCount }, (_, at) => cell(row, columnCount + at)).join("") !== ""
  );
}
