import { upTo } from "./cumulatedNames.js";
import { divisionIn } from "./divisions.js";
import { type MonthSpan, monthSpan } from "./monthSpan.js";
import { headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { addedUp, type PartOfYear, partOfYear, partsPerYear } from "./partOfYear.js";
import { dayIn, saysWeek, seriesOfDays, weekIn } from "./weeksAndDays.js";

/** Words that together name all parts of a measure. */
export const wholePlaces: readonly (readonly ReadonlySet<string>[])[] = [
  "inland,eu,drittland|drittlaender",
  "inland,ausland|export",
  "domestic,export|foreign|international|overseas",
  "online|webshop|onlineshop,offline|stationaer|store|filiale|filialen",
].map((roles) => roles.split(",").map((words) => new Set(words.split("|"))));
const ofSales = /(inland|ausland|export|online|offline)s?umsatz/i;
const longestName = 100;
const partWords = new Set(wholePlaces.flat().flatMap((role) => [...role]));

/** A part of what others complete, as the name of a column says it. */
export interface NamedPart {
  /** The name without what says the part: the same in all parts of a whole. */
  readonly rest: string;
  readonly kind: PartOfYear["kind"] | "day" | "year" | "place" | "division";
  /** 0 where the name has none. */
  readonly year: number;
  /** Which part of a year, of days counted since 1970; 0 for a whole year, places and divisions. */
  readonly number: number;
  readonly words: readonly string[];
  /** A bare number stands for the month: only all twelve are sure. */
  readonly isNumbered: boolean;
}

/** How many months, or where they are weeks or days how many days, the columns of a sum cover; null where their names do not say. */
export function timeIn(names: readonly string[]): { readonly months: number } | { readonly days: number } | null {
  const days = names.flatMap((name) => partsOfName(name).find(({ kind }) => kind === "day")?.number ?? []);
  const series = days.length === names.length ? seriesOfDays(days) : null;
  if (series) return { days: series[1] - series[0] + 1 };
  const kinds = new Set(names.map((name) => partsOfName(name)[0]?.kind));
  const [kind] = kinds;
  if (kinds.size > 1 || !kind || kind === "year" || kind === "day" || !isOfTime(kind)) return null;
  // Of months by division each counts once.
  const count = new Set(names.map((name) => partsOfName(name)[0]!).map(({ year, number }) => year * 100 + number)).size;
  return kind === "week" ? { days: count * 7 } : { months: (count * 12) / partsPerYear[kind] };
}

/** Whether parts are those of a year. */
export function isOfTime(kind: NamedPart["kind"]): kind is PartOfYear["kind"] | "day" | "year" {
  return kind !== "place" && kind !== "division";
}

/** What a name says: a part of a year or a year as a whole, a part of all places or ways of sale, and what is sold. */
export const partsOfName = oncePerName((name): readonly NamedPart[] =>
  name.length > longestName
    ? []
    : [periodIn(name) ?? [], dayIn(name) ?? [], placeIn(name) ?? [], divisionPart(name) ?? []].flat(),
);

/** "Sales This Month", "Umsatz lfd. Quartal" */
const present =
  /(?<!\p{L})(?:this|current|lfd\.?|laufende[rns]?|akt\.?|aktuelle[rns]?|diese[rns]?) (?:(month|monat)|quarter|quartal)(?!\p{L})/iu;
const range = /(?<!\d)(0?[1-9]|1[0-2])\.?(?:20\d\d)? ?(?:[-–]|bis|to) ?(0?[1-9]|1[0-2])[./ ] ?(?:20)?\d\d(?!\d)/;

/** How many months of a year a name speaks of, 12 of all, be it a business year; null where it names none, or more. */
export const monthsOfName = oncePerName((name): number | null => {
  const span = monthSpan(name);
  if (span) return span.months > partsPerYear.month ? null : span.months;
  const [, first, last] = range.exec(name) ?? [];
  if (first) return fromTo(Number(first), Number(last), partsPerYear.month);
  const now = upTo.test(name) ? null : present.exec(name);
  if (now) return now[1] ? 1 : 3;
  const [part] = partsOfName(name);
  // "DB 2" is no month's.
  if (part?.isNumbered) return null;
  if (part && part.kind !== "year" && part.kind !== "day" && isOfTime(part.kind)) return 12 / partsPerYear[part.kind];
  const added = addedUp(plainly(name));
  if (!added) return null;
  const { from, to } = added;
  const perYear = partsPerYear[to.kind];
  return (fromTo(from ?? 1, ((to.index - 1) % perYear) + 1, perYear) * 12) / perYear;
});

/** How many parts of a year these are, where the last comes before the first over New Year. */
function fromTo(first: number, last: number, perYear: number): number {
  return ((last - first + perYear) % perYear) + 1;
}

/** A name as those of files are written: "01/2025" as "01-2025", the first day of a month as the month. */
function plainly(name: string): string {
  return name
    .replace(/\.(?=\p{L})/gu, ". ")
    .replaceAll("/", "-")
    .replace(/(?<!\d)(20\d\d)-(\d\d)-01(?:[T ]00:00(?::00)?)?(?!\d)/, "$1-$2")
    .replace(/^01\.(\d\d)\.(20\d\d)$/, "$1-$2")
    .replace(/(?<![\p{L}\d])([1-9])-(20\d\d)(?!\d)/u, "0$1-$2")
    .replace(/(?<!\d)0(0[1-9]|1[0-2])[-.](20\d\d)(?!\d)/, "$1-$2")
    .replace(/(?<!\d)(20\d\d)[-.]0(0[1-9]|1[0-2])(?!\d)/, "$1-$2");
}

function periodIn(name: string): NamedPart | null {
  if (saysWeek.test(name)) return weekIn(name);
  const text = plainly(name);
  const said = monthSpan(name) ? null : partOfYear(text);
  if (!said) return severalIn(name) ?? numberedIn(name) ?? yearIn(name);
  const perYear = partsPerYear[said.kind];
  const stated = Math.floor((said.index - 1) / perYear);
  const short = /(?<![\d.])2\d(?!\d)/.exec(text.replace(/20\d\d/, ""))?.[0];
  const year = stated > 0 ? stated : short === undefined ? 0 : 2000 + Number(short);
  const { kind, rest } = said;
  return {
    rest,
    kind,
    year,
    number: said.index - stated * perYear,
    words: [],
    isNumbered: /^[mp]?\d+$/i.test(text.trim()),
  };
}

/** Half-years and quarters by their months: "Jan-Jun 2025", "07-12/2025". */
function severalIn(name: string): NamedPart | null {
  const span = monthSpan(name);
  if (span) return spannedIn(name, span);
  const [found, first, last] = range.exec(name) ?? [];
  const year = found?.slice(-4);
  const added = found ? null : addedUp(plainly(name));
  const from = Number(first ?? added?.from ?? 0);
  const to = Number(last ?? (added ? ((added.to.index - 1) % 12) + 1 : 0));
  const kind = to - from === 5 ? "halfYear" : to - from === 2 ? "quarter" : null;
  const size = to - from + 1;
  if (kind === null || from < 1 || to % size !== 0 || (added && added.to.kind !== "month")) return null;
  const rest = found ? headerWords(name.replace(found, " ")).join(" ") : added!.to.rest;
  const stated = added ? Math.floor((added.to.index - 1) / 12) : /^20\d\d$/.test(year!) ? Number(year) : 0;
  return { rest, kind, year: stated, number: to / size, words: [], isNumbered: false };
}

/** Years, half-years and quarters by their first and last months: "07/2024-06/2025". */
function spannedIn(name: string, { text, months, last, year }: MonthSpan): NamedPart | null {
  const kind = ({ 3: "quarter", 6: "halfYear", 12: "year" } as const)[months];
  if (kind === undefined || (kind !== "year" && last % months !== 0)) return null;
  const rest = headerWords(name.replace(text, " ")).join(" ");
  return { rest, kind, year, number: kind === "year" ? 0 : last / months, words: [], isNumbered: false };
}

/** "Umsatz 1" to "Umsatz 12". */
function numberedIn(name: string): NamedPart | null {
  const [found, number] = /(?<=\p{L} )(0?[1-9]|1[0-2])$/u.exec(name.trim()) ?? [];
  if (found === undefined) return null;
  const rest = headerWords(name.trim().slice(0, -found.length)).join(" ");
  // "Umsatz Sparte 2" is no month's.
  if (divisionIn(name)) return null;
  return { rest, kind: "month", year: 0, number: Number(number), words: [], isNumbered: true };
}

function yearIn(name: string): NamedPart | null {
  const [year, ...more] = [...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(Number);
  if (year === undefined || more.length > 0) return null;
  const rest = headerWords(name.replace(String(year), " ")).join(" ");
  return { rest, kind: "year", year, number: 0, words: [], isNumbered: false };
}

function placeIn(name: string): NamedPart | null {
  const words = headerWords(name.replace(ofSales, "$1 umsatz"));
  const [word, ...more] = words.filter((each) => partWords.has(each));
  if (word === undefined || more.length > 0) return null;
  const year = Number(words.find((each) => /^20\d\d$/.test(each)) ?? 0);
  const rest = words.filter((each) => each !== word && each !== String(year) && each !== "in").join(" ");
  return { rest, kind: "place", year, number: 0, words: [word], isNumbered: false };
}

function divisionPart(name: string): NamedPart | null {
  const division = divisionIn(name);
  if (!division) return null;
  const year = division.rest.find((each) => /^20\d\d$/.test(each)) ?? "0";
  const rest = division.rest.filter((each) => each !== year).join(" ");
  return { rest, kind: "division", year: Number(year), number: 0, words: [division.label], isNumbered: false };
}
