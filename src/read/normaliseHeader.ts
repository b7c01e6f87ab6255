import { oncePerName } from "./oncePerName.js";

/** Words of a header that say how, in what unit or when it was measured, not what. */
const decorations = new Set(
  (
    "eur euro euros chf usd t k teur tsd tausend mio meur keur teuro in netto net ist kum kumuliert ytd ltm ttm r12 12m rollierend rolling lfd laufend laufendes aktuell aktuelles aktuelle dieses " +
    "current jahr year jaehrlich jahrlich pa p a pro per annual yearly letzte letzten letztes last this 12 m monate months mon month gesamt total summe sum of der des je im von somme suma somma som " +
    "the wert value betrag amount gj fy wj 1000 000 ac act actual cy prior hauswaehrung lcy mw hw akt aktj geschaeftsjahr fiscal"
  ).split(" "),
);

/** What stands behind so many characters is no name any more, but a text. */
const longestName = 1000;

/** The words of a header: lower case, umlauts as two letters, accents and punctuation gone, "CustomerNo" and "Umsatz2025" as two words. */
export const headerWords: (header: string) => readonly string[] = oncePerName(splitWords);

function splitWords(header: string): string[] {
  return (
    header
      .slice(0, longestName)
      .replace(/([a-zäöüß])([A-ZÄÖÜ])/g, "$1 $2")
      // "Umsatz2025" is of a year, "turnover12Months" of some months; "DB2" and "Q1" are names.
      .replace(/(\p{L}{4}|(?<!\p{L})(?:[Ff][Yy]|[GgWw][Jj]))(\d{2})/gu, "$1 $2")
      .replace(/(\d)(\p{L}{3})/gu, "$1 $2")
      .toLowerCase()
      .replaceAll("ä", "ae")
      .replaceAll("ö", "oe")
      .replaceAll("ü", "ue")
      .replaceAll("ß", "ss")
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[ºª]/g, "")
      .replaceAll("#", " nr ")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "")
  );
}

/** The words run together: "Kunden-Nr." and "KundenNr" give the same. */
export const headerKey: (header: string) => string = oncePerName((header) => splitWords(header).join(""));

/** The words without units, years and words such as "netto" or "last 12 months", run together. */
export function headerCore(words: readonly string[]): string {
  return words
    .filter((word, i) => !decorations.has(word) && !/^(19|20)?\d\d$/.test(word) && !isLink(word, words[i - 1]))
    .join("");
}

/** "Somme de CA", "Suma z Obrót": what links a word left out to the measure. */
function isLink(word: string, before: string | undefined): boolean {
  return before !== undefined && decorations.has(before) && /^(?:de|di|del|van|z)$/.test(word);
}
