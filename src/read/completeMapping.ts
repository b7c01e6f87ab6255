import { fields, type Mapping } from "./fields.js";
import { sumSign } from "./namedColumn.js";

/** A mapping file: field → header, null for a field that no column feeds. */
export type MappingFile = Readonly<Record<string, string | null>>;

/**
 * What was proposed for a file, changed by a mapping file: a field named there takes its column from there, null means none, and a column named there
 * serves no other field.
 */
export function completeMapping(proposal: Mapping, given: MappingFile): Mapping {
  const chosen = Object.entries(given);
  const named = new Set(chosen.map(([field]) => field));
  const columns = chosen.flatMap(([, column]) => column ?? []);
  const kept = Object.entries(proposal).filter(
    ([field, column]) => !named.has(field) && !columns.some((each) => sharesColumn(each, column)),
  );
  return Object.fromEntries([...kept, ...chosen.filter(([, column]) => column !== null)]);
}

/** Whether two texts of a mapping name the same column, alone or in a sum. */
export function sharesColumn(a: string, b: string): boolean {
  const columns = b.split(sumSign);
  return a === b || a.split(sumSign).some((column) => columns.includes(column));
}

/** The mapping file that makes a mapping of what was proposed, whoever completes it. */
export function mappingFileOf(proposal: Mapping, mapping: Mapping): MappingFile {
  const named = fields.filter((field) => proposal[field] !== undefined || mapping[field] !== undefined);
  return Object.fromEntries(named.map((field) => [field, mapping[field] ?? null]));
}
