import { readFileSync } from "node:fs";
import { type Table, tableToIPC } from "@uwdata/flechette";
import * as library from "parquet-wasm/esm";
import { parquetWasm } from "../../src/cli/parquetWasm.js";

/** The bytes of a table as an Arrow stream or file. */
export function arrow(table: Table, format: "stream" | "file" = "stream"): Uint8Array {
  return tableToIPC(table, { format })!;
}

/** An Arrow file as some writers make it: its schema stands in the directory at the end alone. */
export function schemaAtEnd(table: Table): Uint8Array {
  const file = arrow(table, "file");
  const magicAndMark = 12;
  const metadata = new DataView(file.buffer, file.byteOffset).getInt32(magicAndMark, true);
  return Uint8Array.from([...file.subarray(0, 8), ...file.subarray(magicAndMark + 4 + metadata)]);
}

/** The bytes of a table as a Parquet file. */
export function parquet(table: Table): Uint8Array {
  library.initSync({ module: parquetWasm() });
  return library.writeParquet(library.Table.fromIPCStream(arrow(table)));
}

/** The bytes of a file that pyarrow wrote, by `arrow/write.py`. */
export function feather(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`./arrow/${name}`, import.meta.url)));
}

/** Blocks of zeros, each of so many bytes, as one LZ4 frame whose blocks may hold 4 MB: a zero, and the rest copied from it. */
export function lz4Zeros(...sizes: readonly number[]): Uint8Array<ArrayBuffer> {
  const blocks = sizes.flatMap((size) => {
    const copied = size - 1 - 5 - 4 - 15;
    const lengths = [...Array<number>(Math.floor(copied / 255)).fill(255), copied % 255];
    const block = [0x1f, 0, 1, 0, ...lengths, 0x50, 0, 0, 0, 0, 0];
    return [...new Uint8Array(Uint32Array.of(block.length).buffer), ...block];
  });
  return Uint8Array.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0x73, ...blocks, 0, 0, 0, 0]);
}
