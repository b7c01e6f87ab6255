import { columnsAt } from "./columnSums.js";
import { ofLastTwelveMonths } from "./cumulatedNames.js";
import { currencyIn } from "./currencies.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { yearsOf } from "./nameScores.js";
import { headerCore, headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { monthsOfName } from "./partsOfColumns.js";
import { headerFactor } from "./statedUnits.js";
import { sampledAmounts } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";

const beforeWords: ReadonlySet<string> = new Set("vorjahr vorjahres vj py ly prior previous letztes last".split(" "));
const wholeWords: ReadonlySet<string> = new Set("gesamt gesamtjahr total".split(" "));
const mostColumns = 4;
/** Customers that are compared; nearly all of them buy less, and all together, in a year that is not over. */
const [leastCompared, nearlyAll, mostOfYear] = [10, 0.85, 0.75];

/** A warning where nearly all customers have far less revenue than in the year before ("Umsatz 2025" beside "Umsatz 2024", "Umsatz lfd. Jahr" beside "Umsatz Vorjahr"): the year may not be over. */
export function unfinishedYear(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  const revenue = positions.get("revenue");
  const [own, ...more] = revenue === undefined || !table.hasHeader ? [] : columnsAt(table, revenue);
  if (own === undefined || more.length > 0) return [];
  const column = table.header[own]!;
  const { core, unit, year, isBefore } = measureOf(column);
  // Of a part of the year that is said so much is known.
  if (isBefore || monthsOfName(column) !== null || ofLastTwelveMonths.test(column)) return [];
  const isOfYearBefore = (name: string) => {
    const other = measureOf(name);
    return (
      other.core === core &&
      other.unit === unit &&
      (year > 0 ? other.year === year - 1 : other.year === 0 && other.isBefore)
    );
  };
  // The same months of the year before may stand beside all of it: "Umsatz VJ YTD", "Umsatz VJ gesamt".
  const before = table.header
    .slice(0, table.columnCount)
    .flatMap((name, at) => (at !== own && isOfYearBefore(name) ? [at] : []))
    .slice(0, mostColumns)
    .find((at) => isFarLess(table, own, at));
  return before === undefined ? [] : [{ code: "unfinishedYear", column, before: table.header[before]! }];
}

function isFarLess(table: TextTable, own: number, before: number): boolean {
  const pairs = sampledAmounts(table, [own, before]).filter(([, earlier]) => earlier! > 0);
  const less = pairs.filter(([amount, earlier]) => amount! < earlier!).length;
  const [sum, sumBefore] = [0, 1].map((at) => pairs.reduce((all, pair) => all + pair[at]!, 0)) as [number, number];
  const isLess = less >= pairs.length * nearlyAll && sum < sumBefore * mostOfYear;
  return pairs.length >= leastCompared && sum > 0 && isLess;
}

/** What a name measures whatever its year, in what unit and currency (euros where it states none), of which year, and whether of the one before. */
const measureOf = oncePerName((name) => {
  const words = headerWords(name);
  const isBefore = words.some((word) => beforeWords.has(word));
  const core = name.includes("%")
    ? name
    : headerCore(words.filter((word) => !beforeWords.has(word) && !wholeWords.has(word)));
  const unit = `${headerFactor(name)} ${currencyIn(name) || "EUR"}`;
  return { core, unit, year: Math.max(0, ...yearsOf(words)), isBefore };
});
