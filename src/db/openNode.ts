import { createRequire } from "node:module";
import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import type { Engine } from "./engine.js";
import { lockDown } from "./lockDown.js";
import { resultRows } from "./resultRows.js";

/** Opens and locks DuckDB in Node; starting takes about two seconds. */
export async function openNode(): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url);
  const module = (name: string) => ({ mainModule: resolve(`@duckdb/duckdb-wasm/dist/${name}`), mainWorker: "" });
  const bundles = { mvp: module("duckdb-mvp.wasm"), eh: module("duckdb-eh.wasm") };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open({});
  const connection = database.connect();
  await lockDown((sql) => connection.query(sql));
  return {
    async rows(sql, ...parameters) {
      if (parameters.length === 0) return resultRows(connection.query(sql));
      const statement = connection.prepare(sql);
      try {
        return resultRows(statement.query(...parameters));
      } finally {
        statement.close();
      }
    },
    async insertArrow(table, ipc) {
      connection.insertArrowFromIPCStream(ipc, { name: table, create: true });
    },
    async registerFile(name, bytes) {
      database.registerFileBuffer(`/in/${name}`, bytes);
    },
    async close() {
      connection.close();
      database.reset();
    },
  };
}
