import { type Table, tableToIPC } from "@uwdata/flechette";
import * as library from "parquet-wasm/esm";
import { parquetWasm } from "../../src/cli/parquetWasm.js";

/** The bytes of a table as an Arrow stream or file. */
export function arrow(table: Table, format: "stream" | "file" = "stream"): Uint8Array {
  return tableToIPC(table, { format })!;
}

/** The bytes of a table as a Parquet file. */
export function parquet(table: Table): Uint8Array {
  library.initSync({ module: parquetWasm() });
  return library.writeParquet(library.Table.fromIPCStream(arrow(table)));
}
