import type { Grid, GridSection, OutsideReason } from "./grid.js";
import { rowWidth } from "./grid.js";
import { gridWriter } from "./gridWriter.js";
import { noRecords } from "./noRecords.js";
import { columnKeys } from "./sameColumns.js";
import { rowTexts, type TextTable } from "./textTable.js";

/** A table with a name of its own: that of its sheet or file. */
export interface NamedTable {
  readonly name: string;
  readonly table: TextTable;
  /** Columns of numbers whose points and commas mean what commas and points do in the first table. */
  readonly swapped?: ReadonlySet<number>;
}

/** The column that says in which sheet or file a record stands; the same in every language, as mappings name it. */
const sectionHeader = "Blatt / Sheet";
const lineFeed = 10;

/**
 * The records of tables with the same columns one after the other, in the columns of the first, then those that only others have and, where they are to be `named`, one more that names
 * the table. Lines count on from table to table; `outside` are the titles of all but the first, and the notes below each.
 */
export function appendedGrid(tables: readonly NamedTable[], named: boolean): Grid {
  const first = tables[0]!.table;
  const own = columnKeys(first);
  const extra = new Map(
    tables.flatMap(({ table }) => columnKeys(table).map((key, at) => [key, table.header[at]!] as const)),
  );
  for (const key of own) extra.delete(key);
  const keys = [...own, ...extra.keys()];
  const grids = tables.map(({ table }) => table.grid);
  const rowCount = grids.reduce((sum, grid) => sum + grid.rowCount, 0);
  const cellCount = grids.reduce((sum, grid) => sum + grid.rowCells[grid.rowCount]!, 0);
  const writer = gridWriter(first.grid, rowCount, cellCount + rowCount * (keys.length + 1));
  const sections: GridSection[] = [];
  const outside = new Map<number, OutsideReason>();
  let firstLine = 1;
  tables.forEach(({ name, table, swapped }, at) => {
    const { grid, headerRow, firstRow } = table;
    const columns = keys.map((key) => columnKeys(table).indexOf(key));
    const { is, end } = noRecords(table);
    const [isRejoined, isMended, isHidden] = [new Set(grid.rejoined), new Set(grid.mended), new Set(grid.hidden)];
    sections.push({ name, firstRow: writer.rows(), firstLine });
    for (let row = 0; row < grid.rowCount; row++) {
      const isNames = row >= headerRow && row < firstRow;
      if (isNames && at > 0) continue;
      if (row >= end) outside.set(writer.rows(), "footer");
      else if (at > 0 && row < firstRow) outside.set(writer.rows(), "preamble");
      const isRecord = row >= firstRow && row < end && !is(row);
      const width = rowWidth(grid, row);
      let filled = 0;
      const add = (column: number) => {
        if (column < 0 || column >= width) writer.add("");
        else if (writer.copy(grid, row, column, isRecord && (swapped?.has(column) ?? false))) filled++;
      };
      if (isRecord || isNames) {
        columns.forEach((column, key) => {
          if (isNames && column < 0) writer.add(row === headerRow ? extra.get(keys[key]!)! : "");
          else add(column);
        });
        if (named)
          writer.add(isNames ? (row === headerRow ? sectionHeader : "") : isTitle(table, row, filled) ? "" : name);
        for (let column = table.columnCount; column < width; column++) add(column);
      } else {
        for (let column = 0; column < width; column++) add(column);
        while (filled > 0 && writer.width() < keys.length + Number(named)) writer.add("");
      }
      writer.endRow(firstLine + grid.lines[row]! - 1, {
        rejoined: isRejoined.has(row),
        mended: isMended.has(row),
        hidden: isHidden.has(row),
      });
    }
    firstLine += lineCount(grid);
  });
  return { ...writer.grid(), sections, outside };
}

/** A lone text without digits may be the title of a group, which another cell beside it would hide. */
function isTitle({ grid }: TextTable, row: number, filled: number): boolean {
  return filled < 2 && !rowTexts(grid, row).some((text) => /\d/.test(text));
}

/** Lines of a text up to the end of its last record; rows of a sheet or a typed table, whatever stands in its cells. */
function lineCount({ lines, rowCount, dialect, bytes, rowStarts, rowCells, cellEnds }: Grid): number {
  const last = rowCount - 1;
  let count = lines[last]!;
  if (dialect.quote !== "")
    for (let i = rowStarts[last]!; i < cellEnds[rowCells[rowCount]! - 1]!; i++) if (bytes[i] === lineFeed) count++;
  return count;
}
