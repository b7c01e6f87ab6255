const cumulated =
  "kumul\\p{L}*|(?<!\\p{L})(?:kumm?|cum(?:ul\\p{L}*)?|[yj]td)(?!\\p{L})|aufgel(?:auf\\p{L}*)?(?!\\p{L})|bis dato|seit jahresbeginn|year to date";
const presentYear = "(?:lfd\\.?|laufendes) ?jahr";
const rolling = "zwölf monat|twelve month|letzte 12|last 12|(?<!\\p{L})[lt]tm(?!\\p{L})|rollierend";
const yearly =
  "jahresumsatz|jahreserlös|gesamtjahr|(?:pro|per|je) (?:jahr|year|annum)|(?<!\\p{L})p\\.? ?a(?!\\p{L})|annual|yearly|full year|(?<!\\d)12[ -]?m|(?<!\\p{L})r12";

/** Names of amounts since the beginning of the year. */
export const sinceNewYear = new RegExp(`${cumulated}|${presentYear}`, "iu");
/** Names of amounts of a whole year. */
export const ofTwelveMonths = new RegExp(`${yearly}|${rolling}`, "iu");
/** Names of amounts of the last twelve months. */
export const ofLastTwelveMonths = new RegExp(`${rolling}|(?<!\\d)12[ -]?m|(?<!\\p{L})r12`, "iu");
/** Amounts from the beginning of the year on, or of a whole one, are in those of the next month, too. */
export const cumulatedHeader = new RegExp(`${cumulated}|${presentYear}|${yearly}|${rolling}`, "iu");
/** What says that amounts are those up to a part of a year: "kum. März", "YTD Q3", "bis Mai". */
export const upTo = new RegExp(`${cumulated}|(?<!\\p{L})(?:bis|to|stand|per)(?!\\p{L})`, "iu");
/** What says that amounts are those up to a week or a day, or of a year before: what is in one of such columns is in the next, too. "Sales to partners KW 5" is none. */
export const stateAt = new RegExp(
  `${cumulated}|${rolling}|(?<!\\p{L})(?:(?:bis|to|stand|per)(?: zum)?[ :]*(?=\\d)|(?:bis|to|stand)(?: zum)?[ :]*(?=(?:[KC]?W|Week|Woche|Kalenderwoche)[ .]?\\d))`,
  "iu",
);
/** What may say either, "per KW 5" and "Ende Januar": the amounts tell. */
export const perhapsStateAt =
  /(?<!\p{L})(?:per[ .]*(?=(?:[KC]?W|Week|Woche|Kalenderwoche)[ .]?\d)|(?:ende|ultimo)(?!\p{L}))/iu;
