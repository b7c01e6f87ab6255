import type { Dialect } from "./dialect.js";
import type { Mapping } from "./fields.js";
import { findHeader } from "./findHeader.js";
import { type Grid, rowWidth } from "./grid.js";
import { type Encoding, normaliseText } from "./normaliseText.js";
import { personColumns, proposeMapping } from "./proposeMapping.js";
import { ReadError } from "./readError.js";
import { scanRecords } from "./scanRecords.js";
import { sniffDialect } from "./sniffDialect.js";
import { type TextTable, textTable } from "./textTable.js";
import { isWrapped, unwrapLines } from "./unwrapLines.js";

export interface OpenOptions {
  /** What the user knows better than the detection. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly quote?: Dialect["quote"];
  readonly onProgress?: (bytesDone: number, bytes: number) => void;
  readonly cancelled?: () => boolean;
}

/** What was found out about a file. Lines count from 1; `headerLine` is 0 without a header. */
export interface Detected {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly repairedLines: number;
  readonly nulBytes: number;
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: "double" | "backslash";
  /** Every line as a whole stood in quotes. */
  readonly wrappedLines: boolean;
  readonly headerLine: number;
  readonly raggedRows: number;
  readonly raggedLines: readonly number[];
  readonly persons: readonly string[];
}

export interface ReadTable {
  readonly table: TextTable;
  readonly detected: Detected;
  readonly proposal: Mapping;
}

/** Bytes of a delimited text file → its table, what was detected and a proposed mapping. Throws ReadError "empty", "binary" or "cancelled". */
export function openTable(bytes: Uint8Array, options: OpenOptions = {}): ReadTable {
  const text = normaliseText(bytes, options.encoding);
  const found = records(text.bytes, options);
  const wrapped = isWrapped(found);
  const grid = wrapped ? records(unwrapLines(found), options) : found;
  const { dialect } = grid;
  if (grid.rowCount === 0) throw new ReadError("empty", {});
  const table = textTable(grid, findHeader(grid));
  return {
    table,
    detected: {
      encoding: text.encoding,
      bom: text.bom,
      repairedLines: text.repairedLines,
      nulBytes: text.nulBytes,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      wrappedLines: wrapped,
      headerLine: table.hasHeader ? grid.lines[table.headerRow]! : 0,
      ...ragged(table),
      persons: personColumns(table),
    },
    proposal: proposeMapping(table),
  };
}

function records(bytes: Uint8Array, options: OpenOptions): Grid {
  const { dialect, grid } = sniffDialect(bytes, options);
  return grid ?? scanRecords(bytes, dialect, options);
}

/** Records that are shorter or longer than the table is wide; blank lines and empty cells at the end do not count. */
function ragged({ grid, firstRow, columnCount, cell, rowCount }: TextTable) {
  let raggedRows = 0;
  const raggedLines: number[] = [];
  for (let i = 0; i < rowCount; i++) {
    const width = rowWidth(grid, firstRow + i);
    if (width === columnCount || (width === 1 && cell(i, 0).trim() === "")) continue;
    if (
      width > columnCount &&
      Array.from({ length: width - columnCount }, (_, k) => cell(i, columnCount + k)).join("") === ""
    )
      continue;
    raggedRows++;
    if (raggedLines.length < 20) raggedLines.push(grid.lines[firstRow + i]!);
  }
  return { raggedRows, raggedLines };
}
