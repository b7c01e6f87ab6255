import type { CustomerColumns } from "./customerColumns.js";
import type { Field } from "./fields.js";

/** Fields that stand on an assumption: no column, or gaps in amounts. */
export function estimatedFields(columns: CustomerColumns): Field[] {
  const gaps = (values: Float64Array | null) => !values || values.some(Number.isNaN);
  const result: Field[] = [];
  if (gaps(columns.marginCents)) result.push("margin");
  if (gaps(columns.potentialCents)) result.push("potential");
  if (!columns.visitsThousandths) result.push("visits");
  if (!columns.callsThousandths) result.push("calls");
  return result;
}
