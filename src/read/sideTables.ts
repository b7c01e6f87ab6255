import { type Block, isFilled, isList, nameOf, namesRow, rowsLookedAt, type SheetRows } from "./listBlock.js";

/** One of the tables side by side: the rows without the columns of the others, and the letters of its columns ("A–C"). */
export interface SideTable {
  readonly rows: SheetRows;
  readonly columns: string;
}

/** Tables of so unlike a number of rows stand side by side; a list with an empty column in between has the same on either side, but no names twice. */
const mostAlike = 0.6;
/** As many empty rows among the filled ones, as a share: more are records without a value in these columns. */
const mostGaps = 0.25;
/** Of rows filled in two columns of the same name so many have the same there where both are columns of one list. */
const leastAligned = 0.9;
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

/** The same of texts, which only lists are: most empty columns are a part of the table. */
export function sideLists(rows: SheetRows): readonly SideTable[] {
  return areLists(rows) ? sideTables(rows) : splitAt(rows, []);
}

/** Whether rows are lists side by side that each have names and a key of their own, and an empty column between them. */
export function areLists(rows: SheetRows): boolean {
  const blocks = columnBlocks(rows);
  return blocks.length > 1 && blocks.every((block) => isList(rows, block));
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
  const named = blocks.flatMap((block) => {
    const header = rows[namesRow(rows, block)]!;
    return Array.from({ length: block.to - block.from }, (_, at) => ({
      name: nameOf(header[block.from + at]),
      column: block.from + at,
    }));
  });
  const firsts = new Map(named.map((each) => [each.name, each.column] as const).reverse());
  const again = named.filter(({ name, column }) => firsts.get(name) !== column);
  return again.length > 0 && !again.some(({ name, column }) => areAligned(rows, firsts.get(name)!, column));
}

/** Whether nearly all rows that are filled in two columns have the same in both: records of the same customers. */
function areAligned(rows: SheetRows, one: number, other: number): boolean {
  const both = rows.filter((row) => isFilled(row[one]) && isFilled(row[other]));
  const areRecords = new Set(both.map((row) => row[one])).size * 2 > both.length;
  return areRecords && both.filter((row) => row[one] === row[other]).length >= both.length * leastAligned;
}

function isWide({ from, to }: Block): boolean {
  return to - from >= leastColumns;
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
