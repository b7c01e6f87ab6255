import type { SheetCell } from "./sheetGrid.js";

type SheetRows = readonly (readonly SheetCell[])[];

const rowsLookedAt = 50;
/** Tables of so unlike a number of rows stand side by side; a list with an empty column in between has the same on either side. */
const mostAlike = 0.6;
const [leastColumns, leastRows] = [2, 3];

/**
 * The tables that stand side by side on a sheet, each as the sheet without the columns of the others: an empty column between them, and very different numbers of rows. In most sheets
 * a single one, the sheet itself.
 */
export function sideTables(rows: SheetRows): readonly SheetRows[] {
  const blocks = columnBlocks(rows);
  if (blocks.length < 2) return [rows];
  const counts = blocks.map(({ from, to }) => rows.filter((row) => row.slice(from, to).some(isFilled)).length);
  const isWide = blocks.every(({ from, to }) => to - from >= leastColumns);
  const fewest = Math.min(...counts);
  if (!isWide || fewest < leastRows || fewest > Math.max(...counts) * mostAlike) return [rows];
  return blocks.map(({ from, to }) =>
    rows.map((row) => row.map((value, column) => (column < from || column >= to ? null : value))),
  );
}

/** Columns between empty ones. Where the first rows leave no column empty, which is nearly always so, no other row is looked at. */
function columnBlocks(rows: SheetRows): { from: number; to: number }[] {
  const used = usedColumns(rows.slice(0, rowsLookedAt));
  const first = used.indexOf(true);
  if (first < 0 || !used.slice(first).includes(false)) return [];
  const all = usedColumns(rows);
  const blocks: { from: number; to: number }[] = [];
  all.forEach((isUsed, column) => {
    const last = blocks.at(-1);
    if (isUsed && last?.to === column) last.to = column + 1;
    else if (isUsed) blocks.push({ from: column, to: column + 1 });
  });
  return blocks;
}

function usedColumns(rows: SheetRows): boolean[] {
  const used: boolean[] = [];
  for (const row of rows)
    for (let column = 0; column < row.length; column++) if (isFilled(row[column])) used[column] = true;
  return Array.from(used, (each) => each === true);
}

function isFilled(value: SheetCell): boolean {
  return value !== null && value !== undefined && value !== "";
}
