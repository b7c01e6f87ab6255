import { columnsAt, sumName } from "./columnSums.js";
import { ofLastTwelveMonths, upTo } from "./cumulatedNames.js";
import { currencyIn, isForeign } from "./currencies.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { lastYear, scoresOfName, surelyNamed, yearsOf } from "./nameScores.js";
import { headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { differs } from "./otherAmounts.js";
import { otherViews } from "./otherViews.js";
import { monthsOfName, partsOfName } from "./partsOfColumns.js";
import { furtherParts, saysSales, wholeYearBeside } from "./salesByTime.js";
import { isSumOf } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";
import { yearlyFactor } from "./yearlyFactor.js";

/** Where no name is so well known, those are that are known nearly as well as the one taken. */
const nearly = 10;
/** Sales without what was given back are meant as well, however else they are called. */
const lessened = /(?<!\p{L})(?:nach|abzgl|abzüglich|less|after)(?!\p{L}).*/iu;
/** More columns are no question for a sentence. */
const mostColumns = 40;

/** A warning that names columns of sales other than the one that was taken, where names leave open which is meant and amounts differ: "Umsatz 2025" beside "Jahresumsatz". Those that `told` names are not named again. */
export function otherRevenue(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  persons: readonly string[],
  told: readonly ImportWarning[],
): ImportWarning[] {
  const revenue = positions.get("revenue");
  if (revenue === undefined || !table.hasHeader) return [];
  const own = columnsAt(table, revenue);
  const names = own.map((column) => table.header[column]!);
  if (names.some((name) => yearlyFactor(name) !== 1 || ofLastTwelveMonths.test(name))) return [];
  const taken = new Set([...positions.values()].flatMap((position) => columnsAt(table, position)));
  const named = new Set([...persons, ...told.flatMap(({ others }) => others as readonly string[])]);
  const free = table.header.flatMap((name, column) =>
    column < table.columnCount && !taken.has(column) && !named.has(name) ? [column] : [],
  );
  if (free.length === 0) return [];
  const ownYear = latestYear(names);
  const parts =
    own.length === 1 ? (furtherParts(table, own[0]!, free) ?? wholeYearBeside(table, own[0]!, free, ownYear)) : [];
  if (parts.length > 0) return [said(table, own, parts)];
  const least = Math.min(surelyNamed, ...names.map((name) => scoreOf(name) - nearly));
  const all = free
    .filter((column) => isSales(table.header[column]!) && scoreOf(table.header[column]!) >= least)
    .map((column) => ({ column, year: latestYear([table.header[column]!]) }));
  if (all.length > mostColumns) return [];
  // Of years beside a name without one the latest alone may be it.
  const latest = Math.max(0, ...all.map(({ year }) => year));
  const isOpen = (year: number) => year === ownYear || (ownYear === 0 ? year === latest || year === 0 : year === 0);
  const ofYears = [...own, ...all.flatMap(({ column, year }) => (year > 0 ? [column] : []))];
  const isTotal = (column: number) => ofYears.length > 1 && isSumOf(table, column, ofYears);
  const others = all.filter(
    ({ column, year }) => isOpen(year) && differs(table, own, [column]) && (year > 0 || !isTotal(column)),
  );
  if (others.length === 0) return [];
  return [
    said(
      table,
      own,
      others.map(({ column }) => column),
    ),
  ];
}

function said({ header }: TextTable, own: readonly number[], others: readonly number[]): ImportWarning {
  return { code: "otherRevenue", column: sumName(header, own), others: others.map((column) => header[column]!) };
}

function latestYear(names: readonly string[]): number {
  return Math.max(0, ...names.flatMap((name) => yearsOf(headerWords(name))));
}

function scoreOf(name: string): number {
  return scoresOfName(name.replace(lessened, "")).get("revenue") ?? 0;
}

/** Whether a name says sales of a year other than the last, or of a time that it leaves open. */
const isSales = oncePerName((name): boolean => {
  if (!saysSales(name) || lastYear.test(headerWords(name).join(" "))) return false;
  const score = scoreOf(name);
  if (score <= 0 || (score < surelyNamed && headerWords(name).some((word) => otherViews.has(word)))) return false;
  if (isForeign(currencyIn(name)) || yearlyFactor(name) !== 1) return false;
  const months = monthsOfName(name);
  return (months === null || months === 12) && !isPart(name);
});

/** Whether a name says a day, a place or a part of the assortment; "per" alone says nothing. */
function isPart(name: string): boolean {
  return partsOfName(name).some(
    ({ kind, isNumbered }) => kind !== "year" && !isNumbered && !(kind === "month" && upTo.test(name)),
  );
}
