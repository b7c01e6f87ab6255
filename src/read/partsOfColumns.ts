import { headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { addedUp, type PartOfYear, partOfYear, partsPerYear } from "./partOfYear.js";

/** Words that together name all parts of a measure. */
export const wholePlaces: readonly (readonly ReadonlySet<string>[])[] = [
  "inland,eu,drittland|drittlaender",
  "inland|inlandsumsatz,ausland|export|auslandsumsatz",
  "domestic,export|foreign|international|overseas",
  "online,offline|stationaer",
].map((roles) => roles.split(",").map((words) => new Set(words.split("|"))));
const longestName = 100;
const partWords = new Set(wholePlaces.flat().flatMap((role) => [...role]));

/** A part of what others complete, as the name of a column says it. */
export interface NamedPart {
  /** The name without what says the part: the same in all parts of a whole. */
  readonly rest: string;
  readonly kind: PartOfYear["kind"] | "year" | "place";
  /** 0 where the name has none. */
  readonly year: number;
  /** Which part of a year, or of places; 0 for a whole year. */
  readonly number: number;
  readonly words: readonly string[];
}

/** How many months the columns of a sum cover, null where their names do not say. */
export function monthsIn(names: readonly string[]): number | null {
  const kinds = new Set(names.map((name) => partsOfName(name)[0]?.kind));
  const [kind] = kinds;
  if (kinds.size > 1 || !kind || kind === "year" || kind === "place") return null;
  return (names.length * 12) / partsPerYear[kind];
}

/** What a name says: a part of a year or a year as a whole, and a part of all places or ways of sale. */
export const partsOfName = oncePerName((name): readonly NamedPart[] =>
  name.length > longestName ? [] : [periodIn(name) ?? [], placeIn(name) ?? []].flat(),
);

const range = /(?<!\d)(0?[1-9]|1[0-2])\.?(?:20\d\d)? ?(?:[-–]|bis|to) ?(0?[1-9]|1[0-2])[./ ] ?(?:20)?\d\d(?!\d)/;

/** How many months of a year a name speaks of, 12 of all; null where it names none. */
export function monthsOfName(name: string): number | null {
  const [, first, last] = range.exec(name) ?? [];
  if (first) return Math.max(1, Number(last) - Number(first) + 1);
  const [part] = partsOfName(name);
  if (part && part.kind !== "year" && part.kind !== "place") return 12 / partsPerYear[part.kind];
  const added = addedUp(plainly(name));
  if (!added) return null;
  const { from, to } = added;
  const perYear = partsPerYear[to.kind];
  return ((((to.index - 1) % perYear) + 2 - (from ?? 1)) * 12) / perYear;
}

/** A name as those of files are written: "01/2025" as "01-2025", the first day of a month as the month. */
function plainly(name: string): string {
  return name
    .replace(/\.(?=\p{L})/gu, ". ")
    .replaceAll("/", "-")
    .replace(/(?<!\d)(20\d\d)-(\d\d)-01(?:[T ]00:00(?::00)?)?(?!\d)/, "$1-$2")
    .replace(/(?<!\d)([1-9])-(20\d\d)(?!\d)/, "0$1-$2");
}

function periodIn(name: string): NamedPart | null {
  const text = plainly(name);
  const said = partOfYear(text);
  if (!said) return yearIn(name);
  const perYear = partsPerYear[said.kind];
  const stated = Math.floor((said.index - 1) / perYear);
  const short = /(?<![\d.])2\d(?!\d)/.exec(text.replace(/20\d\d/, ""))?.[0];
  const year = stated > 0 ? stated : short === undefined ? 0 : 2000 + Number(short);
  const { kind, rest } = said;
  return { rest, kind, year, number: said.index - stated * perYear, words: [text] };
}

function yearIn(name: string): NamedPart | null {
  const [year, ...more] = [...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(Number);
  if (year === undefined || more.length > 0) return null;
  const rest = headerWords(name.replace(String(year), " ")).join(" ");
  return { rest, kind: "year", year, number: 0, words: [] };
}

function placeIn(name: string): NamedPart | null {
  const words = headerWords(name);
  const [word, ...more] = words.filter((each) => partWords.has(each));
  if (word === undefined || more.length > 0) return null;
  const year = Number(words.find((each) => /^20\d\d$/.test(each)) ?? 0);
  const rest = words.filter((each) => each !== word && each !== String(year)).join(" ");
  return { rest, kind: "place", year, number: 0, words: [word] };
}
