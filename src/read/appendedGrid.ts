import { cellText } from "./cellText.js";
import { type Dialect, defaultDialect } from "./dialect.js";
import { type Grid, type GridSection, type OutsideReason, rowWidth } from "./grid.js";
import { noRecords } from "./noRecords.js";
import { columnKeys } from "./sameColumns.js";
import type { TextTable } from "./textTable.js";
import { textWriter } from "./textWriter.js";

/** A table with a name of its own: that of its sheet or file. */
export interface NamedTable {
  readonly name: string;
  readonly table: TextTable;
}

/** The column that says in which sheet or file a record stands; the same in every language, as mappings name it. */
export const sectionHeader = "Blatt / Sheet";
/** A line with fewer filled cells is a title or a note, which more cells would hide. */
const leastFilled = 2;

/**
 * The records of tables with the same columns one after the other, in the columns of the first and, where they are to be `named`, with one more that names the table. Lines count
 * on from table to table; `outside` are the titles of all but the first, and the notes below each.
 */
export function appendedGrid(tables: readonly NamedTable[], named: boolean): Grid {
  const first = tables[0]!.table;
  const keys = columnKeys(first);
  const dialect = dialectOf(first.grid);
  const rowCount = tables.reduce((sum, { table }) => sum + table.grid.rowCount, 0);
  const mostCells = tables.reduce(
    (sum, { table: { grid } }) => sum + grid.rowCells[grid.rowCount]! + grid.rowCount * (keys.length + 1),
    0,
  );
  const [rowStarts, rowCells, lines] = [
    new Uint32Array(rowCount),
    new Uint32Array(rowCount + 1),
    new Uint32Array(rowCount),
  ];
  const [cellEnds, typed] = [new Uint32Array(mostCells), new Uint8Array(mostCells)];
  const sections: GridSection[] = [];
  const outside = new Map<number, OutsideReason>();
  const [rejoined, mended]: [number[], number[]] = [[], []];
  const writer = textWriter();
  let [row, cell, firstLine] = [0, 0, 1];

  function add(text: string, kind = 0): void {
    if (cell > rowCells[row]!) writer.add(dialect.delimiter);
    writer.add(dialect.quote === "" ? text : enclosed(text, dialect.delimiter));
    typed[cell] = kind;
    cellEnds[cell++] = writer.size();
  }

  tables.forEach(({ name, table }, at) => {
    const { grid, headerRow, firstRow } = table;
    const columns = keys.map((key) => columnKeys(table).indexOf(key));
    const { end } = noRecords(table);
    sections.push({ name, firstRow: row, firstLine });
    const [isRejoined, isMended] = [new Set(grid.rejoined), new Set(grid.mended)];
    for (let own = 0; own < grid.rowCount; own++) {
      const isNames = own >= headerRow && own < firstRow;
      if (isNames && at > 0) continue;
      if (own >= end) outside.set(row, "footer");
      else if (at > 0 && own < firstRow) outside.set(row, "preamble");
      if (isRejoined.has(own)) rejoined.push(row);
      if (isMended.has(own)) mended.push(row);
      const width = rowWidth(grid, own);
      const texts = Array.from({ length: width }, (_, column) => cellText(grid, own, column));
      const filled = texts.filter((text) => text.trim() !== "").length;
      const isWhole = isNames || (own > headerRow && filled >= leastFilled);
      rowStarts[row] = writer.size();
      const kind = (column: number) => grid.typed?.[grid.rowCells[own]! + column] ?? 0;
      if (!isWhole) {
        texts.forEach((text, column) => void add(text, kind(column)));
        while (filled > 0 && cell - rowCells[row]! < keys.length + Number(named)) add("");
      } else {
        for (const column of columns) add(texts[column] ?? "", column < width ? kind(column) : 0);
        if (named) add(!isNames ? name : own === headerRow ? sectionHeader : "");
        for (let column = keys.length; column < width; column++) add(texts[column]!, kind(column));
      }
      lines[row] = firstLine + grid.lines[own]! - 1;
      rowCells[++row] = cell;
    }
    firstLine += grid.lines[grid.rowCount - 1]!;
  });
  return {
    ...{ bytes: writer.bytes(), dialect, delimiterLength: dialect.delimiter.length, rowCount: row },
    ...{
      rowStarts: rowStarts.subarray(0, row),
      rowCells: rowCells.subarray(0, row + 1),
      lines: lines.subarray(0, row),
    },
    ...{ cellEnds: cellEnds.subarray(0, cell), typed: typed.subarray(0, cell), sections, outside, rejoined, mended },
  };
}

/** Cells of typed tables stand without delimiters; of text the delimiter stays, as it speaks for the decimal sign. */
function dialectOf({ dialect, typed, columns }: Grid): Dialect {
  if (typed || columns || dialect.delimiter === "") return { ...defaultDialect, delimiter: "", quote: "" };
  return { ...defaultDialect, delimiter: dialect.delimiter === "," ? "," : ";" };
}

function enclosed(text: string, delimiter: string): string {
  const isPlain = !text.includes('"') && !text.includes(delimiter) && !/[\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
