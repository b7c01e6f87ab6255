import { type CellColumn, cellColumn } from "./cellColumn.js";
import { type Dates, type DayOrder, isoDate, parseDates } from "./dates.js";
import type { Decimal } from "./decideDecimal.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field, NumberField } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

/** A period of so many days counts as a year as it is. */
const year = { least: 300, most: 430 };
/** From shorter periods nothing is projected. */
const fewestDays = 28;

/** Order or invoice lines: the time they cover, and what their sums are multiplied by to be a year's. */
export interface Period {
  readonly perYear: number;
  readonly warnings: readonly ImportWarning[];
}

/** The period that rows of customers cover. Without dates sums stay as they are. */
export function periodOf(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  accepted: Uint32Array,
  decimal: Decimal,
): Period {
  const orders = positions.get("order");
  const counted: Readonly<Record<string, number>> =
    orders === undefined ? {} : { orders: distinctTexts(cellColumn(table, orders), accepted).count };
  const column = positions.get("date");
  if (column === undefined)
    return { perYear: 1, warnings: orders === undefined ? [] : [{ code: "orders", ...counted }] };
  const usual: DayOrder = decimal === "," ? "dayFirst" : "monthFirst";
  const dates = parseDates(cellColumn(table, column), usual);
  const name = table.header[column]!;
  const [first, last] = ends(dates, accepted);
  const warnings: ImportWarning[] = [];
  if (dates.ambiguous) warnings.push({ code: "ambiguousDates", column: name, order: dates.order });
  const unread = countAmong(dates.unread, accepted);
  if (unread > 0) warnings.push({ code: "unreadDates", column: name, count: unread });
  if (first > last) return { perYear: 1, warnings };
  const days = last - first + 1;
  const isYear = days >= year.least && days <= year.most;
  const perYear = isYear || days < fewestDays ? 1 : 365 / days;
  const code = isYear ? "periodYear" : perYear === 1 ? "periodShort" : "periodScaled";
  warnings.unshift({ code, from: isoDate(first), to: isoDate(last), days, factor: perYear, ...counted });
  return { perYear, warnings };
}

/** Totals rows and repeated names of columns have no date to be read. */
function countAmong(unread: readonly number[], accepted: Uint32Array): number {
  const rows = new Set(unread);
  return rows.size === 0 ? 0 : accepted.reduce((count, row) => count + Number(rows.has(row)), 0);
}

function ends({ days }: Dates, accepted: Uint32Array): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < accepted.length; i++) {
    const day = days[accepted[i]!]!;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
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

/** Says from which column DB was found, and how much revenue has none because its cost is not stated, in EUR. */
export function marginFromCost(
  column: string,
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  accepted: Uint32Array,
): ImportWarning[] {
  const [revenue, margin] = [numbers.get("revenue")!.values, numbers.get("margin")!.values];
  let [count, cents] = [0, 0];
  for (const row of accepted) {
    if (!Number.isNaN(margin[row]!) || revenue[row] === 0) continue;
    count++;
    cents += revenue[row]!;
  }
  const without = { code: "costMissing", column, count, revenue: cents / 100 };
  return [{ code: "marginFromCost", column }, ...(count === 0 ? [] : [without])];
}
