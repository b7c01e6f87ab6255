import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The compiled reader of Parquet and Arrow files, from the installed package. */
export function parquetWasm(): Uint8Array<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve("parquet-wasm/esm/parquet_wasm_bg.wasm");
  return new Uint8Array(readFileSync(path));
}
