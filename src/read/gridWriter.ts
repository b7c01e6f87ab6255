import { cellText } from "./cellText.js";
import { type Dialect, defaultDialect } from "./dialect.js";
import { cellEnd, cellStart, type Grid } from "./grid.js";
import { textWriter } from "./textWriter.js";

/** What grids note of single records. */
type RowNote = "rejoined" | "mended" | "hidden";

/** Writes records one after the other, in the dialect of the grid they begin with. */
export interface GridWriter {
  /** How many records are written, and how many cells of the one begun. */
  rows(): number;
  width(): number;
  add(text: string): void;
  /** Adds a cell of another grid, on request with points and commas of numbers swapped; whether anything stands in it. */
  copy(from: Grid, row: number, column: number, swapped: boolean): boolean;
  endRow(line: number, notes: Readonly<Record<RowNote, boolean>>): void;
  grid(): Grid;
}

const [blank, quote] = [32, 34];

/** An empty writer with room for so many records and cells. */
export function gridWriter(first: Grid, rowCount: number, cellCount: number): GridWriter {
  const dialect = dialectOf(first);
  const [rowStarts, rowCells, lines] = [rowCount, rowCount + 1, rowCount].map((size) => new Uint32Array(size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const [cellEnds, typed] = [new Uint32Array(cellCount), new Uint8Array(cellCount)];
  const noted: Record<RowNote, number[]> = { rejoined: [], mended: [], hidden: [] };
  const noResults = new Set<number>();
  const writer = textWriter();
  let row = 0;
  let cell = 0;
  const width = () => cell - rowCells[row]!;

  function begin(kind: number): void {
    if (width() > 0) writer.add(dialect.delimiter);
    typed[cell] = kind;
  }
  function end(): void {
    cellEnds[cell++] = writer.size();
  }
  function add(text: string, kind = 0): void {
    begin(kind);
    writer.add(dialect.quote === "" ? text : enclosed(text, dialect.delimiter));
    end();
  }

  return {
    rows: () => row,
    width,
    add: (text) => add(text),
    copy(from, r, column, swapped) {
      const kind = from.typed?.[from.rowCells[r]! + column] ?? 0;
      if (from.noResults?.has(from.rowCells[r]! + column)) noResults.add(cell);
      const start = cellStart(from, r, column);
      const stop = cellEnd(from, r, column);
      const { bytes } = from;
      let isFilled = false;
      for (let i = start; i < stop && !isFilled; i++) isFilled = bytes[i]! > blank && bytes[i] !== quote;
      if (swapped && kind === 0) add(withOtherSigns(cellText(from, r, column)));
      else if (isSame(from.dialect, dialect)) {
        begin(kind);
        writer.addBytes(bytes, start, stop);
        end();
      } else add(cellText(from, r, column), kind);
      return isFilled;
    },
    endRow(line, notes) {
      if (notes.rejoined) noted.rejoined.push(row);
      if (notes.mended) noted.mended.push(row);
      if (notes.hidden) noted.hidden.push(row);
      lines[row] = line;
      rowCells[++row] = cell;
      if (row < rowCount) rowStarts[row] = writer.size();
    },
    grid: () => ({
      ...{ bytes: writer.bytes(), dialect, delimiterLength: dialect.delimiter.length, rowCount: row, ...noted },
      ...{ rowStarts: rowStarts.subarray(0, row), rowCells: rowCells.subarray(0, row + 1) },
      ...{ lines: lines.subarray(0, row), cellEnds: cellEnds.subarray(0, cell), typed: typed.subarray(0, cell) },
      ...(noResults.size > 0 && { noResults }),
    }),
  };
}

/** Cells of typed tables stand without delimiters; of text the delimiter stays, as it speaks for the decimal sign. */
function dialectOf({ dialect, typed, columns }: Grid): Dialect {
  if (typed || columns || dialect.delimiter === "") return { ...defaultDialect, delimiter: "", quote: "" };
  return { ...defaultDialect, delimiter: dialect.delimiter === "," ? "," : ";" };
}

function isSame(a: Dialect, b: Dialect): boolean {
  return a.delimiter === b.delimiter && a.quote === b.quote && a.escape === b.escape && a.collapse === b.collapse;
}

function enclosed(text: string, delimiter: string): string {
  const isPlain = !text.includes('"') && !text.includes(delimiter) && !/[\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A number as it is written where commas stand for points and points for commas; other text as it is. */
function withOtherSigns(text: string): string {
  return /\d/.test(text) && !/\p{L}{4}/u.test(text)
    ? text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."))
    : text;
}
