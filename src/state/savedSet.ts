import type { SavedFiles } from "./savedFiles.js";

type Plain = Float64Array | Uint32Array | Uint8Array;

export interface DataSet {
  /** Plain JSON. */
  readonly manifest: unknown;
  readonly columns: Readonly<Record<string, Plain>>;
}

/** What stands in a folder: the columns of one generation; the other's file names are free for the next save. */
export interface DataIndex {
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly written: number;
  readonly manifest: unknown;
  readonly types: Readonly<Record<string, keyof typeof arrays>>;
}

const arrays = { Float64Array, Uint32Array, Uint8Array };

/** Writes columns beside those of before and then switches the index; stops without switching when it is no longer wanted. */
export async function saveSet(
  files: SavedFiles,
  folder: string,
  { manifest, columns }: DataSet,
  written: number,
  isWanted: () => boolean,
): Promise<void> {
  const before = (await readJson(files, `${folder}/index`)) as DataIndex | null;
  const generation = (before?.generation ?? 0) + 1;
  for (const [name, column] of Object.entries(columns)) {
    if (!isWanted()) return;
    const bytes = new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength);
    await files.write(`${folder}/${fileName(generation, name)}`, bytes);
  }
  const types = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, typeOf(column)]));
  if (isWanted()) {
    await writeJson(files, `${folder}/index`, { generation, written, manifest, types } satisfies DataIndex);
  }
}

/** The data of a folder, with all columns or those named; null where there is nothing complete. */
export async function loadSet(files: SavedFiles, folder: string, names?: readonly string[]): Promise<DataSet | null> {
  const index = (await readJson(files, `${folder}/index`)) as DataIndex | null;
  if (!index) return null;
  const wanted = Object.entries(index.types).filter(([name]) => names?.includes(name) ?? true);
  const columns = await Promise.all(
    wanted.map(async ([name, type]) => {
      const bytes = await files.read(`${folder}/${fileName(index.generation, name)}`);
      return bytes && ([name, new arrays[type](bytes)] as const);
    }),
  );
  if (columns.includes(null)) return null;
  return {
    manifest: index.manifest,
    columns: Object.fromEntries(columns.flatMap((column) => (column ? [column] : []))),
  };
}

/** The JSON value in a file, or null where there is none. */
export async function readJson(files: SavedFiles, path: string): Promise<unknown> {
  const bytes = await files.read(path);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}

/** Writes a JSON value into a file. */
export async function writeJson(files: SavedFiles, path: string, value: unknown): Promise<void> {
  await files.write(path, new TextEncoder().encode(JSON.stringify(value)));
}

const fileName = (generation: number, column: string) => `${generation % 2}-${column}`;

function typeOf(column: Plain): keyof typeof arrays {
  if (column instanceof Float64Array) return "Float64Array";
  return column instanceof Uint32Array ? "Uint32Array" : "Uint8Array";
}
