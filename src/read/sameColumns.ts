import type { TextTable } from "./textTable.js";

/** Whether two tables have columns of the same names, in whatever order. */
export function sameColumns(a: TextTable, b: TextTable): boolean {
  if (!a.hasHeader || !b.hasHeader || a.columnCount !== b.columnCount) return false;
  const names = new Set(columnKeys(a));
  return columnKeys(b).every((name) => names.has(name));
}

/** The names of columns as they are compared: a unit makes another column. */
export function columnKeys({ header }: TextTable): readonly string[] {
  return header.map((name) => name.toLowerCase());
}
