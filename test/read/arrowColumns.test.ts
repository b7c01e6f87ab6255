import {
  columnFromArray,
  decimal,
  dictionary,
  float32,
  float64,
  int32,
  int64,
  type Table,
  tableFromColumns,
  uint64,
  utf8,
} from "@uwdata/flechette";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parquetWasm } from "../../src/cli/parquetWasm.js";
import { convertNumbers } from "../../src/read/convertNumbers.js";
import type { ConvertOptions } from "../../src/read/convertOptions.js";
import { convertTable } from "../../src/read/convertTable.js";
import type { Mapping } from "../../src/read/fields.js";
import { openFile } from "../../src/read/openFile.js";
import type { ReadTable } from "../../src/read/openTable.js";
import { type NumberRules, parseNumbers } from "../../src/read/parseNumbers.js";
import { noText, readTable } from "../../src/read/readTable.js";
import { standardCsv } from "../../src/read/standardCsv.js";
import { arrow, parquet } from "./arrowFiles.js";
import { cellsOf } from "./spreadsheetFiles.js";

const rows = 700;
const random = randomFrom(7);
const odd = [0, -0, 0.5, 1.005, -1.005, 12_345.678_9, 1e-7, 1e13, 1e15, 9.1e15, 1e21, -1e300, Infinity, NaN, null];
const list = <Value>(make: (row: number) => Value) => Array.from({ length: rows }, (_, row) => make(row));
const maxBatchRows = 300;
const column = {
  id: list((row) => (row % 90 === 89 ? null : 1000 + (row % 650))),
  name: list((row) =>
    row % 50 === 3 ? null : row % 50 === 4 ? ` ="0${row}" ` : row === 699 ? "Summe" : `Größe ${row}`,
  ),
  group: list((row) => (row % 9 === 0 ? null : `Gruppe ${row % 7}`)),
  revenue: list((row) => (row % 40 === 1 ? odd[((row / 40) | 0) % odd.length]! : Math.floor(random() * 1e9) / 100)),
  margin: list((row) => (row % 30 === 2 ? null : BigInt(Math.floor(random() * 1e6)))),
  potential: list((row) => (row % 20 === 5 ? null : row * 1000)),
  visits: list((row) => odd[row % odd.length]!),
  calls: list((row) => (row % 11 === 0 ? null : random() * 20)),
  lat: list(() => random() * 100 - 1),
  big: list((row) => (row % 3 === 0 ? null : 9_007_199_254_740_993n + BigInt(row))),
};

function tableOf(id: "int64" | "utf8"): Table {
  const ids =
    id === "utf8" ? column.id.map((each) => each && `K${each}`) : column.id.map((each) => each && BigInt(each));
  return tableFromColumns({
    Kundennummer: columnFromArray(ids, id === "utf8" ? utf8() : int64(), { maxBatchRows }),
    Kunde: columnFromArray(column.name, utf8(), { maxBatchRows }),
    Kundengruppe: columnFromArray(column.group, dictionary(utf8()), { maxBatchRows }),
    Umsatz: columnFromArray(column.revenue, float64(), { maxBatchRows }),
    Deckungsbeitrag: columnFromArray(column.margin as unknown as number[], decimal(12, 2, 128), { maxBatchRows }),
    Potenzial: columnFromArray(column.potential, int32(), { maxBatchRows }),
    Besuche: columnFromArray(column.visits, float64(), { maxBatchRows }),
    Anrufe: columnFromArray(column.calls, float32(), { maxBatchRows }),
    Breitengrad: columnFromArray(column.lat, float64(), { maxBatchRows }),
    "Umsatz in T€": columnFromArray(column.revenue, float64(), { maxBatchRows }),
    groß: columnFromArray(column.big as unknown as number[], uint64(), { maxBatchRows }),
  });
}

/** The same table with all its cells as text only. */
function asText({ table, detected }: ReadTable): ReadTable {
  const { columns: _, ...grid } = table.grid;
  return readTable(grid, { ...noText, ...detected }, { header: 0, first: 1 });
}

function outcome(read: ReadTable, mapping: Mapping, options: ConvertOptions) {
  try {
    return convertTable(read, mapping, options);
  } catch (error) {
    return error;
  }
}

test.each([
  ["Parquet", "int64", parquet],
  ["Parquet", "utf8", parquet],
  ["Arrow in batches", "int64", arrow],
  ["Arrow in batches", "utf8", arrow],
] as const)("%s with %s numbers of customers is the same, read by its columns or by its text", async (_, id, write) => {
  const read = await openFile(write(tableOf(id)), { parquetWasm });
  const text = asText(await openFile(write(tableOf(id)), { parquetWasm }));
  expect(read.table.grid.columns).toHaveLength(11);
  expect(text.table.grid.columns).toBeUndefined();
  expect(read.proposal).toEqual(text.proposal);
  expect(read.detected).toEqual(text.detected);
  expect(cellsOf(read)).toEqual(cellsOf(text));
  const mappings: Mapping[] = [
    { ...read.proposal, revenue: "Umsatz", lat: "Breitengrad" },
    { ...read.proposal, revenue: "Umsatz in T€", potential: "groß", name: "Besuche", group: "Potenzial" },
    { ...read.proposal, revenue: "Kundennummer", margin: "Kunde" },
  ];
  for (const mapping of mappings) {
    for (const options of [{ sumDuplicates: true }, { sumDuplicates: true, decimal: "," as const }, {}]) {
      expect(outcome(read, mapping, options)).toEqual(outcome(text, mapping, options));
    }
  }
  expect(standardCsv(read.table)).toEqual(standardCsv(text.table));
});

test("a number read from its column is the number its text is read as", () => {
  const money = { least: -9e15, most: 9e15 };
  const all: NumberRules[] = [
    { decimal: ",", scale: 2, factor: 0, ...money },
    { decimal: ".", scale: 2, factor: 3, ...money },
    { decimal: ",", scale: 3, factor: 0, least: 0, most: 1e9 },
    { decimal: ".", scale: null, factor: 0, least: -90, most: 90 },
    { decimal: ".", scale: null, factor: 0, least: -1e300, most: 1e300 },
  ];
  const number = fc.oneof(
    fc.double(),
    fc.double({ min: -1e6, max: 1e6 }),
    fc.maxSafeInteger().map((value) => value / 100),
    fc.integer().map((value) => value / 1000),
    fc.integer().map((value) => value / 8),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => (value + 0.5) / 100),
  );
  const same = (values: number[]) => {
    const texts = values.map((value) => new TextEncoder().encode(Number.isNaN(value) ? "" : String(value)));
    const bytes = Uint8Array.from(texts.flatMap((text) => [...text]));
    const starts = new Uint32Array(texts.length);
    for (let i = 1; i < texts.length; i++) starts[i] = starts[i - 1]! + texts[i - 1]!.length;
    const ends = Uint32Array.from(texts, ({ length }, i) => starts[i]! + length);
    const text = { bytes, starts, ends, size: values.length, typed: Uint8Array.from(values, (v) => +!Number.isNaN(v)) };
    for (const rules of all)
      expect(convertNumbers({ ...text, numbers: Float64Array.from(values) }, rules)).toEqual(parseNumbers(text, rules));
  };
  same(odd.map((value) => value ?? Number.NaN));
  fc.assert(fc.property(fc.array(number, { minLength: 1 }), same), { numRuns: 300 });
});

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
