import { actualColumn } from "./actualColumn.js";
import { addsUpRows } from "./addsUpRows.js";
import { betterNumber, type Offer } from "./betterNumber.js";
import { type ColumnProfile, columnProfile } from "./columnProfile.js";
import { sumName } from "./columnSums.js";
import { namesContacts } from "./contactRows.js";
import { sinceNewYear } from "./cumulatedNames.js";
import { documentColumns } from "./documentColumns.js";
import { amountFields, type Field, fields, type Mapping } from "./fields.js";
import { isRepeated } from "./listOfOrders.js";
import { isRateName } from "./marginRates.js";
import { netBonus, numericFields, scoresOfName, yearsOf } from "./nameScores.js";
import { namesArticle } from "./namesArticle.js";
import { namesAsNumbers } from "./namesAsNumbers.js";
import { headerKey, headerWords } from "./normaliseHeader.js";
import { partsOfWhole } from "./partsOfWhole.js";
import type { TextTable } from "./textTable.js";

/** Names of sales that only differ in "net" and the year are closer than that to the bonus for it. */
const leastApart = 2;
/** Lists of customers say when each was entered, which is no day of an order. */
const entered: ReadonlySet<string> = new Set(
  ["Created at", "Close Date", "Creation Date", "Erstellungsdatum", "Erf.-Datum", "Angel. am"].map((name) =>
    headerKey(name),
  ),
);
const amounts: ReadonlySet<Field> = new Set(amountFields);
const mayBeOfCustomers = (name: string) => entered.has(headerKey(name));

/** Which column is likely to feed which field, by its name and checked against its values. Columns of `persons` are never proposed. */
export function proposeMapping(table: TextTable, persons: readonly string[]): Mapping {
  const personal = new Set(persons);
  const offers: Offer[] = [];
  table.header.forEach((name, column) => {
    if (personal.has(name)) return;
    const nameScores = scoresOfName(name);
    if (nameScores.size === 0) return;
    const isArticle = namesArticle(table.header, column);
    const values = columnProfile(table, column);
    for (const [field, nameScore] of nameScores) {
      if (field === "name" && isArticle) continue;
      const score = field === "contact" ? contactScore(table, column) : nameScore - doubt(field, values);
      if (score > 0) offers.push({ field, column, score });
    }
  });
  if (!table.hasHeader) offers.push(...offersByValues(table));
  offers.sort((a, b) => b.score - a.score || a.column - b.column);
  const columnOf = new Map<Field, number>();
  const taken = new Set<number>();
  for (const offer of offers) {
    const { field, column } = offer;
    if (columnOf.has(field) || taken.has(column) || addsUpOther(table, offer, offers)) continue;
    columnOf.set(field, column);
    taken.add(column);
  }
  const later = laterSales(table.header, offers, columnOf.get("revenue"));
  if (later !== null && !taken.has(later)) {
    columnOf.set("revenue", later);
    taken.add(later);
  }
  const isFree = (column: number) => !taken.has(column) && !personal.has(table.header[column]!);
  const sums = partsOfWhole(table, columnOf, isFree);
  for (const [field, columns] of sums) columnOf.set(field, columns[0]!);
  const actual = table.hasHeader && !columnOf.has("revenue") ? actualColumn(table, isFree) : null;
  if (actual !== null) columnOf.set("revenue", actual);
  const documents = table.hasHeader
    ? documentColumns(table, columnOf, (column) => personal.has(table.header[column]!))
    : null;
  for (const [field, column] of documents ?? []) {
    if (column === null) columnOf.delete(field);
    else columnOf.set(field, column);
  }
  const better = table.hasHeader && !documents ? betterNumber(table, offers, columnOf) : null;
  if (better) {
    for (const field of ["id", "name"] as const) columnOf.delete(field);
    for (const [field, column] of better) columnOf.set(field, column);
  }
  const takeAsNumber = (names: number) => {
    columnOf.set("id", names);
    columnOf.delete("name");
    const other = offers.find(({ field, column }) => field === "name" && !taken.has(column));
    if (other) columnOf.set("name", other.column);
  };
  const either = columnOf.get("name");
  if (either !== undefined && !columnOf.has("id") && holdsCodes(table, either, offers)) takeAsNumber(either);
  const names = columnOf.get("name") ?? (table.hasHeader && table.headerTexts[0]!.trim() === "" ? 0 : -1);
  if (names >= 0 && !columnOf.has("id") && columnOf.has("revenue") && namesAsNumbers(table, names, taken))
    takeAsNumber(names);
  const behind = nameBehind(table, columnOf.get("id"));
  if (behind !== null && !columnOf.has("name")) columnOf.set("name", behind);
  // What customers spend is the revenue of a shop that states no other; what they could is not.
  const spent = columnOf.get("potential");
  const spentWords = spent === undefined ? [] : headerWords(table.header[spent]!);
  if (!columnOf.has("revenue") && spentWords.includes("spend") && !spentWords.includes("addressable")) {
    columnOf.set("revenue", spent!);
    columnOf.delete("potential");
  }
  if (columnOf.has("visits") || columnOf.has("calls")) columnOf.delete("contact");
  // A DB that is stated needs no cost to be found from.
  if (columnOf.has("margin")) columnOf.delete("cost");
  else if (!columnOf.has("cost")) {
    const rate = table.header.findIndex((name, column) => !taken.has(column) && isRateName(name));
    if (rate >= 0 && columnProfile(table, rate).numbers > 0) columnOf.set("margin", rate);
  }
  const date = columnOf.get("date");
  if (date !== undefined && mayBeOfCustomers(table.header[date]!) && !columnOf.has("order"))
    if (!isRepeated(table, columnOf.get("id"))) columnOf.delete("date");
  const columnsOf = (field: Field) => sums.get(field) ?? [columnOf.get(field)!];
  return Object.fromEntries(
    fields.flatMap((field) => (columnOf.has(field) ? [[field, sumName(table.header, columnsOf(field))]] : [])),
  );
}

