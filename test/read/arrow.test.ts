import {
  binary,
  bool,
  columnFromArray,
  dateDay,
  decimal,
  dictionary,
  fixedSizeBinary,
  float32,
  float64,
  int64,
  list,
  tableFromColumns,
  timestamp,
  utf8,
} from "@uwdata/flechette";
import { expect, test } from "vitest";
import { parquetWasm } from "../../src/cli/parquetWasm.js";
import { openFile } from "../../src/read/openFile.js";
import { parquetDeclared } from "../../src/read/parquetDeclared.js";
import { arrow, parquet, schemaAtEnd } from "./arrowFiles.js";
import { bytesOf, convert, texts } from "./readText.js";
import { cellsOf, customers, refused, zip } from "./spreadsheetFiles.js";

const options = { parquetWasm };
const table = tableFromColumns({
  Kundennummer: columnFromArray(["00123", "4711", "=1+1"], utf8()),
  Kunde: columnFromArray(["M\u00fcller & S\u00f6hne", null, "<b>x</b>"], utf8()),
  Kundengruppe: columnFromArray(["Handel", "Industrie", "Handel"], dictionary(utf8())),
  Umsatz: columnFromArray([1234.5, -0.05, 1e7], float64()),
  Deckungsbeitrag: columnFromArray([12345n, -1n, 0n] as unknown as number[], decimal(12, 2, 128)),
  Potenzial: columnFromArray([9007199254740993n, null, 5n], int64()),
  Besuche: columnFromArray([0.1, 2, 3], float32()),
});
const csv = [
  "Kundennummer;Kunde;Kundengruppe;Umsatz;Deckungsbeitrag;Potenzial;Besuche",
  "00123;M\u00fcller & S\u00f6hne;Handel;1234,5;123,45;9007199254740993;0,1",
  "4711;;Industrie;-0,05;-0,01;;2",
  "=1+1;<b>x</b>;Handel;10000000;0,00;5;3",
].join("\n");

const files: readonly (readonly [string, "parquet" | "arrow", () => Uint8Array])[] = [
  ["a Parquet file", "parquet", () => parquet(table)],
  ["an Arrow stream", "arrow", () => arrow(table, "stream")],
  ["an Arrow file", "arrow", () => arrow(table, "file")],
  ["an Arrow file with its schema at the end alone", "arrow", () => schemaAtEnd(table)],
];

test.each(files)("%s gives the same customers as the CSV of the same data", async (_, format, bytes) => {
  const read = await openFile(bytes(), options);
  expect(read.detected).toMatchObject({ format, headerLine: 1, raggedRows: 0 });
  const { columns, report } = await customers(bytes(), options);
  const expected = convert(csv);
  expect(texts(columns.name!)).toEqual(texts(expected.columns.name!));
  expect(columns).toEqual(expected.columns);
  expect(report.totals).toEqual(expected.report.totals);
  expect([...columns.marginCents!]).toEqual([12345, -1, 0]);
});

test("every type is written as a CSV of the same data has it", async () => {
  const types = tableFromColumns({
    day: columnFromArray([new Date("2024-02-29T00:00:00Z"), null], dateDay()),
    moment: columnFromArray([new Date("2024-12-31T22:59:58Z"), new Date("2024-12-31T00:00:00Z")], timestamp(2)),
    berlin: columnFromArray([new Date("2024-12-31T23:00:00Z"), null], timestamp(2, "Europe/Berlin")),
    yes: columnFromArray([true, false], bool()),
    single: columnFromArray([0.1, Number.NaN], float32()),
    big: columnFromArray([12345678901234567n, -1n], int64()),
    list: columnFromArray([[1n, 2n], null], list(int64())),
  });
  for (const bytes of [parquet(types), arrow(types)]) {
    expect(cellsOf(await openFile(bytes, options))).toEqual([
      ["2024-02-29", "2024-12-31 22:59:58", "2025-01-01", "TRUE", "0.1", "12345678901234567", '["1","2"]'],
      ["", "2024-12-31", "", "FALSE", "", "-1", ""],
    ]);
  }
});

