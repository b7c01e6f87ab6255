import type { CustomerColumns } from "./customerColumns.js";
import type { Field } from "./fields.js";

/** Fields that stand on an assumption: no column, or gaps in amounts. */
export function estimatedFields(columns: CustomerColumns): Field[] {
  const result: Field[] = [];
  if (hasGaps(columns.marginCents)) result.push("margin");
  if (hasGaps(columns.potentialCents)) result.push("potential");
  if (!columns.visitsThousandths) result.push("visits");
  if (!columns.callsThousandths) result.push("calls");
  return result;
}

function hasGaps(values: Float64Array | null): boolean {
  if (!values) return true;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) return true;
  return false;
}
