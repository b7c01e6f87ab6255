import { cellText } from "./cellText.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import { noRecords } from "./noRecords.js";
import type { TextTable } from "./textTable.js";

const [comma, quote, lineFeed, carriageReturn] = [44, 34, 10, 13];

/**
 * A table as standard CSV: comma, quotes where needed, UTF-8, LF, header first (none is made up). Records keep the cells they have, so ragged ones
 * stay ragged; only blank lines, rules, comments and notes below the table are left out, as they are no records, unless the table has a single column.
 * Of several tables in the file all are written, one below the other.
 */
export function standardCsv({ stack, ...read }: TextTable): Uint8Array {
  const table = stack?.whole ?? read;
  const { grid, firstRow } = table;
  const writer = csvWriter(grid);
  if (table.hasHeader) writer.names(table.headerTexts);
  const { is: isNone, end } = noRecords(table);
  for (let row = firstRow; row < end; row++) if (!isNone(row)) writer.row(row);
  return writer.done();
}

function holds(bytes: Uint8Array, start: number, end: number, wanted: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === wanted) return true;
  return false;
}

function csvWriter(grid: Grid) {
  const { bytes, dialect } = grid;
  const encoder = new TextEncoder();
  const quoteByte = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
  const delimiterByte = grid.delimiterLength === 1 && !dialect.collapse ? dialect.delimiter.charCodeAt(0) : -1;
  let out = new Uint8Array(Math.ceil(bytes.length * 1.1) + 64);
  let size = 0;

  const room = (wanted: number) => {
    if (size + wanted <= out.length) return;
    const larger = new Uint8Array(Math.ceil((size + wanted) * 1.5));
    larger.set(out.subarray(0, size));
    out = larger;
  };
  const text = (from: Uint8Array, start: number, end: number) => {
    room(2 * (end - start) + 4);
    const begin = size;
    let i = start;
    for (; i < end; i++) {
      const byte = from[i]!;
      if (byte === comma || byte === quote || byte === lineFeed || byte === carriageReturn) break;
      out[size++] = byte;
    }
    if (i === end) return;
    size = begin;
    out[size++] = quote;
    for (i = start; i < end; i++) {
      const byte = from[i]!;
      if (byte === quote) out[size++] = quote;
      out[size++] = byte;
    }
    out[size++] = quote;
  };
  const endRow = (width: number) => {
    room(4);
    // A lone empty cell would be a blank line.
    if (width === 1 && (size === 0 || out[size - 1] === lineFeed)) {
      out[size++] = quote;
      out[size++] = quote;
    }
    out[size++] = lineFeed;
  };
  const names = (all: readonly string[]) => {
    all.forEach((name, i) => {
      room(4);
      if (i > 0) out[size++] = comma;
      const bytes = encoder.encode(name);
      text(bytes, 0, bytes.length);
    });
    endRow(all.length);
  };
  /** Copies a record without quotes and commas of its own as it stands; false, with nothing written, for any other. */
  const plainRow = (r: number, width: number): boolean => {
    const start = grid.rowStarts[r]!;
    const end = grid.cellEnds[grid.rowCells[r + 1]! - 1]!;
    room(end - start);
    let target = size;
    let delimiters = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === delimiterByte) {
        out[target++] = comma;
        delimiters++;
      } else {
        if (byte === quote || byte === comma || byte === quoteByte || byte === lineFeed || byte === carriageReturn) {
          return false;
        }
        out[target++] = byte;
      }
    }
    if (delimiters !== width - 1) return false;
    size = target;
    return true;
  };
  const row = (r: number) => {
    const width = rowWidth(grid, r);
    if (delimiterByte >= 0 && width > 0 && plainRow(r, width)) return endRow(width);
    for (let column = 0; column < width; column++) {
      if (column > 0) out[size++] = comma;
      const start = cellStart(grid, r, column);
      const end = cellEnd(grid, r, column);
      if (!holds(bytes, start, end, quoteByte)) text(bytes, start, end);
      else {
        const clean = encoder.encode(cellText(grid, r, column));
        text(clean, 0, clean.length);
      }
    }
    endRow(width);
  };
  return { names, row, done: () => out.subarray(0, size) };
}