test("bytes that are no text are written in digits, sixteen of them as an identifier", async () => {
  const id = Uint8Array.from([
    0x5f, 0x3a, 0xe9, 0x01, 0x9c, 0x0d, 0xea, 0x11, 0xa8, 0x12, 0, 0x0d, 0x3a, 0x45, 0, 0xb7,
  ]);
  const types = tableFromColumns({
    accountid: columnFromArray([id, bytesOf("0123456789abcdef")], fixedSizeBinary(16)),
    text: columnFromArray([bytesOf("M\u00fcller"), Uint8Array.from([0xff, 0x0a])], binary()),
  });
  for (const bytes of [parquet(types), arrow(types)]) {
    expect(cellsOf(await openFile(bytes, options))).toEqual([
      ["5f3ae901-9c0d-ea11-a812-000d3a4500b7", "M\u00fcller"],
      ["0123456789abcdef", "ff0a"],
    ]);
  }
});

test("names of columns are the header, whatever they look like", async () => {
  const odd = tableFromColumns({ 1: columnFromArray(["a"], utf8()), 2: columnFromArray(["b"], utf8()) });
  expect((await openFile(parquet(odd), options)).table.header).toEqual(["1", "2"]);
});

test("several batches follow each other", async () => {
  const long = tableFromColumns({
    id: columnFromArray(
      Array.from({ length: 3000 }, (_, i) => `K${i}`),
      utf8(),
      { maxBatchRows: 1000 },
    ),
  });
  const { table: read } = await openFile(arrow(long), options);
  expect([read.rowCount, read.cell(0, 0), read.cell(2999, 0), read.line(2999)]).toEqual([3000, "K0", "K2999", 3001]);
});

test("an Arrow file without any schema is damaged", async () => {
  const file = schemaAtEnd(table);
  for (const end of [file.length - 1, file.length - 10, 200, 9]) {
    expect((await refused(openFile(file.slice(0, end), options))).code).toBe("damaged");
  }
});

test("a Parquet file in an archive is read", async () => {
  const packed = zip([{ name: "kunden.parquet", data: parquet(table) }]);
  expect((await openFile(packed, options)).detected).toMatchObject({ format: "parquet", entry: "kunden.parquet" });
});

test("without its reader a Parquet file is named as what it is", async () => {
  expect(await refused(openFile(bytesOf("PAR1xxxxPAR1")))).toEqual({ code: "binary", details: { kind: "parquet" } });
  expect((await refused(openFile(bytesOf("PAR1xxxxPAR1"), options))).code).toBe("damaged");
});

test("Parquet that declares too much is refused before it is unpacked", async () => {
  expect(parquetDeclared(parquet(table))).toMatchObject({ cells: 21 });
  // FileMetaData {4: [RowGroup {1: [{}], 2: size, 3: rows}]} in Thrift's compact protocol.
  const bomb = (size: number[], count: number[]) => {
    const meta = [0x49, 0x1c, 0x19, 0x1c, 0x00, 0x16, ...size, 0x16, ...count, 0x00, 0x00];
    return new Uint8Array([...bytesOf("PAR1"), ...meta, meta.length, 0, 0, 0, ...bytesOf("PAR1")]);
  };
  const [million, milliard] = [
    [0x80, 0x89, 0x7a],
    [0x80, 0xa8, 0xd6, 0xb9, 0x07],
  ];
  expect(parquetDeclared(bomb(million, million))).toEqual({ size: 1e6, cells: 1e6, rows: 1e6 });
  for (const bytes of [bomb(milliard, [2]), bomb([2], milliard)]) {
    expect((await refused(openFile(bytes, options))).code).toBe("tooLarge");
  }
});
