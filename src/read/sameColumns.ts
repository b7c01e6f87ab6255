import type { Mapping } from "./fields.js";
import type { TextTable } from "./textTable.js";

/** Of the columns of two tables of one kind at least so many are common: an export may have one more now and then. */
const leastCommon = 0.7;

/** Whether two tables have columns of the same names, in whatever order. */
export function sameColumns(a: TextTable, b: TextTable): boolean {
  return a.columnCount === b.columnCount && commonColumns(a, b) === a.columnCount;
}

/** Whether two tables have most columns in common, and all that are mapped. */
export function nearlySameColumns(a: TextTable, b: TextTable, mapping: Mapping): boolean {
  const [ofA, ofB] = [a, b].map((table) => new Set(columnKeys(table))) as [Set<string>, Set<string>];
  const mapped = Object.values(mapping).map((name) => name!.toLowerCase());
  const hasMapped = mapped.every((name) => ofB.has(name) || !ofA.has(name));
  return hasMapped && commonColumns(a, b) >= Math.max(a.columnCount, b.columnCount) * leastCommon;
}

function commonColumns(a: TextTable, b: TextTable): number {
  if (!a.hasHeader || !b.hasHeader) return 0;
  const names = new Set(columnKeys(a));
  return columnKeys(b).filter((name) => names.has(name)).length;
}

/** The names of columns as they are compared: a unit makes another column. */
export function columnKeys({ header }: TextTable): readonly string[] {
  return header.map((name) => name.toLowerCase());
}