/** The column of sales of a later year than that of the one taken, which comes first as net sales alone: "Nettoumsatz 2024" beside "Umsatz 2025". */
function laterSales(header: readonly string[], offers: readonly Offer[], taken: number | undefined): number | null {
  const sales = offers.filter(({ field }) => field === "revenue");
  const own = sales.find(({ column }) => column === taken);
  const yearOf = ({ column }: Offer) => Math.max(0, ...yearsOf(headerWords(header[column]!)));
  if (!own || yearOf(own) === 0) return null;
  const latest = sales
    .filter((each) => Math.abs(own.score - each.score - netBonus) < leastApart)
    .reduce((best, each) => (yearOf(each) > yearOf(best) ? each : best), own);
  return latest === own ? null : latest.column;
}

/** Whether a column adds up another of the same amounts from row to row, as lists by revenue do ("Umsatz 2025", "Umsatz kumuliert"). */
function addsUpOther(table: TextTable, { field, column }: Offer, offers: readonly Offer[]): boolean {
  if (!amounts.has(field) || !sinceNewYear.test(table.header[column]!)) return false;
  return offers.some(
    (other) => other.field === field && other.column !== column && addsUpRows(table, [other.column], column),
  );
}

/** Whether a column whose name may also be that of numbers ("Debitor", "Account") has them: texts with digits. */
function holdsCodes(table: TextTable, column: number, offers: readonly Offer[]): boolean {
  if (!offers.some((offer) => offer.field === "id" && offer.column === column)) return false;
  const { filled, withDigit } = columnProfile(table, column);
  return filled > 0 && withDigit >= filled * 0.9;
}

/** The column right behind the numbers that has no name of its own and texts, as reports of SAP put key and text under one name. */
function nameBehind(table: TextTable, id: number | undefined): number | null {
  const column = (id ?? -2) + 1;
  if (column < 1 || column >= table.columnCount || table.headerTexts[column]?.trim() !== "") return null;
  const { filled, withLetter, distinct } = columnProfile(table, column);
  return filled > 0 && withLetter >= filled * 0.9 && distinct() > filled * 0.5 ? column : null;
}

/** Kinds of contacts are told by their values; "Type" may name anything. */
function contactScore(table: TextTable, column: number): number {
  return namesContacts(table, column) ? 400 : 0;
}

/** What the values take off the score of a name: an exact name outweighs odd values (they will be reported), percentages are never amounts. */
function doubt(field: Field, { filled, numbers, percentages, withDigit, withLetter, distinct }: ColumnProfile): number {
  // An empty column is one only where no other says the same.
  if (filled === 0) return 90;
  if (numericFields.has(field)) return percentages >= filled * 0.5 ? 1000 : numbers >= filled * 0.5 ? 0 : 270;
  if (field === "id") return withDigit >= filled * 0.5 || distinct() > filled * 0.9 ? 0 : 270;
  if (field === "date" || field === "order") return withDigit >= filled * 0.5 ? 0 : 1000;
  if (field !== "name") return 0;
  if (withLetter < filled * 0.5) return 270;
  // "Kunde" may also say whether somebody is one: Ja, Ja, Nein.
  const names = filled > 2 ? distinct(3) : filled;
  return (filled > 2 && names === 1) || (filled > 9 && names === 2) ? 270 : 0;
}

/** Without a header: the first column of distinct values is the number, the only column of amounts that is no such number the revenue. */
function offersByValues(table: TextTable): Offer[] {
  const profiles = table.header.map((_, column) => columnProfile(table, column));
  const allDistinct = ({ filled, distinct }: ColumnProfile) => filled > 0 && distinct() === filled;
  const id = profiles.findIndex(allDistinct);
  const amounts = profiles.flatMap((p, column) =>
    column !== id && p.filled > 0 && p.numbers === p.filled ? [column] : [],
  );
  const name = profiles.findIndex((p, column) => column !== id && allDistinct(p) && p.numbers === 0);
  return [
    ...(id >= 0 ? [{ field: "id" as const, column: id, score: 1 }] : []),
    ...(name >= 0 ? [{ field: "name" as const, column: name, score: 1 }] : []),
    ...(amounts.length === 1 ? [{ field: "revenue" as const, column: amounts[0]!, score: 1 }] : []),
  ];
}
