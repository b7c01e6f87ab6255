import type { Field } from "./fields.js";
import { type KindColumn, kindColumns } from "./kindColumns.js";
import { isLedger, isTelling, kindsOf } from "./kindDecision.js";
import type { TextTable } from "./textTable.js";

/** Whether a row of an account is none of an invoice but pays for one, by a column of kinds; null where none says so. */
export function paymentRows(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
): ((row: number) => boolean) | null {
  const matters = (text: string, what: KindColumn["what"]) => what === "type" && isTelling(text, what);
  for (const column of kindColumns({ table, positions, persons: [] }, matters)) {
    const kinds = kindsOf(column);
    if (isLedger(column.what, kinds)) return (row) => kinds[column.codes[row]!] === "payment";
  }
  return null;
}
