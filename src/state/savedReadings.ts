import * as v from "valibot";
import { headerFingerprint } from "./savedMappings.js";
import { storedEntries, storeEntries } from "./storedEntries.js";
import type { TextPlace } from "./storedScenario.js";

/** What a file was chosen to be read as, so that the same file needs no click when it is given again. */
export interface SavedReading {
  readonly part?: string;
  /** The place of the sheet among all, where it is named after a person. */
  readonly partAt?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerLine?: number;
  readonly decimal?: "," | ".";
  /** Of several files it was chosen to be the list of customers. */
  readonly isList?: boolean;
}

/** How a file is told from others, without keeping its name. */
export interface FileMarks {
  readonly name: string;
  readonly size: number;
}

const key = "wertgerecht.readings";
const text = (length: number) => v.optional(v.pipe(v.string(), v.maxLength(length)));
const whole = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)));
const entry = v.strictObject({
  file: v.pipe(v.string(), v.maxLength(40)),
  part: text(300),
  partAt: whole,
  encoding: text(40),
  delimiter: text(8),
  headerLine: whole,
  decimal: v.optional(v.picklist([",", "."])),
  isList: v.optional(v.boolean()),
});

/** How a file of this name and size was read last; null where nothing was chosen or the device keeps nothing. */
export function savedReading(place: TextPlace, file: FileMarks): SavedReading | null {
  const { file: _, ...reading } = storedEntries(place, key, entry).find((each) => each.file === markOf(file)) ?? {
    file: "",
  };
  return Object.keys(reading).length === 0 ? null : reading;
}

/** Keeps how a file is read, the latest fifty, or nothing more of it; false where the device's storage is full or forbidden, and nothing else changes. */
export function saveReading(place: TextPlace, file: FileMarks, reading: SavedReading | null): boolean {
  const own = markOf(file);
  const others = storedEntries(place, key, entry).filter((each) => each.file !== own);
  const kept = reading && Object.keys(reading).length > 0 ? [...others, { file: own, ...reading }] : others;
  return storeEntries(place, key, kept);
}

function markOf({ name, size }: FileMarks): string {
  return headerFingerprint([name, String(size)]);
}
