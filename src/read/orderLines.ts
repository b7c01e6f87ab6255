import { type CellColumn, cellColumn } from "./cellColumn.js";
import { coveredDays } from "./coveredDays.js";
import { type DayOrder, isoDate, parseDates } from "./dates.js";
import type { Decimal } from "./decideDecimal.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field, NumberField } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { Merge } from "./mergeRows.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { statedMonths, statedPeriods } from "./periodColumns.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import type { TextTable } from "./textTable.js";
import { isYear, yearDays } from "./yearDays.js";

/** From shorter periods nothing is projected. */
const fewestDays = 28;
const mostExamples = 5;

/** Order or invoice lines: the time they cover, and what their sums are multiplied by to be a year's. */
export interface Period {
  readonly perYear: number;
  readonly warnings: readonly ImportWarning[];
  readonly findings: readonly Conspicuous[];
}

export interface PeriodInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly accepted: Uint32Array;
  /** Which of the accepted rows are one customer; null where each is. */
  readonly merge: Merge | null;
  readonly decimal: Decimal;
}

/** The period that rows of customers cover. Without dates sums stay as they are. */
export function periodOf({ table, positions, accepted, merge, decimal }: PeriodInput): Period {
  const orders = positions.get("order");
  const counted: Readonly<Record<string, number>> =
    orders === undefined ? {} : { orders: distinctTexts(cellColumn(table, orders), accepted).count };
  const usual: DayOrder = decimal === "," ? "dayFirst" : "monthFirst";
  const column = positions.get("date");
  const dates = column === undefined ? null : parseDates(cellColumn(table, column), usual);
  const isDays = dates?.unit === "day" && accepted.some((row) => !Number.isNaN(dates.days[row]!));
  const input = { table, positions, accepted, merge, usual };
  const stated = isDays ? null : statedPeriods(input);
  const found = stated ?? dates;
  if (!found) {
    const months = statedMonths(input);
    const part = months && months.months * 30 < yearDays.least ? [{ code: "partOfYear", ...months }] : [];
    return {
      perYear: 1,
      warnings: [...part, ...(orders === undefined ? [] : [{ code: "orders", ...counted }])],
      findings: [],
    };
  }
  const name = stated?.column ?? table.header[column!]!;
  const { first, last, strays } = coveredDays(found.days, accepted, found.unit);
  const warnings: ImportWarning[] = [];
  if (dates?.ambiguous) warnings.push({ code: "ambiguousDates", column: name, order: dates.order });
  const unread = dates && !stated ? unreadDates(dates.unread, accepted, column!) : [];
  for (const { code, count } of unread) warnings.push({ code, column: name, count });
  const far = strays.size === 0 ? [] : [strayDates(found.days, accepted, strays)];
  for (const { code, count } of far) {
    const examples = [...strays].slice(0, mostExamples).map(isoDate);
    warnings.push({ code, column: name, count, examples });
  }
  const findings = [...unread, ...far.map((each) => (stated ? each : { ...each, column: column! }))];
  if (first > last) return { perYear: 1, warnings, findings };
  const days = last - first + 1;
  const isOfYear = isYear(days);
  const perYear = isOfYear || days < fewestDays ? 1 : 365 / days;
  const code = isOfYear ? "periodYear" : perYear === 1 ? "periodShort" : "periodScaled";
  const by = stated && { column: name };
  warnings.unshift({ code, from: isoDate(first), to: isoDate(last), days, factor: perYear, ...counted, ...by });
  return { perYear, warnings, findings };
}

/** Rows whose dates are far from all others. */
function strayDates(days: Float64Array, accepted: Uint32Array, strays: ReadonlySet<number>): Conspicuous {
  const rows = accepted.filter((row) => strays.has(days[row]!));
  return { code: "strayDates", count: rows.length, rows: [...rows.subarray(0, mostRows)] };
}

/** Rows whose text is no date; totals rows and repeated names of columns have none to be read. */
function unreadDates(unread: readonly number[], accepted: Uint32Array, column: number): readonly Conspicuous[] {
  const all = new Set(unread);
  const rows = all.size === 0 ? [] : accepted.filter((row) => all.has(row));
  return rows.length === 0
    ? []
    : [{ code: "unreadDates", count: rows.length, rows: [...rows.slice(0, mostRows)], column }];
}

/** Revenue of a file that states none, for those who take it from another: 0 wherever there is a customer number. */
export function noRevenue({ starts, ends, size }: CellColumn): ["revenue", ParsedNumbers] {
  const reasons = new Uint8Array(size);
  for (let row = 0; row < size; row++) if (starts[row] === ends[row]) reasons[row] = 1;
  return ["revenue", { values: new Float64Array(size), reasons }];
}

/** The numbers with DB = revenue − cost where the file states cost and no DB. */
export function withMargin(numbers: ReadonlyMap<NumberField, ParsedNumbers>): ReadonlyMap<NumberField, ParsedNumbers> {
  const [revenue, cost] = [numbers.get("revenue"), numbers.get("cost")];
  if (!revenue || !cost || numbers.has("margin")) return numbers;
  const values = revenue.values.map((cents, row) => cents - cost.values[row]!);
  // A cost that can't be read is listed in its own column.
  return new Map([...numbers, ["margin", { values, reasons: new Uint8Array(values.length) }]]);
}

/** Says from which column DB was found, how much revenue has none because its cost is not stated, in EUR, and in which rows. */
export function marginFromCost(
  column: string,
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  accepted: Uint32Array,
): { readonly warnings: readonly ImportWarning[]; readonly findings: readonly Conspicuous[] } {
  const [revenue, margin] = [numbers.get("revenue")!.values, numbers.get("margin")!.values];
  let count = 0;
  let cents = 0;
  const rows: number[] = [];
  for (const row of accepted) {
    if (!Number.isNaN(margin[row]!) || revenue[row] === 0) continue;
    if (++count <= mostRows) rows.push(row);
    cents += revenue[row]!;
  }
  const without = { code: "costMissing", column, count, revenue: cents / 100 };
  const from = { code: "marginFromCost", column };
  return count === 0
    ? { warnings: [from], findings: [] }
    : { warnings: [from, without], findings: [{ code: without.code, count, rows }] };
}
