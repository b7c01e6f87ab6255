import { oncePerName } from "./oncePerName.js";

const per = "(?:pro|per|je|/) ?";
const rates: readonly (readonly [number, RegExp])[] = [
  [12, new RegExp(`${per}(?:monat|month|mon\\b)|monatlich|monthly|\\bmtl\\b|\\bp\\. ?m\\b|monatsumsatz`)],
  [4, new RegExp(`${per}(?:quartal|quarter)|quarterly|vierteljährlich|quartalsumsatz`)],
  [2, new RegExp(`${per}(?:halbjahr|half[- ]year)|halbjährlich`)],
  [52, new RegExp(`${per}(?:woche|week|kw\\b)(?![ .]?\\d)|wöchentlich|weekly`)],
];
const number = "(?<!\\p{L}|[\\d.,])(?<count>\\d{1,2}|zwei|drei|fünf|two|three|five)";
const months = new RegExp(`${number}[ -]?(?:monate?n?s?|months?|mon)(?!\\p{L})`, "u");
const ofSeveral = new RegExp(`${number}[ -]?(?:jahre?n?s?|years?)(?!\\p{L})`, "u");
/** "2021-2025"; two years in a row are a business year. */
const span = /(?<!\d)(20\d\d) ?(?:[-–]|bis|to) ?(20\d\d)(?!\d)/;
const leastYears = 3;
const words: Readonly<Record<string, number>> = { zwei: 2, two: 2, drei: 3, three: 3, fünf: 5, five: 5 };
const average = /ø|durchschn|\bavg\b|average|\bmittel|\bmean\b|\bp\. ?a\b|(?:pro|per|je) (?:jahr|year)/;

/** What amounts of a column are multiplied by to be a year's, by the time in its name ("pro Monat" 12, "letzte 24 Monate" 0.5, "5 Jahre" 0.2); 1 where it states none. */
export function yearlyFactor(name: string): number {
  return found(name).factor;
}

const found = oncePerName((name) => ({ factor: factorIn(name.toLowerCase()) }));

function factorIn(name: string): number {
  const rate = rates.find(([, form]) => form.test(name));
  if (rate) return rate[0];
  // An average of several years, or what comes in per year, is a year's.
  if (average.test(name)) return 1;
  const [, first, last] = span.exec(name) ?? [];
  const years = Number(last ?? 0) - Number(first ?? 0) + 1;
  if (years >= leastYears) return 1 / years;
  const [ofMonths, ofYears] = [months, ofSeveral].map((form) => countIn(form.exec(name)?.groups?.count));
  if (ofMonths) return 12 / ofMonths;
  return ofYears ? 1 / ofYears : 1;
}

function countIn(text: string | undefined): number {
  return text === undefined ? 0 : (words[text] ?? Number(text));
}
