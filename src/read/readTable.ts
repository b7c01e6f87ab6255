import { findHeader, type TableStart } from "./findHeader.js";
import type { Grid } from "./grid.js";
import { gridPart } from "./gridPart.js";
import { likeCustomers } from "./likeCustomers.js";
import type { Detected, ReadTable } from "./openTable.js";
import { personColumns } from "./personColumns.js";
import { proposeMapping } from "./proposeMapping.js";
import { raggedRows } from "./raggedRows.js";
import { stackedTables } from "./stackedTables.js";
import { type TextTable, textTable } from "./textTable.js";

/** What is known of a file before its table. */
export type Found = Pick<
  Detected,
  | "encoding"
  | "bom"
  | "repairedLines"
  | "repairedLineNumbers"
  | "nulBytes"
  | "wrappedLines"
  | "format"
  | "entry"
  | "sheet"
  | "sheets"
  | "given"
>;

/** What every source of a table that is not text has in common. */
export const noText = {
  encoding: "utf-8",
  bom: false,
  repairedLines: 0,
  repairedLineNumbers: [],
  nulBytes: 0,
  wrappedLines: false,
} as const;

/**
 * The table in a grid with its proposed mapping, of several below one another the one most like a list of customers; `found` says where the grid comes from, `start` where its header
 * is, if that is known.
 */
export function readTable(grid: Grid, found: Found, start?: TableStart): ReadTable {
  const first = start ?? findHeader(grid);
  if (grid.sections) return readPart(grid, found, first);
  const stacked = stackedTables(grid, first, start !== undefined);
  if (stacked.length === 1) return readPart(grid, found, first);
  const reads = stacked.map((part) => readPart(gridPart(grid, part.from, part.to), found, part.start));
  // Where the user says which line has the names, nothing above it is a table.
  const best = start ? 0 : mostLikeCustomers(reads);
  const whole = textTable(grid, stacked[0]!.start);
  const others = reads.flatMap(({ table, detected }, at) =>
    at === best ? [] : [{ ...stacked[at]!, ...otherTable(table, detected.persons) }],
  );
  const { table, ...read } = reads[best]!;
  const { from, to } = stacked[best]!;
  return { ...read, table: { ...table, stack: { whole, from, to, others } } };
}

function mostLikeCustomers(reads: readonly ReadTable[]): number {
  const scores = reads.map(likeCustomers);
  return scores.indexOf(Math.max(...scores));
}

function otherTable({ grid, header, headerRow, firstRow }: TextTable, persons: readonly string[]) {
  const line = grid.lines[headerRow < 0 ? firstRow : headerRow]!;
  return { line, header, persons: persons.map((name) => header.indexOf(name)) };
}

function readPart(grid: Grid, found: Found, start: TableStart): ReadTable {
  const { dialect } = grid;
  const table = textTable(grid, start);
  const persons = personColumns(table);
  return {
    table,
    detected: {
      ...found,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      headerLine: table.hasHeader ? grid.lines[table.headerRow]! : 0,
      startLine: dialect.startLine,
      ...raggedRows(table),
      rejoinedRows: grid.rejoined?.length ?? 0,
      rejoinedLines: (grid.rejoined ?? []).slice(0, 20).map((row) => grid.lines[row]!),
      mendedRows: grid.mended?.length ?? 0,
      mendedLines: (grid.mended ?? []).slice(0, 20).map((row) => grid.lines[row]!),
      persons,
    },
    proposal: proposeMapping(table, persons),
  };
}
