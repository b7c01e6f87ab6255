import { float64, uint8, uint32 } from "@uwdata/flechette";
import type { CustomerColumns } from "../read/customerColumns.js";
import { arrowStream, type NamedColumn, valuesColumn } from "./arrowStream.js";
import { encodeCustomers } from "./encodeCustomers.js";
import type { Engine } from "./engine.js";

const columnTypes = {
  name: "VARCHAR",
  group: "VARCHAR",
  market: "VARCHAR",
  channel: "VARCHAR",
  margin: "DOUBLE",
  potential: "DOUBLE",
  visits: "DOUBLE",
  calls: "DOUBLE",
} as const;

/** Puts customers into the table `customers`, replacing those before and their classes; columns that the data lack are null. */
export async function loadCustomers(engine: Engine, columns: CustomerColumns): Promise<void> {
  await engine.rows("DROP TABLE IF EXISTS customers; DROP TABLE IF EXISTS classes");
  await engine.insertArrow("customers", encodeCustomers(columns));
  const lacking = Object.entries(columnTypes).map(
    ([name, type]) => `ALTER TABLE customers ADD COLUMN IF NOT EXISTS "${name}" ${type}`,
  );
  await engine.rows(lacking.join("; "));
}

/** Replaces the table `classes`: one row per customer in their order, the class counted from 0 (best), the score in cents or thousandths of a point. */
export async function loadClasses(engine: Engine, classIndex: Uint8Array, scores: Float64Array): Promise<void> {
  const rows = Uint32Array.from(classIndex.keys());
  await replace(engine, "classes", [
    ["row", valuesColumn(uint32(), rows)],
    ["class", valuesColumn(uint8(), classIndex)],
    ["score", valuesColumn(float64(), scores)],
  ]);
}

/** Replaces the table `chosen`: rows of the portfolio that a list is to be limited to. */
export async function loadChosen(engine: Engine, rows: Uint32Array): Promise<void> {
  await replace(engine, "chosen", [["row", valuesColumn(uint32(), rows)]]);
}

async function replace(engine: Engine, table: string, columns: readonly NamedColumn[]): Promise<void> {
  await engine.rows(`DROP TABLE IF EXISTS next_${table}`);
  await engine.insertArrow(`next_${table}`, arrowStream(columns));
  await engine.rows(`DROP TABLE IF EXISTS ${table}; ALTER TABLE next_${table} RENAME TO ${table}`);
}
