import { cellColumn } from "./cellColumn.js";
import { columnsAt } from "./columnSums.js";
import { ofTwelveMonths, sinceNewYear } from "./cumulatedNames.js";
import { parseDates } from "./dates.js";
import type { Field } from "./fields.js";
import { headerKey } from "./normaliseHeader.js";
import { partsOfName, timeIn } from "./partsOfColumns.js";
import type { TextTable } from "./textTable.js";

const [yearNames, monthNames] = [/^(?:jahr|geschaeftsjahr|kalenderjahr|gj|year|fiscalyear)$/, /monat|periode?$|month/];
const rowsLookedAt = 50;

/**
 * What the columns say of the time of the revenue: all of a year ("year", also where the months that it is added up from are told), what came in since the beginning of one (`since`, 0 where
 * they do not say of which), or nothing.
 */
export function timeOfRevenue(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
): "year" | { readonly since: number } | null {
  const revenue = positions.get("revenue");
  if (revenue === undefined) return null;
  const names = columnsAt(table, revenue).map((column) => table.header[column]!);
  if (names.some((name) => ofTwelveMonths.test(name)) || (names.length > 1 && timeIn(names) !== null)) return "year";
  if (names.some((name) => sinceNewYear.test(name))) return { since: 0 };
  const stated = Math.max(...names.flatMap((name) => partsOfName(name).map(({ year }) => year)), 0);
  const year = stated > 0 ? stated : yearIn(table, positions);
  return year > 0 ? { since: year } : null;
}

/** The year that the first rows are of by a column of years alone, 0 where none says one. */
function yearIn(table: TextTable, positions: ReadonlyMap<Field, number>): number {
  const keys = table.header.map(headerKey);
  const column = keys.findIndex((key) => yearNames.test(key));
  if (column < 0 || keys.some((key, at) => monthNames.test(key) && at !== positions.get("revenue"))) return 0;
  const rows = Array.from({ length: Math.min(rowsLookedAt, table.rowCount) }, (_, row) => row);
  const years = new Set(rows.map((row) => table.cell(row, column).trim()).filter((text) => text !== ""));
  const [year = ""] = years;
  return years.size === 1 && /^20\d\d$/.test(year) ? Number(year) : 0;
}

/** How many days the dates of the rows span, null where no column of dates is mapped. */
export function daysOfRows(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  accepted: Uint32Array,
): number | null {
  const column = positions.get("date");
  if (column === undefined) return null;
  const { days } = parseDates(cellColumn(table, column), "dayFirst");
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of accepted) {
    const day = days[row]!;
    if (!Number.isNaN(day)) [first, last] = [Math.min(first, day), Math.max(last, day)];
  }
  return last < first ? null : last - first + 1;
}
