import type { Mapping } from "../read/fields.js";
import { InputError } from "./inputError.js";

/**
 * What was proposed for a file, changed by the mapping file `{field: header}`: a field named there takes its column from there, null means none, and a
 * column named there serves no other field. Throws InputError when `given` is no such object.
 */
export function completeMapping(proposal: Mapping, given: unknown): Mapping {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw new InputError("mappingShape");
  const chosen = Object.entries(given);
  for (const [field, column] of chosen) {
    if (column !== null && typeof column !== "string")
      throw new InputError("mappingValue", { field, value: JSON.stringify(column) });
  }
  const fields = new Set(chosen.map(([field]) => field));
  const columns = new Set(chosen.map(([, column]) => column));
  const kept = Object.entries(proposal).filter(([field, column]) => !fields.has(field) && !columns.has(column));
  return Object.fromEntries([...kept, ...chosen.filter(([, column]) => column !== null)]);
}
