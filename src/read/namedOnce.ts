import { type CellColumn, cellColumn } from "./cellColumn.js";
import { columnsAt } from "./columnSums.js";
import type { Field } from "./fields.js";
import { idText } from "./foundRows.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import type { ImportWarning, SkipReason } from "./importReport.js";
import { numericFields } from "./nameScores.js";
import type { TextTable } from "./textTable.js";
import { isTotalsLabel } from "./totalsLabel.js";

const rowsLookedAt = 30;
const leastGroups = 2;

/**
 * A table whose first columns name a group in its first row only, as pivot tables, grouped reports and merged cells do, with that name in all rows of the group, and a warning that says so.
 * Sums of groups (`skipped`) may hold the name, too. A number counts for the rows below it only where the customer's name does.
 */
export function withNamesOfGroups(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  skipped: ReadonlyMap<number, SkipReason>,
): { readonly table: TextTable; readonly warnings: readonly ImportWarning[] } {
  const amounts = [...positions].flatMap(([field, column]) =>
    numericFields.has(field) ? columnsAt(table, column) : [],
  );
  const sources = sourceRows(table, skipped, Math.min(table.columnCount - 1, ...amounts));
  const name = positions.get("name");
  if (name === undefined || !sources.has(name)) sources.delete(positions.get("id")!);
  const columns = [...positions.values()].filter((column) => sources.has(column)).sort((a, b) => a - b);
  if (columns.length === 0) return { table, warnings: [] };
  const sourceOf = (row: number, column: number) => sources.get(column)?.[row] ?? row;
  return {
    table: { ...table, sourceRows: sources, cell: (row, column) => table.cell(sourceOf(row, column), column) },
    warnings: [{ code: "namedOnce", columns: columns.map((column) => table.header[column]!) }],
  };
}

/** For each of the first columns, before `end`, that name their group once, the row in which the name of each row stands. */
function sourceRows(table: TextTable, skipped: ReadonlyMap<number, SkipReason>, end: number): Map<number, Uint32Array> {
  const found = new Map<number, Uint32Array>();
  if (table.grid.columns) return found;
  const firstRows = table.grid.sections?.map(({ firstRow }) => Math.max(firstRow, table.firstRow)) ?? [table.firstRow];
  const starts = new Set(firstRows.map((row) => row - table.firstRow));
  const hasBlanks = (column: number) => firstRows.some((row) => hasBlankFrom(table, row, column));
  for (let column = 0; column < end && hasBlanks(column); column++) {
    const sources = sourcesOf(cellColumn(table, column), skipped, starts);
    if (!sources) break;
    found.set(column, sources);
  }
  return found;
}

/**
 * Null unless the column has a name in its first record, none twice, and as many records without as with one. A table that was put together from several has names anew from each of its
 * `starts` on; a part that names the group in every record is as it should be.
 */
function sourcesOf(
  column: CellColumn,
  skipped: ReadonlyMap<number, SkipReason>,
  starts: ReadonlySet<number>,
): Uint32Array | null {
  const sources = Uint32Array.from({ length: column.size }, (_, row) => row);
  const names = new Set<string>();
  // Of the part begun: where the names of its records come from, records without a name, and whether a name comes twice.
  let source = -1;
  let own = 0;
  let isRepeated = false;
  let blanks = 0;
  let groups = 0;
  const endPart = () => {
    if (own > 0) [blanks, groups] = [blanks + own, groups + names.size];
    names.clear();
    [source, own, isRepeated] = [-1, 0, false];
  };
  for (let row = 0; row < column.size; row++) {
    if (starts.has(row)) endPart();
    const reason = skipped.get(row);
    if (reason !== undefined && reason !== "totals") continue;
    const text = idText(column, row);
    if (text === "") {
      if (reason) continue;
      if (source < 0) return null;
      sources[row] = source;
      own++;
    } else if (!reason || !isTotalsLabel(text, true)) {
      isRepeated ||= names.has(text);
      names.add(text);
      source = row;
    }
    if (isRepeated && own > 0) return null;
  }
  endPart();
  return groups >= leastGroups && blanks >= groups ? sources : null;
}

/** A quick look: in most tables the first column is filled in every record. */
function hasBlankFrom({ grid }: TextTable, first: number, column: number): boolean {
  for (let row = first; row < Math.min(grid.rowCount, first + rowsLookedAt); row++)
    if (rowWidth(grid, row) > 1 && isBlank(grid, row, column)) return true;
  return false;
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  return column >= rowWidth(grid, row) || cellStart(grid, row, column) === cellEnd(grid, row, column);
}
