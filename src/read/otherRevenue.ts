import { columnsAt, sumName } from "./columnSums.js";
import { stateAt, upTo } from "./cumulatedNames.js";
import { currencyIn, isForeign } from "./currencies.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { lastYear, scoresOfName, yearsOf } from "./nameScores.js";
import { headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { otherViews } from "./otherViews.js";
import { isOfTime, monthsOfName, type NamedPart, partsOfName } from "./partsOfColumns.js";
import { headerFactor } from "./statedUnits.js";
import { isSumOf, numberIn, sampledAmounts, signs } from "./sumsOfColumns.js";
import { otherMeasures } from "./synonyms.js";
import type { TextTable } from "./textTable.js";
import { yearlyFactor } from "./yearlyFactor.js";

/** The least score of a name that is known but for its unit and time. */
const surely = 100;
/** Where no name is so well known, those are that are known nearly as well as the one taken. */
const nearly = 10;
const sales = /umsa[et]|erloes|revenue|turnover|\bsales\b/;
/** The same sales otherwise: with taxes, and those of one side of an account. */
const sideViews = /\b(?:brutto\w*|gross|inkl\w*|incl\w*|soll|haben)\b/;
const net = /\b(?:netto?|net)/;
/** Sums that differ by less are the same ones, rounded; much smaller amounts are a part of something else. */
const [leastApart, leastShare] = [0.005, 0.01];
const [rowsLookedAt, mostRounded] = [8, 1.5];
/** More columns are no question for a sentence. */
const mostColumns = 40;
/** What taxes put on top is no more than this. */
const mostTax = 1.3;

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
  if (names.some((name) => yearlyFactor(name) !== 1)) return [];
  const taken = new Set([...positions.values()].flatMap((position) => columnsAt(table, position)));
  const named = new Set([...persons, ...told.flatMap(({ others }) => others as readonly string[])]);
  const free = table.header.flatMap((name, column) =>
    column < table.columnCount && !taken.has(column) && !named.has(name) ? [column] : [],
  );
  const parts = own.length === 1 ? furtherParts(table, own[0]!, free) : [];
  if (parts.length > 0) return [said(table, own, parts)];
  const ownYear = latestYear(names);
  const least = Math.min(surely, ...names.map((name) => scoreOf(name) - nearly));
  const all = free
    .filter((column) => isSales(table.header[column]!) && scoreOf(table.header[column]!) >= least)
    .map((column) => ({ column, year: latestYear([table.header[column]!]) }));
  if (all.length > mostColumns) return [];
  // Of years beside a name without one the latest alone may be it.
  const latest = Math.max(0, ...all.map(({ year }) => year));
  const isOpen = (year: number) => year === ownYear || (ownYear === 0 ? year === latest || year === 0 : year === 0);
  const ofYears = [...own, ...all.flatMap(({ column, year }) => (year > 0 ? [column] : []))];
  const isTotal = (column: number) => ofYears.length > 2 && isSumOf(table, column, ofYears);
  const others = all.filter(
    ({ column, year }) => isOpen(year) && differs(table, own, column) && (year > 0 || !isTotal(column)),
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

/** Sales of other months (quarters, weeks) where that of a single one was taken: columns that are not added up for what else their names say. */
function furtherParts(table: TextTable, own: number, free: readonly number[]): readonly number[] {
  const part = partOfYear(table.header[own]!);
  if (!part) return [];
  const isOther = ({ kind, year, number }: NamedPart) =>
    kind === part.kind && year >= part.year && (year !== part.year || number !== part.number);
  return free.filter((column) => {
    const other = partOfYear(table.header[column]!);
    return other !== null && isOther(other) && sampledAmounts(table, [column]).some(([amount]) => amount !== 0);
  });
}

/** The part of a year whose sales a name says, null for amounts cumulated and the same sales otherwise. */
const partOfYear = oncePerName((name): NamedPart | null => {
  const words = headerWords(name);
  const text = words.join(" ");
  if (!sales.test(text) || sideViews.test(text) || name.includes("%") || words.some((word) => otherMeasures.has(word)))
    return null;
  const isOne = ({ kind, isNumbered }: NamedPart) => isOfTime(kind) && !/^(?:year|day)$/.test(kind) && !isNumbered;
  return stateAt.test(name) ? null : (partsOfName(name).find(isOne) ?? null);
});

function latestYear(names: readonly string[]): number {
  return Math.max(0, ...names.flatMap((name) => yearsOf(headerWords(name))));
}

function scoreOf(name: string): number {
  return scoresOfName(name).get("revenue") ?? 0;
}

/** Whether a name says sales of a year other than the last, or of a time that it leaves open. */
const isSales = oncePerName((name): boolean => {
  const words = headerWords(name).join(" ");
  if (!sales.test(words) || sideViews.test(words) || lastYear.test(words)) return false;
  const score = scoreOf(name);
  if (score <= 0 || (score < surely && headerWords(name).some((word) => otherViews.has(word)))) return false;
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

/** Whether the amounts of a column are others than those taken, not only with taxes on top. */
function differs(table: TextTable, own: readonly number[], column: number): boolean {
  const power = headerFactor(table.header[column]!) - headerFactor(table.header[own[0]!]!);
  const rows = sampledAmounts(table, [column, ...own]).map(
    ([other = 0, ...amounts]) => [other * 10 ** power, amounts.reduce((sum, each) => sum + each, 0)] as const,
  );
  const [others, sums] = [0, 1].map((at) => rows.reduce((all, row) => all + Math.abs(row[at]!), 0)) as [number, number];
  if (addsUpRows(table, own, column)) return false;
  if (others <= sums * leastShare || Math.abs(others - sums) <= Math.max(others, sums) * leastApart) return false;
  const isNet = own.every((each) => net.test(headerWords(table.header[each]!).join(" ")));
  return !(isNet && rows.every(([other, amount]) => other === 0 || (other / amount >= 1 && other / amount <= mostTax)));
}

/** Whether a column adds up the amounts from the first row on, as lists of the largest customers do. */
function addsUpRows(table: TextTable, own: readonly number[], column: number): boolean {
  const rows = Array.from({ length: Math.min(rowsLookedAt, table.rowCount) }, (_, row) => row);
  return signs.some((decimal) => {
    const amount = (row: number, at: number) => numberIn(table.cell(row, at), decimal) ?? Number.NaN;
    const sums = rows.map((row) => own.reduce((sum, at) => sum + amount(row, at), 0));
    const isNext = (row: number) => Math.abs(amount(row, column) - amount(row - 1, column) - sums[row]!) < mostRounded;
    return rows.length > 2 && rows.slice(1).every(isNext);
  });
}
