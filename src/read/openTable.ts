import { besideTables, type SideRead } from "./besideTables.js";
import { isBlankRecord } from "./blankRecord.js";
import type { Dialect } from "./dialect.js";
import type { Mapping } from "./fields.js";
import type { FileFormat } from "./fileFormat.js";
import type { TableStart } from "./findHeader.js";
import { fixedWidthCells } from "./fixedWidth.js";
import { type Grid, rowWidth } from "./grid.js";
import type { ImportWarning } from "./importReport.js";
import { type Encoding, normaliseText } from "./normaliseText.js";
import type { ParquetWasm } from "./readArrow.js";
import { ReadError } from "./readError.js";
import { type Found, readTable } from "./readTable.js";
import { scanRecords } from "./scanRecords.js";
import { sideGrids } from "./sideGrids.js";
import { sniffDialect } from "./sniffDialect.js";
import type { SpareMemory } from "./spareMemory.js";
import { withDecimals } from "./splitDecimals.js";
import type { TextTable } from "./textTable.js";
import { isFramed, unframed } from "./unframe.js";
import { isWrapped, unwrapLines } from "./unwrapLines.js";
import type { Workbook } from "./workbook.js";

const rowsMeasured = 40;
const mostColumns = 1 << 20;

export interface OpenOptions {
  /** What the user knows better than the detection. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly quote?: Dialect["quote"];
  /** Line of the file in which the names of the columns stand; 0: there are none. */
  readonly headerLine?: number;
  /** Name of the sheet, or of the file in an archive of several, to read instead of the proposed one. */
  readonly part?: string;
  /** Where the reader of Parquet is: its compiled bytes or their address, asked for only by a file that needs it. */
  readonly parquetWasm?: () => ParquetWasm | Promise<ParquetWasm>;
  /** Reads an old workbook in the place of the library, for example in a thread of its own. */
  readonly readLegacy?: (source: Uint8Array | string) => Promise<Workbook>;
  /** Told before a library reads that may never end on a hostile file: who can should stop it after so many seconds. */
  readonly onTimeLimit?: (seconds: number) => void;
  /** Memory for the table. With it, the bytes are the reader's own too: their text may be written over them. */
  readonly memory?: SpareMemory;
  readonly onProgress?: (bytesDone: number, bytes: number) => void;
  readonly cancelled?: () => boolean;
}

/** What was found out about a file. Lines count from 1; `headerLine` is 0 without a header. */
export interface Detected {
  readonly format: FileFormat;
  /** The file inside an archive, null without one. */
  readonly entry: string | null;
  /** The files of the archive to choose from, where there are several. */
  readonly entries?: readonly string[];
  /** The sheet that was read, null without sheets. */
  readonly sheet: string | null;
  /** The sheets, or files of the archive, that were read together as parts of one list. */
  readonly together?: readonly string[];
  /** What the numbers of one of them alone leave open. */
  readonly open?: readonly ImportWarning[];
  /** Sheets, or files of the archive, with more about the same customers. */
  readonly further?: readonly string[];
  /** Of files that were read together what was found out about each, and how many records it has. */
  readonly each?: readonly { readonly detected: Detected; readonly rows: number }[];
  /** All sheets to choose from, hidden ones last. */
  readonly sheets: readonly SheetName[];
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly repairedLines: number;
  readonly repairedLineNumbers: readonly number[];
  readonly nulBytes: number;
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: "double" | "backslash";
  /** Every line as a whole stood in quotes. */
  readonly wrappedLines: boolean;
  readonly headerLine: number;
  /** Line of the first record: above it only a line that states the delimiter. */
  readonly startLine: number;
  /** What was not detected but given by the caller. */
  readonly given?: { readonly encoding: boolean; readonly delimiter: boolean; readonly headerLine: boolean };
  readonly raggedRows: number;
  readonly raggedLines: readonly number[];
  /** Records in which delimiters or line breaks stood unquoted in a text that is one cell again. */
  readonly rejoinedRows: number;
  readonly rejoinedLines: readonly number[];
  /** Records in which a quote had no counterpart and was left out, or its counterpart put in. */
  readonly mendedRows: number;
  readonly mendedLines: readonly number[];
  readonly persons: readonly string[];
  /** Names of the columns of tables beside the one that is read. */
  readonly beside?: readonly string[];
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet on which it is one of several tables side by side that are not read by themselves. */
  readonly of?: string;
}

