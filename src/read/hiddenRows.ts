import { sumOf } from "./controlTotals.js";
import type { ImportWarning } from "./importReport.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

const mostLines = 20;

/** How many accepted rows the sheet does not show, and what revenue they have, in EUR: they count all the same. */
export function hiddenWarning(
  table: TextTable,
  revenue: ParsedNumbers | undefined,
  accepted: Uint32Array,
): ImportWarning[] {
  const rows = hiddenAmong(table, accepted);
  if (rows.length === 0) return [];
  const lines = Array.from(rows.subarray(0, mostLines), table.line);
  const amount = revenue && { revenue: sumOf(revenue.values, rows) / 100 };
  return [{ code: "hiddenRows", count: rows.length, ...amount, lines }];
}

/** Those of some rows that the sheet does not show. */
export function hiddenAmong({ grid, firstRow }: TextTable, rows: Uint32Array): Uint32Array {
  if (!grid.hidden) return new Uint32Array();
  const hidden = new Set(grid.hidden);
  return rows.filter((row) => hidden.has(firstRow + row));
}
