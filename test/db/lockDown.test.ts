import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/db/engine.js";
import { openNode } from "../../src/db/openNode.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

describe("an opened engine", () => {
  it.each([
    "LOAD json",
    "SELECT * FROM read_json('/in/customers.csv')",
    "SELECT current_date",
    "SELECT * FROM read_parquet('/in/customers.csv')",
  ])("loads no extension: %s", (sql) => expect(engine.rows(sql)).rejects.toThrow(/extension|not in the catalog/i));

  it.each([
    "SELECT * FROM read_csv('package.json')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_csv('/in/../etc/passwd')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM read_csv('https://example.org/customers.csv')",
    "COPY (SELECT 1) TO '/tmp/wertgerecht.csv'",
    "ATTACH '/tmp/wertgerecht.db'",
  ])("touches nothing outside /in/: %s", (sql) => expect(engine.rows(sql)).rejects.toThrow("Cannot access file"));

  it.each([
    "SET enable_external_access = true",
    "SET allowed_directories = ['/']",
    "SET autoinstall_known_extensions = true",
    "RESET lock_configuration",
    "SET memory_limit = '1GB'",
  ])("can't be reconfigured: %s", (sql) => expect(engine.rows(sql)).rejects.toThrow("configuration has been locked"));

  it("reads what was registered under /in/", async () => {
    await engine.registerFile("customers.csv", new TextEncoder().encode("id;name\n007;Bond\n"));
    expect(await engine.rows("SELECT * FROM read_csv('/in/customers.csv', all_varchar = true)")).toEqual([
      { id: "007", name: "Bond" },
    ]);
  });

  it("answers with plain numbers, also for 64-bit integers", async () => {
    expect(await engine.rows("SELECT 9007199254740991::BIGINT AS big, NULL AS nothing, true AS yes")).toEqual([
      { big: 9007199254740991, nothing: null, yes: true },
    ]);
  });

  it("takes text as a parameter, whatever it says", async () => {
    const text = "'; DROP TABLE customers; --";
    expect(await engine.rows("SELECT ? AS text, ?::DOUBLE AS number", text, 1.5)).toEqual([{ text, number: 1.5 }]);
  });

  it("goes on after a statement that failed", async () => {
    await expect(engine.rows("SELECT nonsense")).rejects.toThrow();
    expect(await engine.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});
