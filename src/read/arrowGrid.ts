import type { Table } from "@uwdata/flechette";
import { arrowColumn } from "./arrowColumn.js";
import { defaultDialect } from "./dialect.js";
import type { Grid, GridColumn } from "./grid.js";
import { ReadError } from "./readError.js";
import { textWriter } from "./textWriter.js";

export const mostTableCells = 60_000_000;
const mostBytes = 1 << 30;
const dialect = { ...defaultDialect, delimiter: "", quote: "" } as const;

/**
 * A typed table as a grid: names of columns in the first row, numbers marked as typed, exact and with a decimal point. The whole text is written when
 * it is asked for. Throws ReadError "tooLarge".
 */
export function arrowGrid(table: Table): Grid {
  const { numCols: width, numRows, names } = table;
  const rowCount = width === 0 ? 0 : numRows + 1;
  if (rowCount * width > mostTableCells) throw new ReadError("tooLarge", {});
  const rowCells = new Uint32Array(rowCount + 1);
  const counting = new Uint32Array(rowCount + 1);
  for (let row = 0; row <= rowCount; row++) {
    rowCells[row] = row * width;
    counting[row] = row;
  }
  const lines = counting.subarray(1);
  let room = mostBytes;
  const columns = names.map((name, at) => {
    const { data: batches } = table.getChildAt(at)!;
    const { textSize, ...column } = arrowColumn({ name, batches, counting: counting.subarray(0, rowCount), room });
    room -= textSize;
    return column;
  });
  let text: Written | null = null;
  const whole = () => (text ??= written(columns, rowCount));
  return {
    dialect,
    delimiterLength: 0,
    rowCount,
    rowCells,
    lines,
    columns,
    get bytes() {
      return whole().bytes;
    },
    get rowStarts() {
      return whole().rowStarts;
    },
    get cellEnds() {
      return whole().cellEnds;
    },
    get typed() {
      return whole().typed;
    },
  };
}

type Written = Required<Pick<Grid, "bytes" | "rowStarts" | "cellEnds" | "typed">>;

/** The text of all columns, row by row. */
function written(columns: readonly GridColumn[], rowCount: number): Written {
  const width = columns.length;
  const rowStarts = new Uint32Array(rowCount);
  const cellEnds = new Uint32Array(rowCount * width);
  const typed = new Uint8Array(rowCount * width);
  const writer = textWriter();
  const parts = columns.map(({ numbers, cells }) => ({ numbers, cells: numbers ? null : cells() }));
  columns.forEach(({ name }, column) => {
    writer.add(name);
    cellEnds[column] = writer.size();
  });
  let cell = width;
  for (let row = 0; row < rowCount - 1; row++) {
    rowStarts[row + 1] = writer.size();
    for (const { numbers, cells } of parts) {
      if (cells) {
        writer.addBytes(cells.bytes, cells.rowStarts[row]!, cells.cellEnds[row]!);
        typed[cell] = cells.typed?.[row] ?? 0;
      } else if (!Number.isNaN(numbers![row]!)) {
        writer.addNumber(numbers![row]!);
        typed[cell] = 1;
      }
      cellEnds[cell++] = writer.size();
    }
    if (writer.size() > mostBytes) throw new ReadError("tooLarge", {});
  }
  return { bytes: writer.bytes(), rowStarts, cellEnds, typed };
}
