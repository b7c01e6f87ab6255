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
  const { grid, firstRow } = table;
  if (!grid.hidden) return [];
  const hidden = new Set(grid.hidden);
  const rows = accepted.filter((row) => hidden.has(firstRow + row));
  if (rows.length === 0) return [];
  const lines = Array.from(rows.subarray(0, mostLines), table.line);
  const amount = revenue && { revenue: sumOf(revenue.values, rows) / 100 };
  return [{ code: "hiddenRows", count: rows.length, ...amount, lines }];
}
