import { readJson, type Shelf } from "./shelf.js";

/** What a session, or the device after the user agreed, holds: the name of a folder of columns, and small values such as pins. */
export interface SavedRecord {
  readonly data: string | null;
  readonly notes: Readonly<Record<string, unknown>>;
  /** When it was written; tells old sessions where the browser can't say which ones live. */
  readonly at: number;
}

export const emptyRecord: SavedRecord = { data: null, notes: {}, at: 0 };

/** The record of the device. */
export const deviceRecord = "device.json";

/** The name of a session's record. */
export const sessionRecord = (id: string) => `session-${id}.json`;

/** The session that a record of this name belongs to, if any. */
export const sessionOf = (name: string) => /^session-(\w+)\.json$/.exec(name)?.[1] ?? null;

/** The name of a folder that a session makes at a time; the serial keeps several of the same moment apart. */
export const dataFolder = (id: string, at: number, serial: number) => `data-${id}-${at}-${serial}`;

/** Who made the folder of this name and when; null for other names. */
export function makerOf(name: string): { readonly id: string; readonly at: number } | null {
  const [, id, at] = /^data-(\w+)-(\d+)-\d+$/.exec(name) ?? [];
  return id === undefined ? null : { id, at: Number(at) };
}

/** A record, or null where there is none or a damaged one. */
export async function recordAt(shelf: Shelf, name: string): Promise<SavedRecord | null> {
  const { data, notes, at } = ((await readJson(shelf, name)) ?? {}) as Partial<SavedRecord>;
  const sound = (data === null || typeof data === "string") && typeof notes === "object" && notes !== null;
  return sound ? { data, notes, at: typeof at === "number" ? at : 0 } : null;
}

/** The folders that the records on a shelf name. */
export async function foldersNamed(shelf: Shelf): Promise<ReadonlySet<string>> {
  const names = (await shelf.names()).filter((name) => name === deviceRecord || sessionOf(name) !== null);
  const records = await Promise.all(names.map((name) => recordAt(shelf, name)));
  return new Set(records.flatMap((record) => record?.data ?? []));
}
