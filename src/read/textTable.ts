import { cellText } from "./cellText.js";
import { isLoneSign } from "./commentSigns.js";
import type { TableStart } from "./findHeader.js";
import { type Grid, rowWidth } from "./grid.js";
import { movedNames } from "./movedNames.js";
import { namesTypes } from "./namesTypes.js";
import { isKnownHeader } from "./synonyms.js";
import { uniqueHeader } from "./uniqueHeader.js";

/** A table of text: the records after the header. Row numbers count from 0, lines from 1. */
export interface TextTable {
  /** Unique names of the columns; `c1`, `c2` … where the file has none. */
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  /** The names as they stand in the file, lines of a header joined. */
  readonly headerTexts: readonly string[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** Text of a cell, quotes removed; empty where the record is too short. */
  cell(row: number, column: number): string;
  /** Line of the file in which the record begins. */
  line(row: number): number;
  /** All records of the file, of which `firstRow` is the table's first: for fast access by bytes. */
  readonly grid: Grid;
  readonly firstRow: number;
  readonly headerRow: number;
  /** Columns that name a group in one of its rows only: the row in which each row's text stands. */
  readonly sourceRows?: ReadonlyMap<number, Uint32Array>;
  /** Sums of columns that a mapping names: positions behind the columns of the table, with the columns of each. */
  readonly sums?: ReadonlyMap<number, readonly number[]>;
  /** Where it is one of several tables of the file, one below the other; `grid` is then the part of the file with this one. */
  readonly stack?: TableStack;
}

/** The tables of a file. */
export interface TableStack {
  /** All records of the file, as if they were one table. */
  readonly whole: TextTable;
  /** The records of `whole.grid` of the table that is read: `from` … `to - 1`. */
  readonly from: number;
  readonly to: number;
  /** The others, with the line of the names of their columns and the columns that hold names of persons. */
  readonly others: readonly OtherTable[];
}

export interface OtherTable {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly header: readonly string[];
  readonly persons: readonly number[];
}

/** The table in a grid of records, given where it starts. */
export function textTable(grid: Grid, start: TableStart): TextTable {
  const hasHeader = start.header >= 0;
  const named = hasHeader ? withoutLoneSign(headerTexts(grid, start).map(withoutSign), grid, start) : [];
  const texts = movedNames(grid, start.first, named);
  const columnCount = tableWidth(grid, start, texts.length);
  return {
    header: uniqueHeader(texts, columnCount),
    hasHeader,
    headerTexts: texts,
    rowCount: grid.rowCount - start.first,
    columnCount,
    cell: (row, column) => cellText(grid, start.first + row, column),
    line: (row) => grid.lines[start.first + row]!,
    grid,
    firstRow: start.first,
    headerRow: start.header,
  };
}

/** A number sign before the quotes of the first name marks the line of names and belongs to none: `#"Asset ID"`. */
function withoutSign(name: string, column: number): string {
  return column === 0 ? name.replace(/^#\s*"([^"]+)"$/, "$1") : name;
}

/** A sign that stands alone where blanks part the cells, with one name more than the records have cells, marks the line of names: "# time temp". */
function withoutLoneSign(names: string[], grid: Grid, { first }: TableStart): string[] {
  const isMark = grid.dialect.delimiter === " " && isLoneSign(names[0]!) && first < grid.rowCount;
  return isMark && rowWidth(grid, first) === names.length - 1 ? names.slice(1) : names;
}

/**
 * A header of several lines gives one name per column; a name above several columns ("Umsatz" over "2023" and "2024") belongs to each of them, but at the left one above known names ("Stammdaten")
 * says nothing that they do not, nor does one beside a name that is merged over the lines.
 */
function headerTexts(grid: Grid, { header, first }: TableStart): string[] {
  const all = Array.from({ length: first - header }, (_, i) => rowTexts(grid, header + i));
  const lines = all.filter((texts, i) => i === 0 || !namesTypes(texts));
  if (lines.length === 1) return lines[0]!;
  const width = Math.max(...lines.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const names = lines.map((line, at) => {
    const own = (column: number) => (line[column] ?? "").trim();
    const below = columns.map((column) => nameBelow(lines, at, column));
    const isMerged = own(0) !== "" && own(1) !== "" && columns.some((each) => own(each) !== "" && below[each] === "");
    const isOnce = (name: string) => below.indexOf(name) === below.lastIndexOf(name);
    const isSaid = (column: number) => {
      if (own(column) === "") return false;
      let end = column + 1;
      while (end < width && own(end) === "" && below[end] !== "") end++;
      const names = below.slice(column, end);
      if (names.length < 2 || !names.every(isKnownHeader)) return false;
      return column === 0 || (isMerged && !isKnownHeader(own(column)) && names.every(isOnce));
    };
    let current = "";
    return columns.map((column) => {
      if (own(column) !== "" || below[column] === "") current = isSaid(column) ? "" : own(column);
      return current;
    });
  });
  return columns.map((column) => names.flatMap((line) => (line[column] === "" ? [] : [line[column]!])).join(" "));
}

/** The first text in a column below one of the lines of a header, still in the header. */
function nameBelow(lines: readonly (readonly string[])[], line: number, column: number): string {
  for (let at = line + 1; at < lines.length; at++) {
    const text = (lines[at]![column] ?? "").trim();
    if (text !== "") return text;
  }
  return "";
}

/** The texts of one record of the grid. */
export function rowTexts(grid: Grid, row: number): string[] {
  return Array.from({ length: rowWidth(grid, row) }, (_, column) => cellText(grid, row, column));
}

/** As wide as the header, wider where most records are: those cells are columns without a name, not slips. */
function tableWidth(grid: Grid, start: TableStart, headerWidth: number): number {
  const { rowCells, rowCount } = grid;
  const counts: number[] = [];
  for (let row = start.first; row < rowCount; row++) {
    const width = rowCells[row + 1]! - rowCells[row]!;
    if (width > headerWidth) counts[width] = (counts[width] ?? 0) + 1;
  }
  const needed = start.header < 0 ? 0 : (rowCount - start.first) * 0.5;
  let wider = 0;
  let result = headerWidth;
  for (let width = counts.length - 1; width > headerWidth; width--) {
    wider += counts[width] ?? 0;
    if (wider > needed && width > result) result = width;
  }
  return result;
}
