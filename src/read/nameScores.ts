import { currencyIn, isForeign } from "./currencies.js";
import { amountFields, type Field, fields, numberFields } from "./fields.js";
import { foreignSynonyms } from "./foreignSynonyms.js";
import { headerCore, headerKey, headerWords } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { monthsOfName } from "./partsOfColumns.js";
import { askedOfParty, partyName } from "./partyNames.js";
import { isPersonHeader } from "./personColumns.js";
import { namesSideAmount } from "./sideAmounts.js";
import { otherMeasures, synonyms } from "./synonyms.js";
import { yearlyFactor } from "./yearlyFactor.js";

/** The least score of a name that is known but for its unit and time. */
export const surelyNamed = 100;
export const numericFields: ReadonlySet<Field> = new Set(numberFields);
const amounts: ReadonlySet<Field> = new Set(amountFields);
const noAmounts: ReadonlySet<Field> = new Set(["id", "lat", "lon", "travelMinutes"]);
const toDate: ReadonlySet<string> = new Set("ytd lfd laufend laufendes kumuliert kum aktuell bis".split(" "));
const partsOfYear: ReadonlySet<string> = new Set(
  "h1 h2 q1 q2 q3 q4 jan feb mrz maerz apr mai jun jul aug sep sept okt nov dez januar februar april juni juli august september oktober november dezember january february march mar may june july october oct december dec".split(
    " ",
  ),
);

const amountWords: ReadonlySet<string> = new Set(
  "amount betrag value wert summe sum total gesamt last letzte letzter letztes".split(" "),
);
/** What totals anything: "Total activities" are no sales. */
const totals: ReadonlySet<string> = new Set("total summe gesamt".split(" "));
const counted =
  /\b(?:activities|aktivitaeten|orders|auftraege|bestellungen|deals|contacts|kontakte|visits|besuche|calls|anrufe|tickets|emails|anfragen|points|punkte|customers|kunden|items|artikel)\b/;
/** What numbers anything: "Phone Number" is no customer's. */
const anyNumber: ReadonlySet<string> = new Set(
  "nummer number numero numer codice codigo schluessel reference referenz kennung".split(" "),
);
const isLast = /^(?:last|letzte[rsn]?|recent|naechste[rsn]?|next)$/;
/** The words of a name of amounts of the year before. */
export const lastYear = /\b(?:last|prior|previous|letzte[sn]?) (?:year|jahr)\b/;
/** What counts the amounts, as pivot tables do ("Anzahl von Umsatz"). */
const counts: ReadonlySet<string> = new Set("anzahl count".split(" "));
/** What comes in per contact is no number of contacts. */
const perContact = /\b(?:je|pro|per) (?:besuch|visit|call|anruf|kontakt|contact|termin|telefonat)\b/;
/** What counts pieces: "Sales Qty". */
const quantities: ReadonlySet<string> = new Set("qty quantity units pcs pieces stueck stk stueckzahl menge".split(" "));
/** Of the same amount with and without tax that without it is revenue. */
const netOfTax =
  /[ ,(]*(?<!\p{L})(?:zzgl|zuzüglich|exkl|exklusive|excl|excluding|exclusive|ohne|ex|o|before|net of|hors)\.? ?(?:of )?(?:mwst|ust|mehrwertsteuer|umsatzsteuer|vat|tax(?:es)?|gst|btw|iva|tva)\b\.?\)?/iu;
/** And of the same amount before and after discounts that after them. */
const netOfDiscount =
  /[ ,(]*(?<!\p{L})(?:nach|abzgl|abzüglich|after|less|net of)\.? ?(?:rabatt(?:en)?|skont[oi]|bon(?:us|i)|abzug|abzügen|nachl(?:a|ä)ss(?:en)?|erlösschmälerung(?:en)?|discounts?|rebates?|deductions?)(?!\p{L})\)?/iu;
const netWords: ReadonlySet<string> = new Set("netto net nets nette nettes netta neto ht".split(" "));
const netSales = /^netto(?:umsa|erloes)/;
export const netBonus = 15;
/** After discounts there may be taxes on top. */
const discountMalus = 0.9;
/** French lists name the years from the present one: N, N-1. */
const yearBefore = /(?<!\p{L})N-[1-9](?!\d)/u;
/** What says how much more or less amounts are than others: "Umsatz +/-", "Δ Umsatz". */
const difference = /\+ ?\/ ?[-–−]|[±Δ∆]/u;
/** What says that amounts have signs, or that they are differences: they are the last choice. */
const signs = /\(\+ ?\/ ?[-–−]\)/;
const signsMalus = 205;
/** So many months are a year or more. */
const otherMonths = /\b\d+ (?:monaten?|months|mon)\b/;
const aYear = /^(?:20\d\d|(?:fy|gj|wj) ?(?:20)?\d\d)$/;
/** In what the amounts of a year are, and that they are no plan: "2025 EUR", "Ist 2025". */
const besideYear = /^(?:eur|euro|teur|keur|ist|actuals?)$/;
/** A number that another has taken the place of. */
const former = /^(?:alte?|alter|bisherige|old|former|legacy|previous)$/;
const formerMalus = 20;
/** More than years make, less than a name does. */
const foreignMalus = 0.9;
const units = /^(?:m|mon|monate|months|tage|days)$/;
/** A party's number is surer than "Code" or "ID", a year alone than a total of several ("Gesamt"), and less so than a name of sales with its unit or year. */
const [partyScore, yearScore] = [222, 195];
/** By so much words of other languages are less sure. */
const foreignRank = 30;

