import type { Decimal } from "./decideDecimal.js";
import { growthOf } from "./growth.js";
import { numberText } from "./numberText.js";
import { slackOf, unitOf } from "./rounding.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 30;
const leastRows = 3;
const leastColumns = 3;
const fractionOfCent = 0.6;
/** Rows that show that sums are rounded, and by how much all may be off. */
const [leastRounded, mostOff] = [5, 0.005];
export const signs: readonly Decimal[] = [".", ","];

/** Whether a column states the sum of others, row by row, in rows spread over the table; each may be rounded to the unit in which all are whole. */
export function isSumOf(table: TextTable, whole: number, parts: readonly number[]): boolean {
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  return signs.some((decimal) => {
    const rows: { readonly stated: number; readonly amounts: readonly number[] }[] = [];
    for (let row = 0; row < table.rowCount; row += step) {
      const stated = centsIn(table.cell(row, whole), decimal);
      if (stated === null || stated === 0) continue;
      const amounts = parts.map((column) => centsIn(table.cell(row, column), decimal) ?? 0);
      // A row of a single part says nothing.
      if (amounts.filter((each) => each !== 0).length > 1) rows.push({ stated, amounts });
    }
    if (rows.length < Math.max(1, Math.min(leastRows, table.rowCount))) return false;
    const offs = rows.map(({ stated, amounts }) => Math.abs(stated - amounts.reduce((sum, each) => sum + each, 0)));
    const exactly = fractionOfCent * (parts.length + 1);
    if (offs.every((off) => off <= exactly)) return true;
    const all = rows.flatMap(({ stated, amounts }) => [stated, ...amounts]);
    const unit = unitOf(Float64Array.from(all), 0, all.length);
    const [off, sum] = [offs, rows.map(({ stated }) => Math.abs(stated))].map((each) =>
      each.reduce((a, b) => a + b, 0),
    );
    const isNear = rows.every(({ stated }, at) => offs[at]! <= slackOf(unit, parts.length, stated));
    return isNear && rows.length >= leastRounded && off! <= sum! * mostOff;
  });
}

function centsIn(text: string, decimal: Decimal): number | null {
  const amount = numberIn(text, decimal);
  return amount === null ? null : Math.round(amount * 1000) / 10;
}

/** Whether the amounts of nearly all rows grow from column to column as those do that are added up over the year. */
export function isGrowing(table: TextTable, columns: readonly number[]): boolean {
  if (columns.length < leastColumns) return false;
  const rows = sampledAmounts(table, columns);
  const sums = columns.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0));
  const growth = growthOf();
  for (let at = 1; at < columns.length; at++) {
    growth.add(
      rows.map((row) => [row[at - 1]!, row[at]!] as const),
      [sums[at - 1]!, sums[at]!],
      at,
    );
  }
  return growth.looksCumulated();
}

/** The amounts of columns in rows spread over the table, 0 where there is none. */
export function sampledAmounts(table: TextTable, columns: readonly number[]): readonly (readonly number[])[] {
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  const rows = Array.from({ length: Math.ceil(table.rowCount / step) }, (_, at) => at * step);
  const texts = rows.map((row) => columns.map((column) => table.cell(row, column)));
  const read = signs.map((decimal) => texts.map((row) => row.map((text) => numberIn(text, decimal))));
  const known = read.map((amounts) => amounts.flat().filter((amount) => amount !== null).length);
  return read[known[0]! > known[1]! ? 0 : 1]!.map((row) => row.map((amount) => amount ?? 0));
}

/** Null where a text is no number. */
export function numberIn(text: string, decimal: Decimal): number | null {
  const read = numberText(text, decimal);
  return typeof read === "string" ? null : Number(`${read.negative ? "-" : ""}${read.digits}e${read.exponent}`);
}