export interface ReadTable {
  /** The tables that it was put together from, where there are several. */
  readonly parts?: readonly { readonly name: string; readonly read: ReadTable }[];
  readonly table: TextTable;
  readonly detected: Detected;
  readonly proposal: Mapping;
}

/** Bytes of a delimited text file → its table, what was detected and a proposed mapping. Throws ReadError "empty", "binary", "tooLarge" or "cancelled". */
export function openTable(bytes: Uint8Array, options: OpenOptions = {}): ReadTable {
  const text = normaliseText(bytes, options.encoding, options.memory !== undefined);
  const printed = options.delimiter === undefined ? fixedWidthCells(text.bytes) : null;
  const found = printed
    ? records(printed.bytes, { ...options, delimiter: printed.delimiter, quote: "" })
    : records(text.bytes, options);
  const wrapped = !printed && isWrapped(found);
  const plain = wrapped ? unwrapLines(found) : !printed && isFramed(found) ? unframed(found) : null;
  const grid = withDecimals(plain ? records(plain, options) : found);
  if (isBlank(grid)) throw new ReadError("empty", {});
  if (isTooWide(grid)) throw new ReadError("tooLarge", {});
  const file: Found = {
    encoding: text.encoding,
    bom: text.bom,
    repairedLines: text.repairedLines,
    repairedLineNumbers: text.repairedLineNumbers,
    nulBytes: text.nulBytes,
    wrappedLines: wrapped,
    format: "text",
    entry: null,
    sheet: null,
    sheets: [],
    given: {
      encoding: options.encoding !== undefined,
      delimiter: options.delimiter !== undefined,
      headerLine: options.headerLine !== undefined,
    },
  };
  const read = (table: Grid) =>
    readTable(table, file, options.headerLine === undefined ? undefined : startAt(table, options.headerLine));
  const sides = sideGrids(grid);
  return sides.length < 2 ? read(grid) : sideOf(besideTables(sides, null, read), grid, options.part);
}

/** The list asked for of those side by side in a text, else the one most like customers. Throws ReadError "unknownPart". */
function sideOf(lists: readonly SideRead[], { dialect }: Grid, part: string | undefined): ReadTable {
  const sheets = lists.map(({ sheet }) => sheet);
  const chosen = part === undefined ? lists[0] : lists.find(({ sheet }) => sheet.name === part);
  if (!chosen) throw new ReadError("unknownPart", { part: part ?? "", parts: sheets.map(({ name }) => name) });
  const { delimiter, quote, startLine } = dialect;
  const detected = { ...chosen.read.detected, delimiter, quote, escape: dialect.escape, startLine, sheets };
  return { ...chosen.read, detected };
}

/** Whether no record has anything in its cells. */
function isBlank(grid: Grid): boolean {
  let row = 0;
  while (row < grid.rowCount && isBlankRecord(grid, row)) row++;
  return row === grid.rowCount;
}

/** Whether one of the first records has more cells than a table can have columns. */
function isTooWide(grid: Grid): boolean {
  for (let row = 0; row < Math.min(grid.rowCount, rowsMeasured); row++)
    if (rowWidth(grid, row) > mostColumns) return true;
  return false;
}

/** A table whose names of columns stand in a line of the file, or, with 0, that has none. */
function startAt(grid: Grid, line: number): TableStart {
  if (line < 1) return { header: -1, first: 0 };
  let row = 0;
  while (row < grid.rowCount - 1 && grid.lines[row]! < line) row++;
  return { header: row, first: row + 1 };
}

function records(bytes: Uint8Array, options: OpenOptions): Grid {
  const { dialect, grid } = sniffDialect(bytes, options);
  return grid ?? scanRecords(bytes, dialect, options);
}
