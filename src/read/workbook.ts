import { bestTogether } from "./appendTables.js";
import { besideTables } from "./besideTables.js";
import { type SheetRead, underNames } from "./continuedSheets.js";
import { requiredFields } from "./fields.js";
import type { FileFormat } from "./fileFormat.js";
import { neededSheets } from "./furtherSheets.js";
import type { ReadTable, SheetName } from "./openTable.js";
import type { NamedRead } from "./partsOfList.js";
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

/**
 * The table of the sheet asked for, or of the one most like a list of customers: of those that are hidden where no other is one. Tables side by side on a sheet can be asked for as sheets can. Throws
 * ReadError "unknownPart" or "empty".
 */
export function workbookTable(workbook: Workbook, format: FileFormat, part?: string): ReadTable {
  const known = [...workbook.names].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const foundOn = (sheet: string, sheets = known): Found => ({ ...noText, format, entry: null, sheet, sheets });
  const sides = workbook.sheets.flatMap((sheet) => {
    if (part !== undefined && !isOnSheet(part, sheet.name)) return [];
    const grids = sideTables(sheet.rows).map(({ rows, columns }) => ({ columns, grid: sheetGrid(rows, sheet.hidden) }));
    const name = known.find(({ name }) => name === sheet.name) ?? { name: sheet.name, hidden: false };
    return [{ sheet, tables: besideTables(grids, name, (grid) => readTable(grid, foundOn(sheet.name))) }];
  });
  const names = known.flatMap((each) => {
    const own = sides.find(({ sheet }) => sheet.name === each.name)?.tables.slice(1) ?? [];
    return [each, ...own.map(({ sheet }) => sheet)];
  });
  if (part !== undefined && !names.some(({ name }) => name === part))
    throw new ReadError("unknownPart", { part, parts: names.map(({ name }) => name) });
  const reads = sides.flatMap(({ sheet, tables }): SheetRead[] => {
    const chosen = part === undefined ? tables[0] : tables.find((each) => each.sheet.name === part);
    if (!chosen) return [];
    const { name } = chosen.sheet;
    return [
      { sheet: { ...sheet, name }, read: { ...chosen.read, detected: { ...chosen.read.detected, sheets: names } } },
    ];
  });
  const all = underNames(reads, (grid, sheet) => readTable(grid, foundOn(sheet, names))).map(
    ({ sheet, read }): NamedRead => ({ name: sheet.name, read }),
  );
  const hidden = new Set(names.flatMap((sheet) => (sheet.hidden ? [sheet.name] : [])));
  const [visible, others] = [true, false].map((shown) => all.filter(({ name }) => hidden.has(name) !== shown));
  if (all.length === 0) throw new ReadError("empty", {});
  const best = visible!.length > 0 ? bestTogether(visible!) : null;
  if (best && (others!.length === 0 || isCustomerList(best))) return best;
  const unseen = bestTogether(others!);
  const isBetter = !best || (isCustomerList(unseen) && unseen.table.rowCount >= best.table.rowCount);
  return isBetter ? unseen : best;
}

/** Whether what is asked for is a sheet or one of several tables on it. */
export function isOnSheet(part: string, sheet: string): boolean {
  return part === sheet || part.startsWith(`${sheet} (`);
}

/** Whether a table names its columns and has all that customers need, be it with other sheets of its workbook. */
export function isCustomerList({ table, proposal, detected }: ReadTable): boolean {
  const isComplete = requiredFields.every((field) => proposal[field] !== undefined);
  return isComplete ? table.hasHeader : neededSheets({ proposal, detected }).length > 0;
}
