import { columnsAt } from "./columnSums.js";
import { ofTwelveMonths, perhapsStateAt, stateAt } from "./cumulatedNames.js";
import { spanIn } from "./daySpan.js";
import type { Field } from "./fields.js";
import { monthsOfName, partsOfName } from "./partsOfColumns.js";
import type { TextTable } from "./textTable.js";
import { isYear } from "./yearDays.js";
import { yearlyFactor } from "./yearlyFactor.js";

const dayMs = 86_400_000;
/** The day of a list says nothing of how long its amounts have come in. */
const ofList = /(?<!\p{L})(?:stand|export)(?!\p{L})/iu;

/**
 * How many months, or where it says a week or a day how many days, the only column of the revenue is of by its name ("Umsatz Jan-Sep", "Umsatz kum. KW 5", "Umsatz per 15.03.2025"); null where it
 * says none, a whole year, or other than by its name.
 */
export function timeOfColumn(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
): { readonly column: string; readonly months: number } | { readonly column: string; readonly days: number } | null {
  const revenue = positions.get("revenue");
  const [at, ...more] = revenue === undefined || !table.hasHeader ? [] : columnsAt(table, revenue);
  if (at === undefined || more.length > 0) return null;
  const column = table.header[at]!;
  const isOfList = ofList.test(column) && !table.header.some((name, other) => other !== at && ofList.test(name));
  if (ofTwelveMonths.test(column) || yearlyFactor(column) !== 1) return null;
  const span = spanIn(column);
  if (span) return isYear(span.to - span.from + 1) ? null : { column, days: span.to - span.from + 1 };
  const parts = partsOfName(column);
  const part = parts.find(({ kind }) => kind === "week" || kind === "day");
  if (!part) {
    const until = perhapsStateAt.test(column) ? parts.find(({ kind }) => kind === "month")?.number : undefined;
    const months = until ?? monthsOfName(column);
    return months === null || months >= 12 || isOfList ? null : { column, months };
  }
  const isState = stateAt.test(column) && !isOfList;
  if (part.kind === "week") {
    const days = isState || perhapsStateAt.test(column) ? part.number * 7 : 7;
    return isYear(days) ? null : { column, days };
  }
  if (!isState) return null;
  const end = new Date((part.number + 1) * dayMs);
  const [months, day] = [end.getUTCMonth(), end.getUTCDate()];
  if (day === 1) return months === 0 ? null : { column, months };
  const days = (end.getTime() - Date.UTC(end.getUTCFullYear(), 0, 1)) / dayMs;
  return isYear(days) ? null : { column, days };
}
