import { columnsAt, sumName } from "./columnSums.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { headerWords } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

const measures: readonly Field[] = ["margin", "cost", "visits", "calls"];

/** A warning for each measure whose columns name another year than those of the revenue: "DB 2024" beside "Umsatz 2025". */
export function otherYear(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  const revenue = positions.get("revenue");
  const year = revenue === undefined ? 0 : yearOf(table, revenue);
  if (revenue === undefined || year === 0) return [];
  return measures.flatMap((field) => {
    const position = positions.get(field);
    const other = position === undefined ? 0 : yearOf(table, position);
    if (position === undefined || other === 0 || other === year) return [];
    const name = (at: number) => sumName(table.header, columnsAt(table, at));
    return [{ code: "otherYear", field, column: name(position), revenue: name(revenue) }];
  });
}

/** The latest year that the names of columns state, 0 without one. */
function yearOf(table: TextTable, position: number): number {
  const words = columnsAt(table, position).flatMap((column) => headerWords(table.header[column]!));
  return Math.max(0, ...words.filter((word) => /^20\d\d$/.test(word)).map(Number));
}
