import { columnProfile } from "./columnProfile.js";
import { columnsAt, sumName } from "./columnSums.js";
import { currencyIn } from "./currencies.js";
import { type DivisionColumn, divisionIn, isWithin, withoutSums } from "./divisions.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { headerCore, headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { otherViews } from "./otherViews.js";
import { isOfTime, partsOfName } from "./partsOfColumns.js";
import { namesSideAmount } from "./sideAmounts.js";
import { headerFactor } from "./statedUnits.js";
import { isSumOf, sampledAmounts } from "./sumsOfColumns.js";
import { otherMeasures } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const sales: ReadonlySet<string> = new Set(
  "umsatz umsaetze umsatzerloese umsatzerloes erloes erloese revenue revenues turnover".split(" "),
);
const leastCompared = 5;
/** Of parts of the sales, that one or the other is the larger is different from customer to customer, and by how much. */
const leastOfRows = 0.1;
const leastApart = 0.3;
const times = 2;
/** What brings less than such a part of the sales is not worth a question. */
const leastShare = 0.01;
/** More columns are no question for a sentence. */
const mostParts = 40;

/**
 * A warning that names the columns that look like other parts of the revenue than the one that was taken, and the mapping that adds all of them up; of numbers that begin with another's one that
 * offers no sum.
 */
export function furtherRevenue(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  persons: readonly string[],
): ImportWarning[] {
  const revenue = positions.get("revenue");
  if (revenue === undefined || !table.hasHeader) return [];
  const own = columnsAt(table, revenue);
  const views = own.map((column) => partOfSales(table.header[column]!));
  const [view] = views;
  if (!view || views.some((each) => each?.context !== view.context)) return [];
  if (own.length > mostParts || (own.length > 1 && views.some((each) => !each!.isDivision))) return [];
  const taken = new Set([...positions.values()].flatMap((position) => columnsAt(table, position)));
  const like = table.header.flatMap((name, column) => {
    if (taken.has(column) || column >= table.columnCount || persons.includes(name)) return [];
    const part = partOfSales(name);
    if (!part || part.context !== view.context || views.some((each) => each!.what === part.what)) return [];
    return isAmount(table, column) && isOtherPart(table, own, column, part.isDivision) ? [column] : [];
  });
  if (like.length > mostParts) return [];
  const divisions = [...own, ...like].flatMap((column) => {
    const division = divisionIn(table.header[column]!);
    return division ? [{ ...division, column }] : [];
  });
  const apart = withoutSums(table, divisions);
  const isSum = (column: number) =>
    isSumOf(table, column, [...own, ...like.filter((each) => each !== column)]) ||
    divisions.some((each) => each.column === column && !apart.includes(each));
  const others = like.filter((column) => !isSum(column));
  if (others.length === 0 || (own.length === 1 && others.length > 1 && isSumOf(table, own[0]!, others))) return [];
  const column = sumName(table.header, own);
  const nested = nestedAmong(
    divisions.filter((each) => own.includes(each.column) || others.includes(each.column)),
    own,
  );
  const named = (code: string, columns: readonly number[]): ImportWarning[] =>
    columns.length === 0 ? [] : [{ code, column, others: columns.map((each) => table.header[each]!) }];
  return [
    ...named(
      "furtherRevenue",
      others.filter((each) => !nested.has(each)),
    ),
    ...named(
      "otherRevenue",
      others.filter((each) => nested.has(each)),
    ),
  ];
}

/** Columns whose numbers begin with that of another, or are what those taken begin with: one may hold the other. Numbers that count on ("Sparte 1" to "Sparte 12") are none. */
function nestedAmong(divisions: readonly DivisionColumn[], own: readonly number[]): ReadonlySet<number> {
  const numbers = new Set(divisions.map(({ label }) => Number(label.split(" ")[1])));
  if (Array.from({ length: numbers.size }, (_, at) => at + 1).every((number) => numbers.has(number))) return new Set();
  const isOwn = (each: DivisionColumn) => own.includes(each.column);
  const isNested = (each: DivisionColumn) =>
    divisions.some((other) => isWithin(each, other) || (isOwn(other) && isWithin(other, each)));
  return new Set(divisions.filter((each) => !isOwn(each) && isNested(each)).map((each) => each.column));
}

interface PartOfSales {
  /** What is sold, or where or how. */
  readonly what: string;
  readonly isDivision: boolean;
  /** Time, unit and currency: only what has the same can be added. */
  readonly context: string;
}

/** What part of the sales a name says; null where it says all, nothing of sales, or the same sales otherwise. */
const partOfSales = oncePerName((name): PartOfSales | null => {
  const parts = partsOfName(name);
  const time = parts.filter(({ kind, isNumbered }) => isOfTime(kind) && !isNumbered);
  const context = JSON.stringify([
    time.map(({ kind, year, number }) => [kind, year, number]),
    headerFactor(name),
    currencyIn(name),
  ]);
  const division = divisionIn(name);
  const place = parts.find(({ kind }) => kind === "place");
  const words = division?.rest ?? (place ? headerWords(place.rest) : headerWords(name));
  const others = words.filter((word) => !sales.has(word) && word !== "sales");
  if (others.length === words.length || name.includes("%") || namesSideAmount(words)) return null;
  if (others.some((word) => otherMeasures.has(word) || otherViews.has(word))) return null;
  const what = [division?.label, place?.words[0], headerCore(others)].filter(Boolean).join(" ");
  // "Sales Office" and "Sales Rep" are none, "Hardware Sales" are.
  const isSure = division !== null || place !== undefined;
  if (what === "" || (!isSure && (/\d/.test(what) || !words.some((word, i) => isSales(word, i, words))))) return null;
  return { what, isDivision: division !== null, context };
});

function isSales(word: string, at: number, words: readonly string[]): boolean {
  return sales.has(word) || (word === "sales" && at > 0 && headerCore(words.slice(at + 1)) === "");
}

function isAmount(table: TextTable, column: number): boolean {
  const { filled, numbers, percentages } = columnProfile(table, column);
  return filled > 0 && numbers >= filled * 0.9 && percentages === 0;
}

/** Whether a column may be another part of the sales than those taken: not a share of one of them, nor the same amounts otherwise. */
function isOtherPart(table: TextTable, own: readonly number[], column: number, isDivision: boolean): boolean {
  const rows = sampledAmounts(table, [column, ...own]);
  const sum = rows.reduce((all, [amount = 0]) => all + amount, 0);
  const sums = rows.reduce((all, [, ...amounts]) => all + amounts.reduce((a, b) => a + b, 0), 0);
  if (sum < sums * leastShare || sums < sum * leastShare) return false;
  return (
    isDivision ||
    own.every((_, at) => {
      const pairs = rows.map((row) => [row[0]!, row[at + 1]!] as const).filter(([a, b]) => a !== 0 || b !== 0);
      const share = (test: (a: number, b: number) => boolean) =>
        pairs.filter(([a, b]) => test(a, b)).length / pairs.length;
      return (
        pairs.length >= leastCompared &&
        share((a, b) => a > b) >= leastOfRows &&
        share((a, b) => b > a) >= leastOfRows &&
        share((a, b) => a >= b * times || b >= a * times) >= leastApart
      );
    })
  );
}
