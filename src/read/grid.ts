import type { Dialect } from "./dialect.js";

/** Marks a number in the file that its format shows in another unit: what the header says of units is about what is shown. */
export const shownScaled = 2;
/** Marks a number that its format shows in a foreign currency: this and the currency's place in the list. */
export const shownForeign = 3;
export const shownCurrencies: readonly string[] = "USD CHF GBP PLN CZK SEK DKK NOK HUF RON JPY CNY".split(" ");

/**
 * The records of a text as offsets into its bytes. Record r begins at `rowStarts[r]` in line `lines[r]` and has the cells
 * `rowCells[r] … rowCells[r + 1] - 1`; a cell ends before `cellEnds[cell]`, the next begins one delimiter later. Quotes are still in place.
 */
export interface Grid {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  readonly delimiterLength: number;
  readonly rowCount: number;
  readonly rowStarts: Uint32Array;
  readonly rowCells: Uint32Array;
  readonly lines: Uint32Array;
  readonly cellEnds: Uint32Array;
  /** Records in which delimiters or line breaks stood unquoted in a text that is one cell again. */
  readonly rejoined?: readonly number[];
  /** Records in which a quote had no counterpart and was left out, or its counterpart put in. */
  readonly mended?: readonly number[];
  /** Quotes stand within cells or were not closed, so that knowing the width may change how their records are read. */
  readonly hasOddQuotes?: boolean;
  /** 1 for cells that are numbers in the file, written with a decimal point, `shownScaled` for those shown in thousands or millions, from `shownForeign` on for those in a foreign currency; absent where all cells are text. */
  readonly typed?: Uint8Array;
  /** Records that the sheet they come from does not show. */
  readonly hidden?: readonly number[];
  /** Cells with formulas whose results are not in the file. */
  readonly noResults?: ReadonlySet<number>;
  /** Where it is put together from several tables with the same columns: those tables, and the records in it that are none. */
  readonly sections?: readonly GridSection[];
  /** The last of these where nearly all amounts grow from one to the next as those cumulated since the year began do. */
  readonly growingTo?: string;
  readonly outside?: ReadonlyMap<number, OutsideReason>;
  /** The columns of a typed table, to be read there: the text of all cells is only written once one of the arrays above is asked for. */
  readonly columns?: readonly GridColumn[];
}

/** One of the tables that a grid is put together from: the name of its sheet or file, its first record, and the line in the grid that is its first. */
export interface GridSection {
  readonly name: string;
  readonly firstRow: number;
  readonly firstLine: number;
}

/** What a record of one of these tables is that is no record of them all. */
export type OutsideReason = "preamble" | "footer";

/** A column of a typed table: its name, which is the first record of the grid, and what stands below it. */
export interface GridColumn {
  readonly name: string;
  /** The values of a column of numbers, NaN where there is none. */
  readonly numbers: Float64Array | null;
  /** The cells below the name as text: a grid of one column. */
  readonly cells: () => Grid;
}

/** Number of cells of a record. */
export function rowWidth(grid: Grid, row: number): number {
  return grid.rowCells[row + 1]! - grid.rowCells[row]!;
}

/** First byte of a cell's raw text. */
export function cellStart(grid: Grid, row: number, column: number): number {
  const { bytes, cellEnds, rowCells, rowStarts, dialect } = grid;
  const cell = rowCells[row]! + column;
  let start = column === 0 ? rowStarts[row]! : cellEnds[cell - 1]! + grid.delimiterLength;
  if (dialect.collapse) while (start < cellEnds[cell]! && bytes[start] === 32) start++;
  return start;
}

/** The byte after a cell's raw text. */
export function cellEnd(grid: Grid, row: number, column: number): number {
  return grid.cellEnds[grid.rowCells[row]! + column]!;
}
