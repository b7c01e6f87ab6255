import * as v from "valibot";
import type { TextPlace } from "./storedScenario.js";

/** The entries of a list that the device keeps under a key, without those that are not as they should be; none where it keeps nothing. */
export function storedEntries<Schema extends v.GenericSchema>(
  { localStorage }: TextPlace,
  key: string,
  entry: Schema,
): readonly v.InferOutput<Schema>[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (!Array.isArray(parsed)) return [];
    return parsed.flatMap((given) => {
      const read = v.safeParse(entry, given);
      return read.success ? [read.output] : [];
    });
  } catch {
    return [];
  }
}
