import { type Mapping, requiredFields } from "./fields.js";
import { sumSign } from "./namedColumn.js";
import type { TextTable } from "./textTable.js";

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
  const required = requiredFields.flatMap((field) => {
    const text = mapping[field]?.toLowerCase();
    return text === undefined || isOne(text) ? (text ?? []) : text.split(sumSign);
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

/** The names of columns as they are compared: a unit makes another column. */
export function columnKeys({ header }: TextTable): readonly string[] {
  return header.map((name) => name.toLowerCase());
}
