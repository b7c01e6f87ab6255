import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import type { Engine } from "./engine.js";
import { lockDown } from "./lockDown.js";
import { resultRows } from "./resultRows.js";

const wasm = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
const worker = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");

/** Opens and locks DuckDB in a worker of its own. */
export async function openBrowser(): Promise<Engine> {
  const { running, guard } = startWorker(new URL(worker, import.meta.url).href);
  const database = new AsyncDuckDB(new VoidLogger(), running);
  const connection = await guard(connect(database, new URL(wasm, import.meta.url).href));
  return {
    async rows(sql, ...parameters) {
      if (parameters.length === 0) return resultRows(await guard(connection.query(sql)));
      const statement = await guard(connection.prepare(sql));
      try {
        return resultRows(await guard(statement.query(...parameters)));
      } finally {
        await guard(statement.close());
      }
    },
    insertArrow: (table, ipc) => guard(connection.insertArrowFromIPCStream(ipc, { name: table, create: true })),
    registerFile: (name, bytes) => guard(database.registerFileBuffer(`/in/${name}`, bytes)),
    async close() {
      running.terminate();
    },
  };
}

async function connect(database: AsyncDuckDB, wasmUrl: string) {
  await database.instantiate(wasmUrl);
  await database.open({});
  const connection = await database.connect();
  await lockDown((sql) => connection.query(sql));
  return connection;
}

/** A worker made from a blob obeys the page's Content-Security-Policy; DuckDB drops pending requests when a worker dies, so they are raced here. */
function startWorker(url: string) {
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" }));
  const running = new Worker(blob, { type: "module" });
  const died = new Promise<never>((_, reject) => {
    running.addEventListener("error", (event) => reject(new Error(`The database worker stopped: ${event.message}`)));
  });
  died.catch(() => undefined);
  return { running, guard: <T>(work: Promise<T>): Promise<T> => Promise.race([work, died]) };
}
