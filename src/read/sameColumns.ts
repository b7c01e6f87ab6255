import { type Mapping, requiredFields } from "./fields.js";
import { sumSign } from "./namedColumn.js";
import { oncePerTable } from "./oncePerTable.js";
import { headerFactor } from "./statedUnits.js";
import type { TextTable } from "./textTable.js";

/** What says that an amount is in a currency, behind its name: "Umsatz EUR", "Umsatz (EUR)", "Umsatz in €". */
const inUnit = (unit: string) => new RegExp(`(?<=[^\\s,;:/_([-])[\\s,;:/_([-]+(?:in[\\s([]+)?(?:${unit})[)\\]]?$`, "u");
const euro = inUnit("€|euro?");
const unit = inUnit("€|euro?|\\$|£|us\\$|usd|chf|sfr|gbp|pln|czk|sek|dkk|nok|huf|ron|jpy|cny");
/** Of the columns of two tables of one kind at least so many are common: an export may have one more now and then. */
const leastCommon = 0.7;

/** Whether two tables have columns of the same names, in whatever order. */
export function sameColumns(a: TextTable, b: TextTable): boolean {
  return a.columnCount === b.columnCount && commonColumns(a, b) === a.columnCount;
}

/** Whether two tables have most columns in common, and those of customer numbers and revenue if one of them has these. */
export function nearlySameColumns(a: TextTable, b: TextTable, mapping: Mapping): boolean {
  const [ofA, ofB] = [a, b].map((table) => new Set(columnKeys(table))) as [Set<string>, Set<string>];
  const isOne = (text: string) => ofA.has(text) || ofB.has(text);
  const keyOf = (name: string) => (isOne(name.toLowerCase()) ? name.toLowerCase() : columnKey(name));
  const required = requiredFields.flatMap((field) => {
    const text = mapping[field];
    if (text === undefined) return [];
    return isOne(keyOf(text)) ? keyOf(text) : text.split(sumSign).map(keyOf);
  });
  return (
    required.every((name) => ofA.has(name) === ofB.has(name)) &&
    commonColumns(a, b) >= Math.max(a.columnCount, b.columnCount) * leastCommon
  );
}

function commonColumns(a: TextTable, b: TextTable): number {
  if (!a.hasHeader || !b.hasHeader) return 0;
  const names = new Set(columnKeys(a));
  return columnKeys(b).filter((name) => names.has(name)).length;
}

/** The names of columns as they are compared: the euro goes without saying where no other column of the table is called so without it or in another currency. */
export const columnKeys: (table: TextTable) => readonly string[] = oncePerTable(({ header }) => {
  const names = header.map((name) => name.toLowerCase());
  const counts = new Map<string, number>();
  for (const name of names) {
    const bare = name.replace(unit, "");
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return names.map((name) => (counts.get(name.replace(unit, "")) === 1 ? columnKey(name) : name));
});

/** A name as it is compared: in lower case, without the euro. */
export function columnKey(name: string): string {
  const lower = name.toLowerCase();
  return headerFactor(name) === 0 ? lower.replace(euro, "") : lower;
}

/** Position of a name of another table among keys; -1 without one. */
export function keyPosition(keys: readonly string[], name: string): number {
  const exact = keys.indexOf(name.toLowerCase());
  return exact >= 0 ? exact : keys.indexOf(columnKey(name));
}
