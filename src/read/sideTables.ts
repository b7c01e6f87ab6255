import type { SheetCell } from "./sheetGrid.js";

type SheetRows = readonly (readonly SheetCell[])[];

/** One of the tables side by side: the rows without the columns of the others, and the letters of its columns ("A–C"). */
export interface SideTable {
  readonly rows: SheetRows;
  readonly columns: string;
}

interface Block {
  readonly from: number;
  to: number;
}

const rowsLookedAt = 50;
/** Tables of so unlike a number of rows stand side by side; a list with an empty column in between has the same on either side, but no names twice. */
const mostAlike = 0.6;
/** As many empty rows among the filled ones, as a share: more are records without a value in these columns. */
const mostGaps = 0.25;
const day = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
const [leastColumns, leastRows] = [2, 3];

/**
 * The tables that stand side by side on a sheet, from left to right: an empty column between them, and very different numbers of rows or all the same names of columns, or lists of
 * their own with different numbers of rows and a name that comes again; or without one, the same names over and over. In most sheets a single one, the sheet itself.
 */
export function sideTables(rows: SheetRows): readonly SideTable[] {
  const blocks = columnBlocks(rows);
  if (blocks.length < 2) return splitAt(rows, twinBlocks(rows));
  return splitAt(rows, areApart(rows, blocks) || repeatNames(rows, blocks) ? blocks : []);
}

/** The same of texts, which only lists are that each have names and a key of their own, and an empty column between them: most empty columns are a part of the table. */
export function sideLists(rows: SheetRows): readonly SideTable[] {
  const blocks = columnBlocks(rows);
  if (blocks.length < 2 || !blocks.every((block) => isList(rows, block))) return splitAt(rows, []);
  return sideTables(rows);
}

/** Whether there are that many more rows in one block than in another that they are none of the same records. */
function areApart(rows: SheetRows, blocks: readonly Block[]): boolean {
  const areas = blocks.map((block) => filledRows(rows, block));
  const counts = areas.map(({ filled }) => filled);
  const fewest = Math.min(...counts);
  if (fewest < leastRows || !blocks.every(isWide) || areas.some(({ gaps, filled }) => gaps > filled * mostGaps))
    return false;
  return fewest <= Math.max(...counts) * mostAlike;
}

/** Whether blocks have all the same names of columns, or lists of different numbers of rows some. */
function repeatNames(rows: SheetRows, blocks: readonly Block[]): boolean {
  const counts = blocks.map((block) => filledRows(rows, block).filled);
  if (Math.min(...counts) < leastRows || !blocks.every(isWide)) return false;
  if (haveSameNames(rows, blocks)) return true;
  if (new Set(counts).size < 2 || !blocks.every((block) => isList(rows, block))) return false;
  const names = blocks.flatMap((block) => rows[namesRow(rows, block)]!.slice(block.from, block.to).map(nameOf));
  return new Set(names).size < names.length;
}

function isWide({ from, to }: Block): boolean {
  return to - from >= leastColumns;
}

/** Whether the names of a block stand above a column whose cells are all filled, all different and texts or numbers as those of customers, and above one of amounts: notes are a part of the list beside them. */
function isList(rows: SheetRows, block: Block): boolean {
  const header = namesRow(rows, block);
  if (header < 0) return false;
  const below = rows.slice(header + 1).map((row) => row.slice(block.from, block.to));
  const records = below.filter((cells) => cells.some(isFilled));
  const columns = Array.from({ length: block.to - block.from }, (_, column) => records.map((cells) => cells[column]));
  const key = columns.findIndex(
    (cells) => cells.length > 1 && cells.every(isKey) && new Set(cells).size === cells.length,
  );
  const hasAmounts = columns.some((cells, at) => at !== key && cells.filter(isAmount).length * 2 > cells.length);
  return key >= 0 && hasAmounts;
}

function isKey(value: SheetCell): boolean {
  return nameOf(value) !== "" || /^\d{4,}$/.test(String(value ?? "").trim());
}

function isAmount(value: SheetCell): boolean {
  if (typeof value !== "string") return typeof value === "number";
  return /^[-+(]?[€$£]?\s*(?!0\d)\d[\d.,'’\s]*[-)%]?\s*(?:€|EUR)?$/u.test(value.trim()) && !day.test(value);
}

/** The first row that fills a block with names, all different; -1 where there is none. */
function namesRow(rows: SheetRows, { from, to }: Block): number {
  return rows.slice(0, rowsLookedAt).findIndex((row) => {
    const names = Array.from({ length: to - from }, (_, column) => nameOf(row[from + column]));
    return names.every((name) => name !== "") && new Set(names).size === names.length;
  });
}

function splitAt(rows: SheetRows, blocks: readonly Block[]): readonly SideTable[] {
  if (blocks.length < 2) return [{ rows, columns: "" }];
  return blocks.map(({ from, to }) => ({
    rows: rows.map((row) => row.map((value, column) => (column < from || column >= to ? null : value))),
    columns: `${letters(from)}–${letters(to - 1)}`,
  }));
}

/** The letters by which spreadsheets call a column. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** How many rows are filled in a block, and how many empty ones stand among them. */
function filledRows(rows: SheetRows, { from, to }: Block) {
  let [filled, gaps, empty] = [0, 0, 0];
  for (const row of rows) {
    if (row.slice(from, to).some(isFilled)) {
      if (filled++ > 0) gaps += empty;
      empty = 0;
    } else empty++;
  }
  return { filled, gaps };
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
