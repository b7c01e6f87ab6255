import { columnProfile } from "./columnProfile.js";
import type { Grid } from "./grid.js";
import type { ReadTable } from "./openTable.js";
import { sheetGrid } from "./sheetGrid.js";
import type { TextTable } from "./textTable.js";
import type { WorkbookSheet } from "./workbook.js";

const byItself = /^(?:tabelle|sheet|blatt|feuil|hoja|foglio|arkusz|blad|ark)?$/;
/** Rows of a sheet of the oldest format, but for some titles. */
const fullSheet = 65_000;

/** A sheet and the table on it. */
export interface SheetRead {
  readonly sheet: WorkbookSheet;
  readonly read: ReadTable;
}

/**
 * Sheets without names of columns that go on with one before them, as pages of a report and lists too long for one sheet do ("Seite 1", "Seite 2"), read by `readGrid` under its names: they
 * have as many columns, of the same kinds.
 */
export function underNames(
  all: readonly SheetRead[],
  readGrid: (grid: Grid, sheet: string) => ReadTable,
): readonly SheetRead[] {
  return all.map((each, at) => {
    const { sheet, read } = each;
    if (read.table.hasHeader || read.detected.beside) return each;
    const first = all.slice(0, at).find((other) => isBegun(other, each));
    return first ? { sheet, read: readGrid(gridUnder(first.read.table, sheet), sheet.name) } : each;
  });
}

function isBegun({ sheet, read }: SheetRead, next: SheetRead): boolean {
  const { table, detected } = read;
  if (!table.hasHeader || table.stack || detected.beside || table.columnCount !== next.read.table.columnCount)
    return false;
  const [name, nextName] = [sheet, next.sheet].map((each) => each.name.toLowerCase().replace(/[\d\s()._-]+/g, ""));
  // Names that a spreadsheet gives by itself say nothing, but where the sheet before is full.
  if (byItself.test(name!) && table.rowCount < fullSheet) return false;
  return name === nextName && haveSameKinds(table, next.read.table);
}

function haveSameKinds(a: TextTable, b: TextTable): boolean {
  const kinds = a.header.map((_, column) =>
    [a, b].map((table) => {
      const { numbers, filled } = columnProfile(table, column);
      return filled === 0 ? null : numbers * 2 > filled;
    }),
  );
  return kinds.some(([own]) => own) && kinds.every(([own, other]) => own === null || other === null || own === other);
}

/** The rows of a sheet below names that stand on another: lines are those of the sheet all the same. */
function gridUnder({ headerTexts }: TextTable, { rows, hidden = [] }: WorkbookSheet): Grid {
  const starts = rows.flatMap((row) => {
    const start = row.findIndex((value) => value !== null && value !== undefined && value !== "");
    return start < 0 ? [] : [start];
  });
  const offset = starts.reduce((least, start) => Math.min(least, start), starts[0] ?? 0);
  const names = [...Array.from({ length: offset }, () => null), ...headerTexts];
  const grid = sheetGrid(
    [names, ...rows],
    hidden.map((row) => row + 1),
  );
  return { ...grid, lines: grid.lines.map((line) => line - 1) };
}
