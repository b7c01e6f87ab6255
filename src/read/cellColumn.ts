import type { GridColumn } from "./grid.js";
import type { TextTable } from "./textTable.js";

/** One column as bytes: the value of row i is `bytes[starts[i]] … bytes[ends[i] - 1]`, without quotes and blanks around it. */
export interface CellColumn {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly size: number;
  /** 1 for values that are numbers in the file, written with a decimal point, or `shownScaled`. */
  readonly typed?: Uint8Array;
  /** The values themselves where all are numbers in the file, NaN where a cell is empty. */
  readonly numbers?: Float64Array;
}

type Places = Pick<CellColumn, "starts" | "ends">;

const passing = new WeakMap<TextTable, Places>();

/**
 * The cells of a column that is looked at before any other of the table: the next call takes the arrays over. Fresh memory for a million cells costs
 * more than finding them.
 */
export function passingColumn(table: TextTable, column: number): CellColumn {
  const places = passing.get(table) ?? newPlaces(table.rowCount);
  passing.set(table, places);
  return cellColumn(table, column, places);
}

function newPlaces(size: number): Places {
  return { starts: new Uint32Array(size), ends: new Uint32Array(size) };
}

/** The cells of a column ready for conversion. `="00123"`, which keeps Excel from changing an id, is read as its text. */
export function cellColumn(table: TextTable, column: number, places = newPlaces(table.rowCount)): CellColumn {
  const own = typedColumn(table, column);
  if (own) return cellsOf({ ...table, grid: own.cells(), firstRow: 0 }, 0, places);
  const cells = cellsOf(table, column, places);
  const sources = table.sourceRows?.get(column);
  sources?.forEach((source, row) => {
    cells.starts[row] = cells.starts[source]!;
    cells.ends[row] = cells.ends[source]!;
  });
  return cells;
}

/** The column of a typed table whose cells below the names are those of the table. */
function typedColumn({ grid, firstRow }: TextTable, column: number): GridColumn | null {
  return (firstRow === 1 && grid.columns?.[column]) || null;
}

/** A column of numbers for conversion: where they are typed, their text is only written if it is asked for. */
export function numberColumn(table: TextTable, column: number): CellColumn {
  const numbers = typedColumn(table, column)?.numbers;
  if (!numbers) return passingColumn(table, column);
  let written: CellColumn | null = null;
  const text = () => (written ??= cellColumn(table, column));
  return {
    numbers,
    size: table.rowCount,
    get bytes() {
      return text().bytes;
    },
    get starts() {
      return text().starts;
    },
    get ends() {
      return text().ends;
    },
    get typed() {
      return text().typed!;
    },
  };
}

function cellsOf(table: TextTable, column: number, places: Places): CellColumn {
  const { grid, firstRow, rowCount: size } = table;
  const { bytes, rowCells, rowStarts, cellEnds, delimiterLength, dialect } = grid;
  const typed = grid.typed && new Uint8Array(size);
  const quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
  const backslash = dialect.escape === "backslash" ? 92 : -1;
  const { starts, ends } = places;
  const escaped: number[] = [];
  for (let i = 0; i < size; i++) {
    const row = firstRow + i;
    const cell = rowCells[row]! + column;
    if (cell >= rowCells[row + 1]!) {
      starts[i] = ends[i] = 0;
      continue;
    }
    if (typed) typed[i] = grid.typed![cell]!;
    let start = column === 0 ? rowStarts[row]! : cellEnds[cell - 1]! + delimiterLength;
    let end = cellEnds[cell]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    if (bytes[start] === quote && end - start > 1 && bytes[end - 1] === quote) {
      for (let k = start + 1; k < end - 1; k++) {
        if (bytes[k] === quote || bytes[k] === backslash) {
          escaped.push(i);
          break;
        }
      }
      start++;
      end--;
      while (start < end && bytes[start]! <= 32) start++;
      while (end > start && bytes[end - 1]! <= 32) end--;
    }
    if (bytes[start] === 61 && bytes[start + 1] === 34 && end - start > 2 && bytes[end - 1] === 34) {
      start += 2;
      end--;
    }
    starts[i] = start;
    ends[i] = end;
  }
  const plain = { bytes, starts, ends, size, ...(typed && { typed }) };
  return escaped.length === 0 ? plain : withoutEscapes(plain, table, column, escaped);
}

/** All cells of the column copied one after the other, the escaped ones as their clean text. */
function withoutEscapes(plain: CellColumn, table: TextTable, column: number, escaped: readonly number[]): CellColumn {
  const { bytes, starts, ends, size } = plain;
  const encoder = new TextEncoder();
  let total = 0;
  for (let i = 0; i < size; i++) total += ends[i]! - starts[i]!;
  // Undoing an escape never makes a text longer, so the sum of the raw lengths is enough.
  const out = new Uint8Array(total);
  let at = 0;
  let next = 0;
  for (let i = 0; i < size; i++) {
    const begin = at;
    if (escaped[next] === i) {
      const text = table.cell(i, column).trim();
      at += encoder.encodeInto(/^="(.*)"$/s.exec(text)?.[1] ?? text, out.subarray(at)).written;
      next++;
    } else for (let k = starts[i]!; k < ends[i]!; k++) out[at++] = bytes[k]!;
    starts[i] = begin;
    ends[i] = at;
  }
  return { bytes: out, starts, ends, size };
}
