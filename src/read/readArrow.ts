import { tableFromIPC } from "@uwdata/flechette";
import { arrowGrid, mostTableCells } from "./arrowGrid.js";
import { arrowStream } from "./arrowStream.js";
import type { OpenOptions, ReadTable } from "./openTable.js";
import { type PackedCodec, type PackedPage, packedPages } from "./packedPages.js";
import { parquetDeclared } from "./parquetDeclared.js";
import { ReadError } from "./readError.js";
import { noText, readTable } from "./readTable.js";
import { unpackArrow } from "./unpackArrow.js";
import { harmless, mostRatio, mostUnpacked } from "./zipEntries.js";

type Table = import("parquet-wasm/esm").Table;
type Library = typeof import("parquet-wasm/esm");

/** Where the compiled reader of Parquet and Arrow is: its address, or its bytes. */
export type ParquetWasm = URL | string | Uint8Array<ArrayBuffer>;

/** Up to so many rows come out of a Parquet file in one piece, whose numbers and texts are taken as they lie there; pieces are put together. */
const mostAtOnce = 1 << 22;

/** The table of an Arrow file or stream. Throws ReadError "damaged", "tooLarge" or "empty". */
export function openArrow(bytes: Uint8Array, options: OpenOptions): Promise<ReadTable> {
  return open("arrow", options, (library) =>
    library.Table.fromIPCStream(unpackArrow(arrowStream(bytes), (codec, pages) => unpackPages(library, codec, pages))),
  );
}

/** The table of a Parquet file. Throws ReadError "damaged", "tooLarge" or "empty". */
export function openParquet(bytes: Uint8Array, options: OpenOptions): Promise<ReadTable> {
  return open("parquet", options, (library) => {
    return library.readParquet(bytes, { batchSize: Math.max(1, Math.min(declaredRows(bytes), mostAtOnce)) });
  });
}

async function open(
  format: "arrow" | "parquet",
  { parquetWasm }: OpenOptions,
  read: (library: Library) => Table,
): Promise<ReadTable> {
  if (!parquetWasm) throw new ReadError("binary", { kind: format });
  const library = await import("parquet-wasm/esm");
  await library.default({ module_or_path: await parquetWasm() });
  const grid = ours(() => {
    // The library proves what it reads; what comes out of it can be trusted.
    const ipc = read(library).intoIPCStream();
    return arrowGrid(tableFromIPC(ipc, { useBigInt: true, useDecimalInt: true }));
  });
  if (grid.rowCount === 0) throw new ReadError("empty", {});
  return readTable(grid, { ...noText, format, entry: null, sheet: null, sheets: [] }, { header: 0, first: 1 });
}

/** What is packed in an Arrow file, unpacked by the reader of Parquet, which has both codecs. */
function unpackPages(library: Library, codec: PackedCodec, pages: readonly PackedPage[]): Uint8Array[] {
  const table = tableFromIPC(library.readParquet(packedPages(codec, pages)).intoIPCStream());
  return pages.map((_, column) => table.getChildAt(column)!.at(0) as Uint8Array);
}

/** The rows a file declares; refuses more than 300 MB, a ratio above 200 or too many cells before anything is unpacked. */
function declaredRows(bytes: Uint8Array): number {
  const { size, cells, rows } = parquetDeclared(bytes);
  const tight = size > harmless && size > mostRatio * bytes.length;
  if (size > mostUnpacked || tight || cells > mostTableCells) throw new ReadError("tooLarge", {});
  return rows;
}

/** What the library throws for a file it cannot read, as an error of ours. */
function ours<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadError(/memory|allocat|overflow/i.test(message) ? "tooLarge" : "damaged", {});
  }
}
