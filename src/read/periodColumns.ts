import { cellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { type DateUnit, type DayOrder, isDateText, parseDates } from "./dates.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field } from "./fields.js";
import type { Merge } from "./mergeRows.js";
import { headerKey } from "./normaliseHeader.js";
import { partOfYear } from "./partOfYear.js";
import type { TextTable } from "./textTable.js";

/** The years or months that rows are of, by columns that are no dates. */
export interface StatedPeriods {
  readonly column: string;
  readonly days: Float64Array;
  readonly unit: DateUnit;
}

export interface StatedPeriodsInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly accepted: Uint32Array;
  readonly merge: Merge | null;
  readonly usual: DayOrder;
}

const rowsLookedAt = 100;
const mostPeriods = 400;
const dayMs = 86_400_000;
const of =
  "(?:faktura|fakturierungs|rechnungs|umsatz|buchungs|beleg|auftrags|liefer|leistungs|berichts|kalender|geschaefts|wirtschafts|abrechnungs|calendar|fiscal|posting|invoice|billing|reporting|sales|order)?";
const yearNames = new RegExp(`^(?:${of}(?:jahr|year)|gj|wj|fy|cy)$`);
const monthNames = new RegExp(`^${of}(?:monat|month|periode|period)$|^poper$`);
const yearMonthNames =
  /^(?:kalender|calendar|geschaefts|fiscal)?(?:jahr|year)(?:monat|month|periode|period)$|^(?:monat|month)(?:jahr|year)$|^(?:spmon|jahrmon|yyyymm|calmonth|fiscper)$/;

/** The years, months, or both that columns such as Jahr, Monat or Geschäftsjahr/Periode state of each row; null where none does, or where they are the customers' own. */
export function statedPeriods({ table, positions, accepted, merge, usual }: StatedPeriodsInput): StatedPeriods | null {
  const named = (form: RegExp) =>
    table.header.findIndex((name, column) => form.test(headerKey(name)) && !isTaken(positions, column));
  const [years, months] = [named(yearNames), named(monthNames)];
  const both = [named(yearMonthNames), months].find((column) => column >= 0 && areDates(table, column));
  const found =
    both !== undefined
      ? { column: table.header[both]!, ...parseDates(cellColumn(table, both), usual) }
      : yearsIn(table, years, months, accepted);
  return found && areOfRows(found.days, accepted, merge) ? found : null;
}

/** A column of months without years that has not all of a year, and how many it spans; null without one. */
export function statedMonths({
  table,
  positions,
  accepted,
  merge,
}: StatedPeriodsInput): { readonly column: string; readonly months: number } | null {
  const column = table.header.findIndex((name, at) => monthNames.test(headerKey(name)) && !isTaken(positions, at));
  const values = column < 0 ? null : valuesOf(table, column, accepted, monthOf);
  if (!values || !areOfRows(values, accepted, merge)) return null;
  const known = values.filter((month) => !Number.isNaN(month));
  const months = known.reduce((a, b) => Math.max(a, b), 0) - known.reduce((a, b) => Math.min(a, b), 12) + 1;
  return months < 12 ? { column: table.header[column]!, months } : null;
}

/** Whether a column feeds a field other than the date that it is no good as. */
function isTaken(positions: ReadonlyMap<Field, number>, column: number): boolean {
  return [...positions].some(([field, at]) => field !== "date" && at === column);
}

/** Whether the first values are dates or months. */
function areDates(table: TextTable, column: number): boolean {
  let filled = 0;
  for (let row = 0; row < Math.min(rowsLookedAt, table.rowCount); row++) {
    const text = table.cell(row, column).trim();
    if (text === "") continue;
    if (!isDateText(text)) return false;
    filled++;
  }
  return filled > 0;
}

/** Years, with the months that stand beside them. */
function yearsIn(table: TextTable, years: number, months: number, accepted: Uint32Array): StatedPeriods | null {
  const year = years < 0 ? null : valuesOf(table, years, accepted, yearOf);
  if (!year) return null;
  const month = months < 0 ? null : valuesOf(table, months, accepted, monthOf);
  const days = new Float64Array(table.rowCount).fill(Number.NaN);
  for (const row of accepted) days[row] = Date.UTC(year[row]!, (month?.[row] ?? 1) - 1, 1) / dayMs;
  const column = month ? `${table.header[years]}, ${table.header[months]}` : table.header[years]!;
  return { column, days, unit: month ? "month" : "year" };
}

/** What each row's text is by `read`, NaN where it is empty; null where some text is none. */
function valuesOf(
  table: TextTable,
  column: number,
  accepted: Uint32Array,
  read: (text: string) => number | null,
): Float64Array | null {
  const cells = cellColumn(table, column);
  const { codes, firsts, count } = distinctTexts(cells, accepted);
  if (count > mostPeriods) return null;
  const texts = Array.from(firsts, (row) => decodeUtf8(cells.bytes, cells.starts[row]!, cells.ends[row]!).trim());
  const values = texts.map((text) => (text === "" ? Number.NaN : read(text)));
  if (values.includes(null)) return null;
  const found = new Float64Array(table.rowCount).fill(Number.NaN);
  accepted.forEach((row, place) => {
    found[row] = values[codes[place]!]!;
  });
  return found;
}

function yearOf(text: string): number | null {
  const year = /^(?:FY|GJ|WJ)? ?(20\d\d)(?:[/-](?:20)?\d\d)?$/i.exec(text);
  return year ? Number(year[1]) : null;
}

function monthOf(text: string): number | null {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : null;
  if (number !== null) return number >= 1 && number <= 12 ? number : null;
  const named = partOfYear(text);
  return named?.kind === "month" && named.rest === "" ? named.index : null;
}

/** Whether customers have rows of several periods, or all rows are of one: else it may be when each became a customer. */
function areOfRows(days: Float64Array, accepted: Uint32Array, merge: Merge | null): boolean {
  const first = new Map<number, number>();
  let some = Number.NaN;
  let isOne = true;
  let isSeveral = false;
  accepted.forEach((row, place) => {
    const day = days[row]!;
    if (Number.isNaN(day)) return;
    if (Number.isNaN(some)) some = day;
    if (day !== some) isOne = false;
    const customer = merge ? merge.codes[place]! : place;
    if (!first.has(customer)) first.set(customer, day);
    else if (first.get(customer) !== day) isSeveral = true;
  });
  return !Number.isNaN(some) && (isOne || isSeveral);
}
