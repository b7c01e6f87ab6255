import type { Grid } from "./grid.js";
import { likeCustomers } from "./likeCustomers.js";
import type { ReadTable, SheetName } from "./openTable.js";
import { withoutPersons } from "./personColumns.js";

/** One of the tables that stand side by side, with the letters of its columns. */
export interface SideGrid {
  readonly grid: Grid;
  readonly columns: string;
}

/** A table as it is read, and what it is chosen by. */
export interface SideRead {
  readonly sheet: SheetName;
  readonly read: ReadTable;
}

/**
 * The tables side by side on a sheet, or in a text (`sheet` null), the one most like a list of customers first (of equals the left one): it goes by the name of the sheet, the others by its name and
 * their columns, in a text by their columns alone. Each knows the names of the columns of the others. None for an empty sheet.
 */
export function besideTables(
  sides: readonly SideGrid[],
  sheet: SheetName | null,
  readGrid: (grid: Grid) => ReadTable,
): readonly SideRead[] {
  const reads = sides.flatMap(({ grid, columns }) => (grid.rowCount > 0 ? [{ columns, read: readGrid(grid) }] : []));
  const sorted = [...reads].sort((a, b) => likeCustomers(b.read) - likeCustomers(a.read));
  const [best] = sorted;
  if (!best) return [];
  const { name, hidden } = sheet ?? { name: best.columns, hidden: false };
  const named = ({ columns }: { readonly columns: string }) => (sheet ? `${name} (${columns})` : columns);
  return sorted.map((each) => {
    const others = reads.filter((other) => other !== each).flatMap(({ read }) => [...read.table.header]);
    const detected = {
      ...each.read.detected,
      sheet: each === best ? name : named(each),
      ...(others.length > 0 && { beside: withoutPersons(others) }),
    };
    return {
      sheet: each === best ? { name, hidden } : { name: named(each), hidden, of: name },
      read: { ...each.read, detected },
    };
  });
}
