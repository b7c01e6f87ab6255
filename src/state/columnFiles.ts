import { readJson, type Shelf, writeJson } from "./shelf.js";

const types = { Float64Array, Uint32Array, Uint8Array } as const;
type TypeName = keyof typeof types;

/** What a column may consist of. */
export type PlainColumn = Float64Array | Uint32Array | Uint8Array;

/** Data as they are saved: plain arrays by name, and everything else in the manifest, which is plain JSON. */
export interface SavedColumns {
  readonly manifest: unknown;
  readonly columns: Readonly<Record<string, PlainColumn>>;
}

interface ColumnIndex {
  readonly manifest: unknown;
  /** Name, type and length; the column's file is called by its place in this list, as names may hold any character. */
  readonly columns: readonly (readonly [name: string, type: TypeName, length: number])[];
}

/** Writes data into a new folder, the index last: a folder with an index is complete. */
export async function writeColumns(shelf: Shelf, folder: string, { manifest, columns }: SavedColumns): Promise<void> {
  const entries = Object.entries(columns);
  const written = await Promise.allSettled(
    entries.map(([, { buffer, byteOffset, byteLength }], at) =>
      shelf.write(`${folder}/${at}`, new Uint8Array(buffer, byteOffset, byteLength)),
    ),
  );
  // Only when nothing is being written any more can the folder be removed.
  const failed = written.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  const index: ColumnIndex = {
    manifest,
    columns: entries.map(([name, column]) => [name, typeOf(column), column.length] as const),
  };
  await writeJson(shelf, `${folder}/index`, index);
}

/** Reads the named columns, or all, as far as the folder has them; null where the folder or a column in it is missing or cut. */
export async function readColumns(
  shelf: Shelf,
  folder: string,
  names?: readonly string[],
): Promise<SavedColumns | null> {
  const index = (await readJson(shelf, `${folder}/index`)) as ColumnIndex | null;
  if (!index) return null;
  const read = await Promise.all(
    index.columns.map(async ([name, type, length], at) => {
      if (names && !names.includes(name)) return [];
      const bytes = await shelf.read(`${folder}/${at}`);
      const complete = bytes?.byteLength === length * types[type].BYTES_PER_ELEMENT;
      return [[name, complete ? new types[type](bytes as ArrayBuffer) : null] as const];
    }),
  );
  const columns = read.flat();
  if (columns.some(([, column]) => column === null)) return null;
  return { manifest: index.manifest, columns: Object.fromEntries(columns) as Record<string, PlainColumn> };
}

function typeOf(column: PlainColumn): TypeName {
  return column.constructor.name as TypeName;
}
