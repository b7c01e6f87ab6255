import { bestTogether } from "./appendTables.js";
import { requiredFields } from "./fields.js";
import type { FileFormat } from "./fileFormat.js";
import { neededSheets } from "./furtherSheets.js";
import type { Grid } from "./grid.js";
import { likeCustomers } from "./likeCustomers.js";
import type { ReadTable, SheetName } from "./openTable.js";
import type { NamedRead } from "./partsOfList.js";
import { withoutPersons } from "./personColumns.js";
import { ReadError } from "./readError.js";
import { type Found, noText, readTable } from "./readTable.js";
import { type SheetCell, sheetGrid } from "./sheetGrid.js";
import { sideTables } from "./sideTables.js";

/** A spreadsheet: the names of all its sheets, and the rows of those that were read. */
export interface Workbook {
  readonly names: readonly SheetName[];
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Places of the rows that are filtered out or hidden by hand; those of groups that are folded up are shown by their sums. */
  readonly hidden?: readonly number[];
}

/** The table of the sheet asked for, or of the one most like a list of customers: of those that are hidden where no other is one. Throws ReadError "unknownPart" or "empty". */
export function workbookTable(workbook: Workbook, format: FileFormat, part?: string): ReadTable {
  const names = [...workbook.names].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  if (part !== undefined && !names.some(({ name }) => name === part))
    throw new ReadError("unknownPart", { part, parts: names.map(({ name }) => name) });
  const all = workbook.sheets.flatMap(({ name, rows, hidden }): NamedRead[] => {
    if (part !== undefined && name !== part) return [];
    const grids = sideTables(rows).map((table) => sheetGrid(table, hidden));
    const read = bestBeside(grids, { ...noText, format, entry: null, sheet: name, sheets: names });
    return read ? [{ name, read }] : [];
  });
  const hidden = new Set(names.flatMap((sheet) => (sheet.hidden ? [sheet.name] : [])));
  const [visible, others] = [true, false].map((shown) => all.filter(({ name }) => hidden.has(name) !== shown));
  if (all.length === 0) throw new ReadError("empty", {});
  const best = visible!.length > 0 ? bestTogether(visible!) : null;
  if (best && (others!.length === 0 || isCustomerList(best))) return best;
  const unseen = bestTogether(others!);
  const isBetter = !best || (isCustomerList(unseen) && unseen.table.rowCount >= best.table.rowCount);
  return isBetter ? unseen : best;
}

/** Whether a table names its columns and has all that customers need, be it with other sheets of its workbook. */
export function isCustomerList({ table, proposal, detected }: ReadTable): boolean {
  const isComplete = requiredFields.every((field) => proposal[field] !== undefined);
  return isComplete ? table.hasHeader : neededSheets({ proposal, detected }).length > 0;
}

/** Of the tables side by side on a sheet the one most like a list of customers, with the names of the columns of the others; null for an empty sheet. */
function bestBeside(grids: readonly Grid[], found: Found): ReadTable | null {
  const reads = grids.filter(({ rowCount }) => rowCount > 0).map((grid) => readTable(grid, found));
  const [best, ...others] = [...reads].sort((a, b) => likeCustomers(b) - likeCustomers(a));
  if (!best || others.length === 0) return best ?? null;
  return {
    ...best,
    detected: { ...best.detected, beside: withoutPersons(others.flatMap(({ table }) => [...table.header])) },
  };
}