/** Rank of every synonym's key per field: 0 is the surest. */
const ranks: ReadonlyMap<Field, ReadonlyMap<string, number>> = new Map(
  fields.map((field) => {
    const own = synonyms[field].map((word, i) => [headerKey(word), i] as const);
    const foreign = foreignSynonyms[field].map((word, i) => [headerKey(word), foreignRank + i] as const);
    return [field, new Map([...foreign.reverse(), ...own.reverse()])];
  }),
);

/** What a column's name says for each field: 300 for an exact name, 200 without units and years, less for a name that is only part of it. */
export const scoresOfName = oncePerName((given): ReadonlyMap<Field, number> => {
  const name = given.replace(netOfTax, " netto").replace(netOfDiscount, " netto");
  const words = headerWords(name);
  const months = monthsOfName(name);
  const isOfYear = months === 12;
  const key = words.join("");
  const core = headerCore(isOfYear ? words.filter((word) => !partsOfYear.has(word)) : words);
  const years = yearsOf(words);
  // Of several years the latest full one: what runs until today is not full, nor are halves, quarters and months.
  const latest = years.length > 0 ? (Math.max(...years) - 2000) / 200 : 0.5;
  const year =
    latest -
    (!isOfYear && words.some((word) => toDate.has(word)) ? 0.2 : 0) -
    (months === null ? (words.some((word) => partsOfYear.has(word)) ? 30 : 0) : 30 - partsBonus(months)) -
    (yearlyFactor(name) === 1 ? 0 : otherMonths.test(words.join(" ")) ? 0.3 : 8) -
    (lastYear.test(words.join(" ")) ? 40 : 0);
  const isCount = counts.has(words[0] ?? "") || words.some((word) => quantities.has(word));
  const isNet = words.some((word) => netWords.has(word) || netSales.test(word));
  const net = isNet ? netBonus - (netOfDiscount.test(given) ? discountMalus : 0) : 0;
  const malusOfAmounts = (isForeign(currencyIn(name)) ? foreignMalus : 0) + (signs.test(name) ? signsMalus : 0);
  const isFormer = words.some((word) => former.test(word));
  const otherMeasure =
    name.includes("%") ||
    difference.test(name.replace(signs, "")) ||
    yearBefore.test(name) ||
    words.some((word) => otherMeasures.has(word));
  const isPerContact = perContact.test(words.join(" "));
  const isCounted = counted.test(words.join(" "));
  const scores = new Map<Field, number>();
  const party = partyName(key);
  const asked = askedOfParty(name, headerKey);
  const askedKey = asked === null ? key : headerKey(asked);
  const bare = bareKeys(name, core);
  for (const field of fields) {
    if (otherMeasure && (numericFields.has(field) || (field === "id" && name.includes("%")))) continue;
    if (isCount && amounts.has(field)) continue;
    if (isPerContact && (field === "visits" || field === "calls")) continue;
    const rank = ranks.get(field)!;
    const exact = rank.get(key) ?? rank.get(askedKey);
    // "Invoice amount" numbers no invoice, and a customer's "Last Activity Date" is no order's.
    const isAmount =
      (field === "order" && words.some((word) => amountWords.has(word))) ||
      (field === "date" && words.some((word) => isLast.test(word)));
    const stripped = isAmount
      ? undefined
      : (rank.get(core) ?? rank.get(numericFields.has(field) ? bare.measure : bare.text));
    // "Kosten Außendienst" are not what the goods cost.
    const part =
      (numericFields.has(field) && field !== "cost") || field === "id"
        ? words.find(
            (word) => word.length >= 5 && rank.has(word) && !anyNumber.has(word) && !(isCounted && totals.has(word)),
          )
        : undefined;
    const malus = (field === "id" && isFormer ? formerMalus : 0) + (amounts.has(field) ? malusOfAmounts : 0);
    const own = year + (field === "revenue" ? net : 0) - malus;
    if (exact !== undefined) scores.set(field, 300 - exact + own);
    else if (stripped !== undefined) scores.set(field, 200 - stripped + own);
    else if (party === field) scores.set(field, partyScore);
    else if (field === "revenue" && aYear.test(words.filter((word) => !besideYear.test(word)).join(" ")))
      scores.set(field, yearScore + year);
    else if (part !== undefined && (noAmounts.has(field) || !namesSideAmount(words)))
      scores.set(field, 60 - Math.min(50, rank.get(part)!) + own);
  }
  return scores;
});

/** Whether a name surely says an amount or another number of customers. */
export function namesMeasure(name: string): boolean {
  return [...scoresOfName(name)].some(([field, score]) => numericFields.has(field) && score >= surelyNamed);
}

/** The more months of a year, the better; all of them are the year. */
function partsBonus(months: number): number {
  return months === 12 ? 30 : (months * 10) / 12;
}

/** The years in a name; of two digits ("Umsatz24", "Umsatz 24/25") the last, where no other stands there and it counts no months. */
export function yearsOf(words: readonly string[]): number[] {
  const years = words.filter((word) => /^20\d\d$/.test(word)).map(Number);
  if (years.length > 0 || words.some((word) => units.test(word))) return years;
  const short = words.findLast((word) => /^[2-4]\d$/.test(word));
  return short === undefined || words.length < 2 ? [] : [2000 + Number(short)];
}

/** Reporting services number names ("Umsatz1"), and CRM systems say in parentheses where a text is from ("Firma (Verknüpfung)"). */
function bareKeys(name: string, core: string): { readonly measure: string; readonly text: string } {
  const behind = /\(([^()]*)\)$/.exec(name);
  // "Name (Ansprechpartner)" is no customer's.
  const text = behind && !isPersonHeader(behind[1]!) ? headerKey(name.slice(0, behind.index)) : core;
  const withoutNumber = (key: string) => key.replace(/(\D{4})\d$/, "$1");
  return { measure: withoutNumber(core), text: withoutNumber(text) };
}
