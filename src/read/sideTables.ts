import type { SheetCell } from "./sheetGrid.js";

type SheetRows = readonly (readonly SheetCell[])[];

interface Block {
  readonly from: number;
  to: number;
}

const rowsLookedAt = 50;
/** Tables of so unlike a number of rows stand side by side; a list with an empty column in between has the same on either side, but no names twice. */
const mostAlike = 0.6;
const [leastColumns, leastRows] = [2, 3];

/**
 * The tables that stand side by side on a sheet, each as the sheet without the columns of the others: an empty column between them, and very different numbers of rows or all the same names
 * of columns; or without one, the same names over and over. In most sheets a single one, the sheet itself.
 */
export function sideTables(rows: SheetRows): readonly SheetRows[] {
  const blocks = columnBlocks(rows);
  if (blocks.length < 2) return splitAt(rows, twinBlocks(rows));
  const counts = blocks.map(({ from, to }) => rows.filter((row) => row.slice(from, to).some(isFilled)).length);
  const isWide = blocks.every(({ from, to }) => to - from >= leastColumns);
  const fewest = Math.min(...counts);
  if (!isWide || fewest < leastRows) return [rows];
  if (fewest > Math.max(...counts) * mostAlike && !haveSameNames(rows, blocks)) return [rows];
  return splitAt(rows, blocks);
}

function splitAt(rows: SheetRows, blocks: readonly Block[]): readonly SheetRows[] {
  if (blocks.length < 2) return [rows];
  return blocks.map(({ from, to }) =>
    rows.map((row) => row.map((value, column) => (column < from || column >= to ? null : value))),
  );
}

/** Tables without an empty column between them: one of the first rows has the names of a table over and over, from the first column to the last. */
function twinBlocks(rows: SheetRows): Block[] {
  const top = rows.slice(0, rowsLookedAt);
  const used = usedColumns(top);
  const first = used.indexOf(true);
  for (const row of top) {
    if (nameOf(row[first]) === "") continue;
    const names = row.slice(first, used.length).map(nameOf);
    const width = names.indexOf(names[0]!, 1);
    if (width < leastColumns || names.length % width !== 0 || new Set(names.slice(0, width)).size < width) continue;
    if (names.some((name, at) => name === "" || name !== names[at % width])) continue;
    return Array.from({ length: names.length / width }, (_, at) => ({
      from: first + at * width,
      to: first + (at + 1) * width,
    }));
  }
  return [];
}

/** Whether a row has the same texts, all different, in each of the blocks. */
function haveSameNames(rows: SheetRows, blocks: readonly Block[]): boolean {
  return rows.slice(0, rowsLookedAt).some((row) => {
    const [first, ...others] = blocks.map(({ from, to }) => row.slice(from, to).map(nameOf));
    const isNamed = first!.every((name) => name !== "") && new Set(first).size === first!.length;
    return (
      isNamed && others.every((names) => names.length === first!.length && names.every((name, i) => name === first![i]))
    );
  });
}

/** A text without upper case; nothing for what is no text. */
function nameOf(value: SheetCell): string {
  return typeof value === "string" && !/^[\d.,\s-]*$/.test(value) ? value.trim().toLowerCase() : "";
}

/** Columns between empty ones. Where the first rows leave no column empty, which is nearly always so, no other row is looked at. */
function columnBlocks(rows: SheetRows): Block[] {
  const used = usedColumns(rows.slice(0, rowsLookedAt));
  const first = used.indexOf(true);
  if (first < 0 || !used.slice(first).includes(false)) return [];
  const all = usedColumns(rows);
  const blocks: Block[] = [];
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
