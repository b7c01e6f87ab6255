import * as v from "valibot";
import type { TextPlace } from "./storedScenario.js";

/** So many are kept of a list, the latest. */
const most = 50;

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

/** Keeps the latest entries of a list; false where the device's storage is full or forbidden, and nothing else changes. */
export function storeEntries({ localStorage }: TextPlace, key: string, entries: readonly object[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(entries.slice(-most)));
    return true;
  } catch {
    return false;
  }
}
