import { columnProfile } from "./columnProfile.js";
import type { Field } from "./fields.js";
import { headerKey, headerWords } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

const anyNumber = /^(?:id|nr|no|nummer|number|recordid|datensatzid|key|code)$/;
const dealsName =
  /^deal(?!er)|^opportunit(?!ies)|opportunity$|^(?:wontime|losttime|gewonnenam|potentialcustomer|potenziellerkunde)$/;
const dealsNumber = /^(?:deal|opportunity)(?:record)?id$/;
const numberOfCompany =
  /^(?:associatedcompanyids?|zugehoerigeunternehmens?ids?|zugeordneteunternehmens?ids?)(?:primary|primaer)?$|^(?:deal|opportunity)?(?:account(?:name)?|organi[sz]ation|company|unternehmens?)id$/;
/** Who a deal is with, the surest first. */
const companies =
  "associatedcompany|associatedcompanyprimary|zugehoerigesunternehmen|zugeordnetesunternehmen|accountname|dealorganization|dealorganisation|organization|organisation|potentialcustomer|potenziellerkunde|account|companyname|company|unternehmen|firma|kunde|customer".split(
    "|",
  );
const amounts = "dealvalue|dealwert|dealamount|dealbetrag|opportunityamount|value|wert".split("|");
const days =
  "closedate|closingdate|actualclosedate|abschlussdatum|schlusstermin|dealclosedate|dealwontime|wontime|dealgewonnenam|gewonnenam|estclosedate".split(
    "|",
  );
const partners =
  "invoicepartnerdisplayname|partnerdisplayname|kunde|kundenname|customer|customername|firma|company|partner|client|accountname".split(
    "|",
  );
const ofDocuments = /invoice|rechnung|order|auftrag|bestell|beleg|faktura/;
const [firstNames, lastNames] = [
  ["firstname", "vorname"],
  ["lastname", "nachname", "familienname"],
];
const ofCompany = /^(?:annualrevenue|jahresumsatz|jaehrlicherumsatz|annualsales|companyrevenue)$/;
const ofCompanies =
  /^(?:company(?:name|domainname|owner)|unternehmens?(?:name|domain|inhaber)|name(?:des)?unternehmens|annualrevenue|jahresumsatz|jaehrlicherumsatz|industry|branche|numberofemployees|anzahl(?:der)?mitarbeiter|lifecyclestage|lifecyclephase)$/;
const leastOfCompanies = 2;
/** What only deals have, or those who had them. */
const sureOfDeals =
  /^(?:deal|opportunity)(?:name|title|titel|stage|phase|status|owner|inhaber|besitzer|type|typ|pipeline)|^(?:title|titel|topic|thema|stage|phase|pipeline|potentialcustomer|potenziellerkunde)$|wontime|losttime|gewonnenam|(?<!recentdeal)clos(?:e|ing)date|abschlussdatum|schlussdatum|schlusstermin/;
const numberWords = /\b(?:nr|no|nummer|number|id|key|code|konto|account|kennung|matchcode)\b/;
const rowsLookedAt = 2000;
const leastRows = 3;
/** A number that is there twice by mistake makes no contact persons of customers. */
const mostlyRepeated = 0.5;

/**
 * Who bought what and when in an export of deals, or of orders and invoices without numbers of customers: a "Record ID" or "Number" there is the document's own, and customers are known by the number
 * of their company or, without one, by its name. Field → column, null for a field that none feeds; null where it is no such export.
 */
