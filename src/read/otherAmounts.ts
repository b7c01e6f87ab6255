import { addsUpRows } from "./addsUpRows.js";
import { headerWords } from "./normaliseHeader.js";
import { headerFactor } from "./statedUnits.js";
import { sampledAmounts } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";

const net = /\b(?:netto?|net)/;
/** Sums that differ by less are the same ones, rounded; much smaller amounts are a part of something else. */
const [leastApart, leastShare] = [0.005, 0.01];
/** What taxes put on top is no more than this. */
const mostTax = 1.3;

/** Whether columns add up to other amounts than those taken, not only with taxes on top or added up from row to row. */
export function differs(table: TextTable, own: readonly number[], columns: readonly number[]): boolean {
  const power = headerFactor(table.header[columns[0]!]!) - headerFactor(table.header[own[0]!]!);
  const added = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0);
  const rows = sampledAmounts(table, [...columns, ...own]).map(
    (row) => [added(row.slice(0, columns.length)) * 10 ** power, added(row.slice(columns.length))] as const,
  );
  const [others, sums] = [0, 1].map((at) => rows.reduce((all, row) => all + Math.abs(row[at]!), 0)) as [number, number];
  if (columns.length === 1 && addsUpRows(table, own, columns[0]!)) return false;
  if (others <= sums * leastShare || Math.abs(others - sums) <= Math.max(others, sums) * leastApart) return false;
  const isNet = own.every((each) => net.test(headerWords(table.header[each]!).join(" ")));
  return !(isNet && rows.every(([other, amount]) => other === 0 || (other / amount >= 1 && other / amount <= mostTax)));
}
