import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { customerList, type ListRequest, sortKeys } from "../../src/db/customerList.js";
import { loadChosen, loadClasses, loadCustomers } from "../../src/db/customerTables.js";
import type { Engine } from "../../src/db/engine.js";
import { openNode } from "../../src/db/openNode.js";
import { codedColumn, columnsOf, textColumn } from "./sampleColumns.js";

let engine: Engine;
const load = async () => {
  const columns = columnsOf(["007", "008", "100%", "X_9", "'11"], [300, 100, 200, 200, -5], {
    name: textColumn(["Ärger & Söhne", "zebra", "Bär", "", "a\\b"]),
    group: codedColumn(["Handel", "", "Bau", "Bau", "Handel"]),
    marginCents: Float64Array.of(30, NaN, 20, -7, 0),
    potentialCents: Float64Array.of(1000, 2000, NaN, 3000, 0),
    visitsThousandths: Float64Array.of(2000, 2500, 0, 1000, 0),
  });
  await loadCustomers(engine, columns);
  await loadClasses(engine, Uint8Array.of(0, 1, 1, 0, 2), Float64Array.of(90, 40, 50, 80, -5));
};
beforeAll(async () => {
  engine = await openNode();
  await load();
});
afterAll(() => engine.close());

const all: ListRequest = { sort: "id", descending: false, offset: 0, limit: 100 };
const rows = async (request: Partial<ListRequest>) =>
  (await customerList(engine, { ...all, ...request })).customers.map(({ row }) => row);

describe("a list of customers", () => {
  it("has every figure in cents and thousandths, null where there is none, the number where there is no name", async () => {
    expect(await customerList(engine, { ...all, classIndex: 0, sort: "score", descending: true })).toEqual({
      total: 2,
      customers: [
        {
          row: 0,
          id: "007",
          name: "Ärger & Söhne",
          group: "Handel",
          market: "",
          channel: "",
          revenue: 300,
          margin: 30,
          potential: 1000,
          visits: 2000,
          calls: null,
          score: 90,
          classIndex: 0,
        },
        expect.objectContaining({ row: 3, id: "X_9", name: "X_9", potential: 3000 }),
      ],
    });
  });

  it("counts all that match and shows one page of them", async () => {
    const page = await customerList(engine, { ...all, sort: "revenue", offset: 1, limit: 2 });
    expect(page.total).toBe(5);
    expect(page.customers.map(({ row }) => row)).toEqual([1, 2]);
  });

  it("keeps the file's order among equals, in both directions", async () => {
    expect(await rows({ sort: "revenue", descending: true })).toEqual([0, 2, 3, 1, 4]);
    expect(await rows({ sort: "revenue" })).toEqual([4, 1, 2, 3, 0]);
  });

  it("puts missing values last, in both directions", async () => {
    expect(await rows({ sort: "potential" })).toEqual([4, 0, 1, 3, 2]);
    expect(await rows({ sort: "potential", descending: true })).toEqual([3, 1, 0, 4, 2]);
    expect(await rows({ sort: "group" })).toEqual([2, 3, 0, 4, 1]);
  });

  it("sorts names without regard to case and accents", async () => {
    expect(await rows({ sort: "name" })).toEqual([4, 0, 2, 3, 1]);
  });

  it("can be sorted by every key", async () => {
    for (const sort of sortKeys) expect(await rows({ sort })).toHaveLength(5);
  });

  it("finds part of a number or a name in any case", async () => {
    expect(await rows({ search: "00" })).toEqual([0, 1, 2]);
    expect(await rows({ search: "ÄRGER" })).toEqual([0]);
    expect(await rows({ search: "ZEB" })).toEqual([1]);
    expect(await rows({ search: "nobody" })).toEqual([]);
  });

  it("takes wildcards, quotes and backslashes in the search literally", async () => {
    expect(await rows({ search: "%" })).toEqual([2]);
    expect(await rows({ search: "_" })).toEqual([3]);
    expect(await rows({ search: "'" })).toEqual([4]);
    expect(await rows({ search: "\\" })).toEqual([4]);
    expect(await rows({ search: "'; DROP TABLE customers; --" })).toEqual([]);
  });

  it("shows chosen rows, also none", async () => {
    await loadChosen(engine, Uint32Array.of(3, 1));
    expect(await rows({ chosen: true })).toEqual([1, 3]);
    await loadChosen(engine, new Uint32Array(0));
    expect(await rows({ chosen: true })).toEqual([]);
  });

  it("combines its conditions", async () => {
    await loadChosen(engine, Uint32Array.of(0, 1));
    expect(await rows({ classIndex: 1, search: "z", chosen: true })).toEqual([1]);
  });

  it("refuses an offset, limit or class that is no whole number", async () => {
    for (const wrong of [{ offset: -1 }, { limit: 1.5 }, { classIndex: NaN }])
      await expect(rows(wrong)).rejects.toThrow("not a whole number");
  });

  it("follows the classes when they are replaced", async () => {
    await loadClasses(engine, Uint8Array.of(1, 1, 1, 1, 0), Float64Array.of(1, 2, 3, 4, 5));
    expect(await rows({ classIndex: 0 })).toEqual([4]);
    expect(await rows({ sort: "score", descending: true })).toEqual([4, 3, 2, 1, 0]);
    await load();
    expect(await rows({ classIndex: 0 })).toEqual([0, 3]);
  });

  it("is empty for a portfolio without customers", async () => {
    await loadCustomers(engine, columnsOf([], []));
    await loadClasses(engine, new Uint8Array(0), new Float64Array(0));
    expect(await customerList(engine, all)).toEqual({ total: 0, customers: [] });
    await load();
  });

  it("reaches the last of a hundred thousand customers, and all of them at once", async () => {
    const size = 100_000;
    const ids = Array.from({ length: size }, (_, row) => String(row).padStart(6, "0"));
    const figures = Float64Array.from(ids, (_, row) => row);
    await loadCustomers(engine, columnsOf(ids, [...figures]));
    await loadClasses(engine, new Uint8Array(size), figures);
    const last = await customerList(engine, { ...all, offset: size - 1, limit: 10 });
    expect(last.customers.map(({ row, id }) => [row, id])).toEqual([[99_999, "099999"]]);
    await loadChosen(
      engine,
      Uint32Array.from({ length: 50_000 }, (_, index) => 2 * index),
    );
    expect(await rows({ chosen: true, limit: size })).toHaveLength(50_000);
    await load();
  });
});
