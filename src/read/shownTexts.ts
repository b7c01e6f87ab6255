import type { Field } from "./fields.js";
import { namesPerson } from "./isPerson.js";
import type { TextTable } from "./textTable.js";

const ofCustomers: readonly Field[] = ["name", "group", "market", "channel"];

/** What lists of rows show of a cell: "…" for a text that names a person, unless its column feeds a text of the customers and so is among their data anyway. */
export function shownTexts(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
): (row: number, column: number) => string {
  const own = new Set(ofCustomers.map((field) => positions.get(field)));
  return (row, column) => {
    const text = table.cell(row, column).trim();
    return own.has(column) || !namesPerson(text) ? text : "…";
  };
}
