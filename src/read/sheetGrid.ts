import { defaultDialect } from "./dialect.js";
import { type Grid, shownCurrencies, shownForeign, shownScaled } from "./grid.js";
import { textWriter } from "./textWriter.js";

/** An amount that its format shows in thousands or millions: `scaled` is the amount itself, whatever unit the header states. */
export interface ScaledNumber {
  readonly scaled: number;
}

/** An amount that its format shows in a foreign currency, by its code. */
export interface ForeignNumber {
  readonly amount: number;
  readonly currency: string;
}

/** A formula whose result the file does not have. */
export interface NoResult {
  readonly formula: true;
}

/** A cell of a spreadsheet or of a typed table; numbers are exact, dates in UTC. */
export type SheetCell =
  | string
  | number
  | bigint
  | boolean
  | Date
  | ScaledNumber
  | ForeignNumber
  | NoResult
  | null
  | undefined;

const dialect = { ...defaultDialect, delimiter: "", quote: "" } as const;
const day = 86_400_000;

/**
 * The rows of a sheet as a grid: cells stand one after the other without delimiters or quotes, and numbers are marked as typed. Empty columns on
 * either side and empty rows at the end are left out; `lines` are row numbers of the sheet, `hidden` places of rows that it does not show.
 */
export function sheetGrid(rows: readonly (readonly SheetCell[])[], hidden: readonly number[] = []): Grid {
  const { first, end, rowCount } = usedArea(rows);
  const width = end - first;
  const rowStarts = new Uint32Array(rowCount);
  const rowCells = new Uint32Array(rowCount + 1);
  const lines = new Uint32Array(rowCount);
  const cellEnds = new Uint32Array(rowCount * width);
  const typed = new Uint8Array(rowCount * width);
  const noResults = new Set<number>();
  const writer = textWriter();
  let cell = 0;
  for (let row = 0; row < rowCount; row++) {
    rowStarts[row] = writer.size();
    rowCells[row] = cell;
    lines[row] = row + 1;
    const values = rows[row];
    // A blank row is one empty cell, as a blank line of text is.
    const cells = values?.some(isFilled) ? width : 1;
    for (let column = 0; column < cells; column++) {
      const value = cells === width ? values?.[first + column] : null;
      writer.add(cellAsText(value));
      typed[cell] = typedKind(value);
      if (isNoResult(value)) noResults.add(cell);
      cellEnds[cell++] = writer.size();
    }
  }
  rowCells[rowCount] = cell;
  return {
    bytes: writer.bytes(),
    dialect,
    delimiterLength: 0,
    rowCount,
    rowStarts,
    rowCells,
    lines,
    cellEnds,
    typed,
    ...(noResults.size > 0 && { noResults }),
    ...(hidden.length > 0 && { hidden }),
  };
}

function isNoResult(value: SheetCell): value is NoResult {
  return typeof value === "object" && value !== null && "formula" in value;
}

function typedKind(value: SheetCell): number {
  if (typeof value === "number" || typeof value === "bigint") return 1;
  if (typeof value !== "object" || value === null || value instanceof Date || isNoResult(value)) return 0;
  return "scaled" in value ? shownScaled : shownForeign + shownCurrencies.indexOf(value.currency);
}

/** A value as text: ISO dates, numbers with a point, TRUE and FALSE. */
export function cellAsText(value: SheetCell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (isNoResult(value)) return "";
  if (!(value instanceof Date)) return String("scaled" in value ? value.scaled : value.amount);
  const time = value.getTime();
  if (Number.isNaN(time)) return "";
  const iso = value.toISOString();
  const [date, clock] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (time % day === 0) return date;
  // Spreadsheets store a time of the day as a moment of their day zero.
  return date === "1899-12-30" || date === "1899-12-31" || date === "1904-01-01" ? clock : `${date} ${clock}`;
}

function isFilled(value: SheetCell): boolean {
  return value !== null && value !== undefined && value !== "";
}

/** Whether more than blanks stand in a cell: a stray one far below or to the right is no part of the table. */
function isSeen(value: SheetCell): boolean {
  return isFilled(value) && (typeof value !== "string" || /\S/.test(value));
}

function usedArea(rows: readonly (readonly SheetCell[])[]) {
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  let rowCount = 0;
  for (let row = 0; row < rows.length; row++) {
    const values = rows[row] ?? [];
    const left = values.findIndex(isSeen);
    if (left < 0) continue;
    first = Math.min(first, left);
    end = Math.max(end, values.findLastIndex(isSeen) + 1);
    rowCount = row + 1;
  }
  return { first: Math.min(first, end), end, rowCount };
}
