import { columnProfile } from "./columnProfile.js";
import type { Field } from "./fields.js";
import { headerKey } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

/** A column that may feed a field, the surest first. */
export interface Offer {
  readonly field: Field;
  readonly column: number;
  readonly score: number;
}

/** Names of columns that number anything: customers, orders, or the rows of the list. */
const anyNumber = new Set(
  "Nummer|Nr.|No.|Number|ID|Schlüssel|Key|Code|Record ID|Datensatz-ID".split("|").map(headerKey),
);
const orders = new Set(
  "Lineitem name|Lineitem quantity|Financial Status|Fulfillment Status|Order Number|Order No|Order ID|Bestellnummer|Auftragsnummer|Rechnungsnummer|Invoice Number|Invoice No|Purchase Date|Purchase Point|Order Status|Order Date|Bestelldatum|Bestellstatus"
    .split("|")
    .map(headerKey),
);
const emails = new Set(
  "Email|E-Mail|E-Mail-Adresse|Email Address|Customer Email|Kunden-E-Mail|Billing Email|Email (Billing)|E-Mail (Rechnung)|Contact Email|Buyer Email"
    .split("|")
    .map(headerKey),
);
const companies = "Billing Company|Company (Billing)|Firma (Rechnung)".split("|").map(headerKey);
const billedTo = "Billing Name|Bill-to Name|Rechnungsname".split("|").map(headerKey);
const bought = "Created at|Purchase Date|Order Date|Bestelldatum".split("|").map(headerKey);
const rowsLookedAt = 30;
const leastRows = 3;
/** Buyers come back after many orders. */
const ordersLookedAt = 2000;

/**
 * Which columns tell the customers apart better than one called "Nr." or "ID", field → column: another that is named as a number of theirs, where that one only counts the rows; in
 * an export of orders, where each order has an "Id" of its own, the buyer's e-mail address. Null where the number stays.
 */
export function betterNumber(
  table: TextTable,
  offers: readonly Offer[],
  columnOf: ReadonlyMap<Field, number>,
): ReadonlyMap<Field, number> | null {
  const own = columnOf.get("id");
  if (own !== undefined && !anyNumber.has(headerKey(table.header[own]!))) return null;
  const buyers = buyerColumns(table);
  if (buyers && (own === undefined || isOfOrders(table, own, buyers.get("id")!))) {
    if (own !== undefined && !buyers.has("order")) buyers.set("order", own);
    const others = [...buyers].filter(([field]) => field === "id" || field === "name" || !columnOf.has(field));
    const name = columnOf.get("name");
    const isKept = name !== undefined && !others.some(([field, column]) => field === "name" || column === name);
    return new Map(isKept ? [...others, ["name", name]] : others);
  }
  if (own === undefined || !countsRows(table, own)) return null;
  const name = columnOf.get("name");
  const isFree = (column: number) => column === name || ![...columnOf.values()].includes(column);
  const better = offers.find(
    ({ field, column }) => field === "id" && column !== own && isFree(column) && holdsNumbers(table, column),
  );
  if (!better) return null;
  const other = offers.find(({ field, column }) => field === "name" && column !== better.column && isFree(column));
  return new Map<Field, number>([["id", better.column], ...(other ? [["name", other.column] as const] : [])]);
}

/** In an export of orders of a web shop: who buys what and when. The buyer is known by e-mail; the company is the name where most orders have one, else who is billed. */
function buyerColumns({ header, rowCount, cell }: TextTable): Map<Field, number> | null {
  const keys = header.map(headerKey);
  if (!keys.some((key) => orders.has(key))) return null;
  const rows = Array.from({ length: Math.min(rowCount, rowsLookedAt) }, (_, row) => row);
  const isFilledBy = (column: number, test: (text: string) => boolean) =>
    rows.filter((row) => test(cell(row, column).trim())).length;
  const email = keys.findIndex(
    (key, column) => emails.has(key) && isFilledBy(column, (text) => text.includes("@")) >= rows.length * 0.9,
  );
  if (email < 0 || rows.length === 0) return null;
  const named = (words: readonly string[]) => keys.findIndex((key) => words.includes(key));
  const [company, billed] = [named(companies), named(billedTo)];
  const filled = (column: number) => (column < 0 ? 0 : isFilledBy(column, (text) => text !== ""));
  const name = filled(company) > 0 && filled(company) * 2 >= filled(billed) ? company : billed;
  const found: readonly (readonly [Field, number])[] = [
    ["id", email],
    ["name", name],
    // Shopify calls the order's number "Name".
    ["order", keys.includes("lineitemname") ? keys.indexOf("name") : -1],
    ["date", named(bought)],
  ];
  return new Map(found.filter(([, column]) => column >= 0));
}

/** Whether a number is an order's: that of another order stands beside a buyer's address again, and none beside two addresses. */
function isOfOrders({ rowCount, cell }: TextTable, own: number, email: number): boolean {
  const [emailOf, numberOf] = [new Map<string, string>(), new Map<string, string>()];
  let isAgain = false;
  for (let row = 0; row < Math.min(rowCount, ordersLookedAt); row++) {
    const [number, address] = [cell(row, own).trim(), cell(row, email).trim().toLowerCase()];
    if (number === "" || address === "") continue;
    if ((emailOf.get(number) ?? address) !== address) return false;
    if ((numberOf.get(address) ?? number) !== number) isAgain = true;
    emailOf.set(number, address);
    numberOf.set(address, number);
  }
  return isAgain;
}

/** Whether the values of a column are 1, 2, 3 … from the first row on. */
function countsRows({ rowCount, cell }: TextTable, column: number): boolean {
  const rows = Math.min(rowCount, rowsLookedAt);
  const texts = Array.from({ length: rows }, (_, row) => cell(row, column).trim()).filter((text) => text !== "");
  return texts.length >= leastRows && texts.every((text, i) => Number(text) === i + 1);
}

function holdsNumbers(table: TextTable, column: number): boolean {
  const { filled, withDigit } = columnProfile(table, column);
  return filled > 0 && withDigit >= filled * 0.9;
}
