import { isBlankRecord } from "./blankRecord.js";
import { isValueKind } from "./cellKind.js";
import { footerStart } from "./footerStart.js";
import { cellStart, type Grid, rowWidth } from "./grid.js";
import { gridPart } from "./gridPart.js";
import { isRuled } from "./isRuled.js";
import { isTableTitle } from "./isTableTitle.js";
import { oncePerTable } from "./oncePerTable.js";
import { pageHeads } from "./pageHeads.js";
import { columnKinds, sampleRows } from "./sampleRows.js";
import { rowTexts, type TextTable } from "./textTable.js";
import { isFramed } from "./unframe.js";

const [hash, slash, dash, blank] = [35, 47, 45, 32];
const frame = new Set([...'-=_+*| "'].map((char) => char.charCodeAt(0)));

/** Rows of the grid, from the table's first on, that are no records: blank lines, rules, comments, heads of further pages and the notes below the table. */
export interface NoRecords {
  /** Whether a row before `end` is none. */
  is(row: number): boolean;
  /** Where the notes below the table begin. */
  readonly end: number;
}

/** What stands in a table and is no record of it. Where it has a single column, everything is. */
export const noRecords = oncePerTable((table): NoRecords => {
  const { grid, columnCount } = table;
  const end = footerStart(table);
  if (columnCount === 1) return { is: () => false, end };
  // What stands between the bars is a record: other lines are titles of further pages, or say how many records there are.
  const framed = isFramed(grid);
  const heads = pageHeads(table);
  let found: readonly number[] | null = null;
  const values = () => {
    found ??= valueColumns(table);
    return found;
  };
  const isOutside = (row: number) => framed && rowWidth(grid, row) === 1;
  return {
    is: (row) =>
      grid.outside?.has(row) ||
      isOutside(row) ||
      isBlank(grid, row) ||
      isRule(grid, row) ||
      isComment(grid, row, columnCount) ||
      heads.has(row) ||
      isTableTitle(table, row, values),
    end,
  };
});

/** Columns that hold numbers or days in the first records. */
function valueColumns({ grid, firstRow }: TextTable): readonly number[] {
  const kinds = columnKinds(sampleRows(gridPart(grid, firstRow, grid.rowCount)));
  return kinds.flatMap((kind, column) => (isValueKind(kind) ? [column] : []));
}

/** Lines of the file with notes: rules, comments and what stands below the table. */
export function noteLines({ stack, ...read }: TextTable): number[] {
  const table = stack?.whole ?? read;
  const { grid, firstRow } = table;
  const { is, end } = noRecords(table);
  const lines: number[] = [];
  for (let row = firstRow; row < grid.rowCount; row++)
    if (row >= end || (is(row) && !isBlank(grid, row))) lines.push(grid.lines[row]!);
  return lines;
}

/** A blank line; a record of empty cells is one. */
function isBlank(grid: Grid, row: number): boolean {
  return rowWidth(grid, row) === 1 && isBlankRecord(grid, row);
}

function isRule(grid: Grid, row: number): boolean {
  return frame.has(grid.bytes[cellStart(grid, row, 0)]!) && isRuled(rowTexts(grid, row));
}

/** A line that begins as comments do and has not the cells of a record. */
function isComment(grid: Grid, row: number, columnCount: number): boolean {
  const { bytes } = grid;
  const start = cellStart(grid, row, 0);
  const [first, second] = [bytes[start], bytes[start + 1]];
  const begins =
    first === hash || (second === first && (first === slash || (first === dash && bytes[start + 2] === blank)));
  const width = rowWidth(grid, row);
  return begins && width < columnCount && (width === 1 || columnCount > 2);
}
