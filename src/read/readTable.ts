import { findHeader, type TableStart } from "./findHeader.js";
import type { Grid } from "./grid.js";
import type { Detected, ReadTable } from "./openTable.js";
import { personColumns } from "./personColumns.js";
import { proposeMapping } from "./proposeMapping.js";
import { raggedRows } from "./raggedRows.js";
import { textTable } from "./textTable.js";

type Found = Pick<
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

/** The table in a grid with its proposed mapping; `found` says where the grid comes from, `start` where its header is, if that is known. */
export function readTable(grid: Grid, found: Found, start?: TableStart): ReadTable {
  const { dialect } = grid;
  const table = textTable(grid, start ?? findHeader(grid));
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
