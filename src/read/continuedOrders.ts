import { cellColumn } from "./cellColumn.js";
import { idText } from "./foundRows.js";
import type { SkipReason } from "./importReport.js";
import { cellReasons, type ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

const missing = cellReasons.indexOf("missing") + 1;

/**
 * Rows that go on with the order of the row above and state no amount, where every order has its amount in its first row alone, as exports of web shops do that have a row per article.
 * `order` is the column of order numbers.
 */
export function continuedOrders(
  table: TextTable,
  order: number | undefined,
  revenue: ParsedNumbers | undefined,
  skipped: ReadonlyMap<number, SkipReason>,
): readonly number[] {
  if (order === undefined || !revenue?.reasons.includes(missing)) return [];
  const { reasons } = revenue;
  const orders = cellColumn(table, order);
  const continued: number[] = [];
  let before = "";
  for (let row = 0; row < table.rowCount; row++) {
    if (skipped.has(row)) continue;
    const number = idText(orders, row);
    if (number !== "" && number === before) {
      if (reasons[row] !== missing) return [];
      continued.push(row);
    }
    before = number;
  }
  return continued;
}
