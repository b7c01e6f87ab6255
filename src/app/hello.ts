import * as Plot from "@observablehq/plot";
export const hello = (l: string) => Plot.barX([1,2]).plot({title: l});
export const duckdb = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
