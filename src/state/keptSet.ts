import type { KeptBackend } from "./keptBackend.js";

export type KeptColumn = Float64Array | Uint32Array | Uint8Array;

/** Customers to keep: columns by name and, in the manifest, everything else as JSON. */
export interface KeptData {
  readonly manifest: unknown;
  readonly columns: Readonly<Record<string, KeptColumn>>;
}

/** Customers that lie in a folder of their own, one file per column, named by its place here. Sets are never changed, only replaced. */
export interface KeptSet {
  readonly folder: string;
  readonly manifest: unknown;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType; readonly length: number }[];
}

type ColumnType = "f64" | "u32" | "u8";

const types = { f64: Float64Array, u32: Uint32Array, u8: Uint8Array } as const;

const typeOf = (column: KeptColumn): ColumnType =>
  column instanceof Float64Array ? "f64" : column instanceof Uint32Array ? "u32" : "u8";

const setFolder = (session: string, id: string) => `set-${session}-${id}`;

/** Which session wrote the set in this folder; null where it is none. */
export const sessionOfSet = (name: string): string | null => /^set-(\w+)-\w+$/.exec(name)?.[1] ?? null;

/** Writes customers into a new folder; null, and no folder, where `isWanted` turned false meanwhile. */
export async function writeSet(
  backend: KeptBackend,
  { manifest, columns }: KeptData,
  { session, id, isWanted }: { session: string; id: string; isWanted: () => boolean },
): Promise<KeptSet | null> {
  const folder = setFolder(session, id);
  const entries = Object.entries(columns);
  try {
    for (const [place, [, { buffer, byteOffset, byteLength }]] of entries.entries()) {
      if (!isWanted()) break;
      await backend.write(`${folder}/${place}`, new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength));
    }
  } catch (error) {
    await backend.remove(folder).catch(() => {});
    throw error;
  }
  if (!isWanted()) {
    await backend.remove(folder);
    return null;
  }
  const described = entries.map(([name, column]) => ({ name, type: typeOf(column), length: column.length }));
  return { folder, manifest, columns: described };
}

/** The columns of a set, all or the named ones it has; null where a file is missing or damaged. */
export async function readSet(
  backend: KeptBackend,
  { folder, columns }: KeptSet,
  names?: readonly string[],
): Promise<Readonly<Record<string, KeptColumn>> | null> {
  const read = await Promise.all(
    columns.map(async ({ name, type, length }, place) => {
      if (names && !names.includes(name)) return null;
      const buffer = await backend.read(`${folder}/${place}`);
      const whole = buffer?.byteLength === length * types[type].BYTES_PER_ELEMENT;
      return [name, whole ? new types[type](buffer) : null] as const;
    }),
  );
  const found = read.filter((entry) => entry !== null);
  return found.every((entry): entry is readonly [string, KeptColumn] => entry[1] !== null)
    ? Object.fromEntries(found)
    : null;
}
