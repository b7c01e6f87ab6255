import { stateAt } from "./cumulatedNames.js";
import { isWholeYear } from "./latestParts.js";
import { headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { differs } from "./otherAmounts.js";
import { partsPerYear } from "./partOfYear.js";
import { isOfTime, type NamedPart, partsOfName } from "./partsOfColumns.js";
import { sampledAmounts } from "./sumsOfColumns.js";
import { otherMeasures } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

/** No year has more of them. */
const mostParts = 53;
const mostLookedAt = 200;
const sales = /umsa[et]|erloes|revenue|turnover|\bsales\b/;
/** The same sales otherwise: with taxes, those of one side of an account, and how much was sold. */
const sideViews = /\b(?:brutto\w*|gross|inkl\w*|incl\w*|soll|haben|volume)\b/;

/** Whether a name says sales, and not the same ones with taxes, of one side of an account or in pieces. */
export function saysSales(name: string): boolean {
  const words = headerWords(name).join(" ");
  return sales.test(words) && !sideViews.test(words);
}

/** Sales of other months (quarters, weeks) where that of a single one was taken: columns that are not added up for what else their names say. null where another time was taken. */
export function furtherParts(table: TextTable, own: number, free: readonly number[]): readonly number[] | null {
  const part = partOfYear(table.header[own]!);
  if (!part) return null;
  const isOther = ({ kind, year, number }: NamedPart) =>
    kind === part.kind && year >= part.year && (year !== part.year || number !== part.number);
  const others = free.filter((column) => {
    const other = partOfYear(table.header[column]!);
    return other !== null && isOther(other);
  });
  if (others.length > mostLookedAt) return others;
  return others.filter((column) => sampledAmounts(table, [column]).some(([amount]) => amount !== 0));
}

/** The part of a year whose sales a name says, null for amounts cumulated and the same sales otherwise. */
const partOfYear = oncePerName((name): NamedPart | null => {
  const words = headerWords(name);
  if (!saysSales(name) || name.includes("%") || words.some((word) => otherMeasures.has(word))) return null;
  const isOne = ({ kind, isNumbered }: NamedPart) => isOfTime(kind) && !/^(?:year|day)$/.test(kind) && !isNumbered;
  return stateAt.test(name) ? null : (partsOfName(name).find(isOne) ?? null);
});

/** Sales of all months (quarters) of one year, not before that of the column taken, that add up to other amounts: the column may be of another year. */
export function wholeYearBeside(
  table: TextTable,
  own: number,
  free: readonly number[],
  ownYear: number,
): readonly number[] {
  const parts = free.flatMap((column) => {
    const part = partOfYear(table.header[column]!);
    return part ? [{ ...part, column }] : [];
  });
  const latest = Math.max(0, ...parts.map(({ year }) => year));
  const [first, ...more] = parts.filter(({ year }) => year === latest);
  if (!first || (latest > 0 && latest < ownYear) || more.length >= mostParts) return [];
  const { kind, rest } = first;
  const series = [first, ...more].filter((each) => each.kind === kind && each.rest === rest);
  const columns = series.map(({ column }) => column);
  const isWhole = kind in partsPerYear && isWholeYear(kind as keyof typeof partsPerYear, series);
  return isWhole && series.length === more.length + 1 && differs(table, [own], columns) ? columns : [];
}
