import type { MappingFile } from "../read/completeMapping.js";
import { InputError } from "./inputError.js";

/** What stands in a mapping file. Throws InputError "mappingShape" or "mappingValue" when it is no such object. */
export function parseMapping(given: unknown): MappingFile {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw new InputError("mappingShape");
  for (const [field, column] of Object.entries(given)) {
    if (column !== null && typeof column !== "string")
      throw new InputError("mappingValue", { field, value: JSON.stringify(column) });
  }
  return given as MappingFile;
}
