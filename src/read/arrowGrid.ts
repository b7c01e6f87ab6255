import type { Table } from "@uwdata/flechette";
import { arrowText } from "./arrowText.js";
import { defaultDialect } from "./dialect.js";
import type { Grid } from "./grid.js";
import { ReadError } from "./readError.js";
import { type TextWriter, textWriter } from "./textWriter.js";

export const mostTableCells = 60_000_000;
const mostBytes = 1 << 30;
const [float, utf8, double] = [3, 5, 2];
const dialect = { ...defaultDialect, delimiter: "", quote: "" } as const;

type Batch = NonNullable<ReturnType<Table["getChildAt"]>>["data"][number];
/** Writes the cell of a row; whether it is a number. */
type WriteCell = (row: number) => boolean;

/** A typed table as a grid: names of columns in the first row, numbers marked as typed, exact and with a decimal point. Throws ReadError "tooLarge". */
export function arrowGrid(table: Table): Grid {
  const { numCols: width, numRows, names } = table;
  const rowCount = width === 0 ? 0 : numRows + 1;
  if (rowCount * width > mostTableCells) throw new ReadError("tooLarge", {});
  const rowStarts = new Uint32Array(rowCount);
  const cellEnds = new Uint32Array(rowCount * width);
  const typed = new Uint8Array(rowCount * width);
  const writer = textWriter();
  if (rowCount > 0)
    names.forEach((name, column) => {
      writer.add(name);
      cellEnds[column] = writer.size();
    });
  const columns = Array.from({ length: width }, (_, column) => table.getChildAt(column)!);
  let row = 1;
  let cell = width;
  for (let at = 0; at < (columns[0]?.data.length ?? 0); at++) {
    const write = columns.map(({ data }) => cellWriter(data[at]!, writer));
    const { length } = columns[0]!.data[at]!;
    for (let i = 0; i < length; i++) {
      rowStarts[row++] = writer.size();
      for (let column = 0; column < width; column++) {
        if (write[column]!(i)) typed[cell] = 1;
        cellEnds[cell++] = writer.size();
      }
      if (writer.size() > mostBytes) throw new ReadError("tooLarge", {});
    }
  }
  const rowCells = Uint32Array.from({ length: rowCount + 1 }, (_, i) => i * width);
  const lines = Uint32Array.from({ length: rowCount }, (_, i) => i + 1);
  const bytes = writer.bytes();
  return { bytes, dialect, delimiterLength: 0, rowCount, rowStarts, rowCells, lines, cellEnds, typed };
}

function cellWriter(batch: Batch, writer: TextWriter): WriteCell {
  if (batch.type.typeId === utf8) return textCells(batch, writer);
  if (isDouble(batch.type)) return doubleCells(batch, writer);
  const { text, isNumber } = arrowText(batch.type);
  return (row) => {
    const value = batch.at(row);
    if (value === null || value === undefined) return false;
    writer.add(text(value));
    return isNumber;
  };
}

function isDouble(type: Batch["type"]): boolean {
  return type.typeId === float && (type as { precision?: number }).precision === double;
}

function doubleCells(batch: Batch, writer: TextWriter): WriteCell {
  const values = batch.values as Float64Array;
  return (row) => {
    const value = values[row]!;
    if (Number.isNaN(value) || !batch.isValid(row)) return false;
    writer.addNumber(value);
    return true;
  };
}

/** Text is copied byte by byte, without decoding it. */
function textCells(batch: Batch, writer: TextWriter): WriteCell {
  const offsets = batch.offsets as Int32Array;
  const values = batch.values as Uint8Array;
  return (row) => {
    if (batch.isValid(row)) writer.addBytes(values, offsets[row]!, offsets[row + 1]!);
    return false;
  };
}
