import * as v from "valibot";
import { storedEntries, storeEntries } from "./storedEntries.js";
import type { TextPlace } from "./storedScenario.js";

/** How columns of a file were mapped, so that the next file with the same columns needs no click. */
export interface SavedMapping {
  /** Field → header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Rows of a customer were summed. */
  readonly sums: boolean;
  /** Rows of a customer that are alike counted once. */
  readonly once: boolean;
  /** Rows of orders or activities that are alike counted once, where the file completed a list; absent: all counted. */
  readonly eventsOnce?: boolean;
  /** Rows that a column of status or kind would leave out or subtract counted like all others; absent: they did not. */
  readonly everyKind?: boolean;
}

const key = "wertgerecht.mappings";
/** A sum of columns names each. */
const mostText = 10_000;
const entry = v.strictObject({
  columns: v.pipe(v.string(), v.maxLength(40)),
  mapping: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(mostText))),
    v.check((mapping) => Object.keys(mapping).length <= 40),
  ),
  sums: v.boolean(),
  once: v.optional(v.boolean(), false),
  eventsOnce: v.optional(v.boolean(), false),
  everyKind: v.optional(v.boolean(), false),
});

/** The mapping used last for columns of these names, in whatever order; null where there is none or the device keeps nothing. */
export function savedMapping(place: TextPlace, header: readonly string[]): SavedMapping | null {
  const columns = headerFingerprint(header);
  const found = storedEntries(place, key, entry).find((each) => each.columns === columns);
  return found && Object.values(found.mapping).every((name) => isIn(header, name)) ? found : null;
}

/** Whether a column has the name, or the first of a sum of columns. */
function isIn(header: readonly string[], name: string): boolean {
  return header.includes(name) || header.some((column) => name.startsWith(`${column} + `));
}

/** Keeps a mapping for columns of these names, the latest fifty; false where the device's storage is full or forbidden, and nothing else changes. */
export function saveMapping(
  place: TextPlace,
  header: readonly string[],
  { mapping, sums, once, eventsOnce = false, everyKind = false }: SavedMapping,
): boolean {
  const columns = headerFingerprint(header);
  const others = storedEntries(place, key, entry).filter((each) => each.columns !== columns);
  const own = { columns, mapping, sums, once, ...(eventsOnce && { eventsOnce }), ...(everyKind && { everyKind }) };
  return storeEntries(place, key, [...others, own]);
}

/** Tells headers from others whatever the order of their columns (two FNV-1a sums of 32 bits, and how many columns there are). */
export function headerFingerprint(header: readonly string[]): string {
  const text = JSON.stringify(header.toSorted());
  const sum = (start: number) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  };
  return `${header.length}-${sum(0x811c9dc5)}${sum(0x9e3779b9)}`;
}