export function documentColumns(
  table: TextTable,
  columnOf: ReadonlyMap<Field, number>,
  isPersonal: (column: number) => boolean,
): ReadonlyMap<Field, number | null> | null {
  const keys = table.header.map(headerKey);
  const named = (words: readonly string[], fits: (column: number) => boolean) =>
    words.map((word) => keys.indexOf(word)).find((column) => column >= 0 && !isPersonal(column) && fits(column));
  if (isOfContacts(table, keys, columnOf)) return new Map([["revenue", null]]);
  const own = columnOf.get("id");
  const isOwn = own === undefined || anyNumber.test(keys[own]!) || dealsNumber.test(keys[own]!);
  if (!keys.some((key) => dealsName.test(key))) return isOwn ? withoutNumbers(table, keys, columnOf, named) : null;
  if (isOfCompanies(table, keys, own)) return null;
  const name = named(companies, (column) => holdsNames(table, column)) ?? columnOf.get("name");
  const found = new Map<Field, number | null>();
  const number = keys.findIndex((key, column) => numberOfCompany.test(key) && columnProfile(table, column).filled > 0);
  if (!isOwn) found.set("id", own);
  else if (number >= 0) found.set("id", number);
  // A list of customers may have an opportunity of each beside their numbers.
  else if (name !== undefined && (own === undefined || dealsNumber.test(keys[own]!) || repeats(table, name)))
    found.set("id", name);
  else return null;
  found.set("name", name === undefined || found.get("id") === name ? null : name);
  if (isOwn && own !== undefined && own !== number && !columnOf.has("order")) found.set("order", own);
  const isAmount = (column: number) => columnProfile(table, column).numbers > 0;
  const amount = columnOf.get("revenue") ?? named(amounts, isAmount);
  if (amount !== undefined) found.set("revenue", amount);
  const day = named(days, (column) => columnProfile(table, column).withDigit > 0);
  if (day !== undefined && !columnOf.has("date")) found.set("date", day);
  return found;
}

/** Whether rows are contact persons of companies that come again, and the revenue that of the company as each of them has it. */
function isOfContacts(table: TextTable, keys: readonly string[], columnOf: ReadonlyMap<Field, number>): boolean {
  const [id, revenue] = [columnOf.get("id") ?? columnOf.get("name"), columnOf.get("revenue")];
  if (id === undefined || revenue === undefined || !ofCompany.test(keys[revenue]!)) return false;
  return (
    firstNames.some((name) => keys.includes(name)) &&
    lastNames.some((name) => keys.includes(name)) &&
    shareRepeated(table, id) > mostlyRepeated
  );
}

/** Whether rows are companies, each with a number of its own, and no more than amounts is told of deals with them. */
function isOfCompanies(table: TextTable, keys: readonly string[], own: number | undefined): boolean {
  if (own === undefined || !anyNumber.test(keys[own]!) || keys.some((key) => sureOfDeals.test(key))) return false;
  return keys.filter((key) => ofCompanies.test(key)).length >= leastOfCompanies && !repeats(table, own);
}

/** Orders or invoices that state who they are for by name alone, which comes again. */
function withoutNumbers(
  table: TextTable,
  keys: readonly string[],
  columnOf: ReadonlyMap<Field, number>,
  named: (words: readonly string[], fits: (column: number) => boolean) => number | undefined,
): ReadonlyMap<Field, number | null> | null {
  const [own, date] = [columnOf.get("id"), columnOf.get("date")];
  const order = own ?? columnOf.get("order");
  if (order === undefined || !columnOf.has("revenue")) return null;
  const isOfDocument = (column: number) => ofDocuments.test(keys[column]!);
  if (own !== undefined && (date === undefined || !isOfDocument(date))) return null;
  const name = named(partners, (column) => holdsNames(table, column));
  if (name === undefined || name === own || !comesAgain(table, name, order)) return null;
  const taken = new Set(columnOf.values());
  const others = table.header.filter((_, column) => !taken.has(column) && column !== name && !isOfDocument(column));
  if (others.some((other) => numberWords.test(headerWords(other).join(" ")))) return null;
  return new Map<Field, number | null>([
    ["id", name],
    ["name", null],
    ["order", order],
  ]);
}

function holdsNames(table: TextTable, column: number): boolean {
  const { filled, withLetter, numbers } = columnProfile(table, column);
  return filled > 0 && withLetter >= filled * 0.9 && numbers === 0;
}

/** Whether every document is another one, and some are for the same. */
function comesAgain(table: TextTable, name: number, order: number): boolean {
  return repeats(table, name) && !repeats(table, order);
}

/** Whether some text of a column comes again. */
function repeats(table: TextTable, column: number): boolean {
  return shareRepeated(table, column) > 0;
}

/** In how large a part of the rows that have one stands a text of a column that comes again; 0 of too few. */
function shareRepeated({ rowCount, cell }: TextTable, column: number): number {
  const counts = new Map<string, number>();
  let filled = 0;
  for (let row = 0; row < Math.min(rowCount, rowsLookedAt); row++) {
    const text = cell(row, column).trim();
    if (text === "") continue;
    filled++;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (filled < leastRows) return 0;
  return [...counts.values()].reduce((sum, count) => (count > 1 ? sum + count : sum), 0) / filled;
}
