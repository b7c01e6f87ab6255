import { upTo } from "./cumulatedNames.js";

/** What the name of a sheet or file says about a part of a year, and the rest of the name. */
export interface PartOfYear {
  readonly kind: "month" | "quarter" | "tertial" | "halfYear" | "week";
  /** Which of them, counted on over the years where the name has one. */
  readonly index: number;
  readonly rest: string;
}

const months = [
  "jan(?:uar|uary|v|vier)?|j[äa]nner|enero|gennaio",
  "f[eé]b(?:ruar|ruary|er)?|f[eé]vr(?:ier)?|febrero|febbraio",
  "m(?:ärz?|aerz|arz|ar|arch|rz|ars|arzo)",
  "apr(?:il|ile)?|avr(?:il)?|abril",
  "mai|may|mayo|maggio",
  "june?i?|juin|junio|giugno",
  "juli?y?|juil(?:let)?|julio|luglio",
  "aug(?:ust)?|ao[uû]t|agosto",
  "sept?(?:ember|embre)?|septiembre|settembre",
  "o[kc]t(?:ober|obre)?|octubre|ottobre",
  "nov(?:ember|embre|iembre)?",
  "d[eé][zc](?:ember|embre)?|diciembre|dicembre",
];
const monthName = months.map((each) => `(?:${each})`).join("|");
/** How many parts of each kind a year has. */
export const partsPerYear: Readonly<Record<PartOfYear["kind"], number>> = {
  month: 12,
  quarter: 4,
  tertial: 3,
  halfYear: 2,
  week: 53,
};
const romans = ["I", "II", "III", "IV"];
const month = "(?<index>0[1-9]|1[0-2])";
/** Four digits are a year and a month alone or behind such a word; behind others they are the number of a plant or branch. */
const alone = "(?<=^|(?:umsatz|umsätze|sales|revenue|export|kunden|customers?|auswertung|liste|report|bericht)[ _-]?)";
const noDate = "(?<![\\p{L}\\d]|\\d[-_. ]|(?:KW|W) ?)";
/** A day of a month is a state of things at that day. */
const noDay = "(?![-_. ]?\\d)";
const [before, after] = ["(?<![\\p{L}\\d])", "(?![\\p{L}\\d])"];
const forms: readonly (readonly [PartOfYear["kind"], RegExp])[] = [
  ["month", new RegExp(`${before}(?<name>${monthName})\\.?(?!\\p{L})`, "giu")],
  ["month", new RegExp(`${before}(?:Monat|Month|Periode|Period) ?(?<index>0?[1-9]|1[0-2])${after}`, "giu")],
  ["month", new RegExp(`${before}[MP](?<index>0?[1-9]|1[0-2])${after}`, "gu")],
  ["month", new RegExp(`(?<!\\d)20\\d\\d[-_. ]?${month}${noDay}`, "gu")],
  ["month", new RegExp(`(?<!\\d|\\d[-_. ])${month}[-_. ]20\\d\\d(?!\\d)`, "gu")],
  ["month", /^(?<index>0?[1-9]|1[0-2])$/gu],
  ["month", new RegExp(`${alone}2\\d${month}$`, "giu")],
  ["month", new RegExp(`${noDate}${month}[-_.]2\\d$`, "gu")],
  [
    "quarter",
    new RegExp(
      `${before}(?:[QT] ?(?<index>[1-4])|(?<ordinal>[1-4]|IV|I{1,3})\\.? ?(?:Quartal|Quarter|Q|trimestre))${after}`,
      "giu",
    ),
  ],
  ["tertial", new RegExp(`${before}(?:Tertial ?(?<index>[1-3])|(?<ordinal>[1-3]|I{1,3})\\.? ?Tertial)${after}`, "giu")],
  [
    "halfYear",
    new RegExp(`${before}(?:HJ? ?(?<index>[12])|(?<ordinal>[12]|I{1,2})\\.? ?(?:Halbjahr|HJ))${after}`, "giu"),
  ],
  ["week", new RegExp(`${before}(?:KW|W|CW) ?(?<index>\\d{1,2})(?!\\d)`, "giu")],
];
/** Years in two digits: behind a month, a business year or a word for sales, as "2503" or "03.25", and as two years in a row. */
const shortYears = [
  new RegExp(`${before}(?:${monthName})\\.?[ '’_-]{0,2}(?<year>[23]\\d)(?!\\d)`, "iu"),
  /(?<!\p{L})(?:FY|GJ|WJ|(?:Geschäfts|Wirtschafts)?jahr|year|umsatz|umsätze|umsaetze|sales|revenue|ist|actuals?)[ '’_-]{0,2}(?<year>[23]\d)(?!\d)/iu,
  new RegExp(`${alone}(?<year>2\\d)${month}$`, "iu"),
  new RegExp(`${noDate}${month}[-_.](?<year>2\\d)$`, "u"),
];
const twoYears = /(?<![\d.])(2\d)[-_/](\d\d)(?![\d.])/;
const wholeDay = /\d{1,2}\.\d{1,2}\.(?:20)?\d\d/;

/** The part of a year that a name says ("Januar", "2025-03", "Q1"), null where it says none or several, as one of months cumulated does ("Jan-Mrz"), or a day. */
export function partOfYear(name: string): PartOfYear | null {
  const bare = withoutEnding(name);
  const found = saidIn(bare);
  return found.length !== 1 || upTo.test(bare) || wholeDay.test(bare) ? null : partIn(bare, found);
}

/** From which part of a year up to which a name says that amounts are added up, "Jan-Mrz", or only up to which, "kum. März". null where it says neither. */
export function addedUp(name: string): { readonly from: number | null; readonly to: PartOfYear } | null {
  const bare = withoutEnding(name);
  const found = saidIn(bare);
  const [first, last] = found;
  if (!first || found.length > 2 || wholeDay.test(bare)) return null;
  if (!last) return upTo.test(bare) ? { from: null, to: partIn(bare.replace(upTo, " "), found) } : null;
  const between = bare.slice(first.match.index + first.match[0].length, last.match.index);
  if (first.kind !== last.kind || !/^ ?(?:[-–_]|bis|to) ?$/i.test(between)) return null;
  return { from: numberOf(first), to: partIn(bare.replace(first.match[0] + between, ""), [last]) };
}

interface Said {
  readonly kind: PartOfYear["kind"];
  readonly match: RegExpExecArray;
}

function withoutEnding(name: string): string {
  return name.replace(/\.\p{L}\w{1,6}$/u, "").trim();
}

/** The parts of a year that a name says, in its order. */
function saidIn(bare: string): readonly Said[] {
  return forms
    .flatMap(([kind, form]) => [...bare.matchAll(form)].map((match) => ({ kind, match })))
    .sort((a, b) => a.match.index - b.match.index);
}

function numberOf({ match }: Said): number {
  const { name: word, index, ordinal } = match.groups!;
  if (word) return monthOf(word);
  return ordinal ? romans.indexOf(ordinal.toUpperCase()) + 1 || Number(ordinal) : Number(index);
}

function partIn(bare: string, [said]: readonly Said[]): PartOfYear {
  const { kind, match } = said!;
  const number = numberOf(said!);
  // "01_Januar" says the month twice.
  const rest = bare
    .replace(match[0], " ")
    .replace(/20\d\d|['’]?\b[2-3]\d\b/, " ")
    .replace(new RegExp(`(?<!\\d)0?${number}(?!\\d)`), " ");
  return {
    kind,
    index: yearOf(bare) * partsPerYear[kind] + number,
    rest: rest
      .replace(/[\s_.'’-]+/g, " ")
      .trim()
      .toLowerCase(),
  };
}

function monthOf(word: string): number {
  return months.findIndex((names) => new RegExp(`^(?:${names})$`, "iu").test(word)) + 1;
}

/** The year that a name says, that in which a business year begins; in two digits only where words or months show that it is one. 0 without one. */
export function yearOf(name: string): number {
  const bare = withoutEnding(name);
  const full = /(?<!\d)(20\d\d)(?:\d\d){0,2}(?!\d)/.exec(bare)?.[1];
  if (full) return Number(full);
  for (const form of shortYears) {
    const found = form.exec(bare);
    if (found) return Number(`20${found.groups!.year}`);
  }
  const [, first, second] = twoYears.exec(bare) ?? [];
  return first && Number(second) === Number(first) + 1 ? Number(`20${first}`) : 0;
}
