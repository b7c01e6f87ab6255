import type { FileFormat } from "./fileFormat.js";
import { likeCustomers } from "./likeCustomers.js";
import type { ReadTable, SheetName } from "./openTable.js";
import { ReadError } from "./readError.js";
import { noText, readTable } from "./readTable.js";
import { type SheetCell, sheetGrid } from "./sheetGrid.js";

/** A spreadsheet: the names of all its sheets, and the rows of those that were read. */
export interface Workbook {
  readonly names: readonly SheetName[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }[];
}

/** The table of the sheet asked for, or of the one most like a list of customers. Throws ReadError "unknownPart" or "empty". */
export function workbookTable(workbook: Workbook, format: FileFormat, part?: string): ReadTable {
  const names = [...workbook.names].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  if (part !== undefined && !names.some(({ name }) => name === part))
    throw new ReadError("unknownPart", { part, parts: names.map(({ name }) => name) });
  let best: ReadTable | null = null;
  for (const { name, rows } of workbook.sheets) {
    if (part !== undefined && name !== part) continue;
    const grid = sheetGrid(rows);
    if (grid.rowCount === 0) continue;
    const read = readTable(grid, { ...noText, format, entry: null, sheet: name, sheets: names });
    if (!best || likeCustomers(read) > likeCustomers(best)) best = read;
  }
  if (!best) throw new ReadError("empty", {});
  return best;
}
