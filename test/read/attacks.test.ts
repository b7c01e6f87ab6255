import { columnFromArray, float64, tableFromColumns, utf8 } from "@uwdata/flechette";
import { expect, test } from "vitest";
import { parquetWasm } from "../../src/cli/parquetWasm.js";
import { openFile } from "../../src/read/openFile.js";
import { openTable } from "../../src/read/openTable.js";
import { arrow, feather, parquet, schemaAtEnd } from "./arrowFiles.js";
import { bytesOf, latin1, refusal } from "./readText.js";
import { cellsOf, customers, legacy, refused, xlsx, zip } from "./spreadsheetFiles.js";

const compiled = parquetWasm();
const options = { parquetWasm: () => compiled };
const rows = [["Nr", "Firma", "Umsatz"], ...Array.from({ length: 30 }, (_, i) => [`K${i}`, `Müller ${i}`, i * 1.5])];
const csv = bytesOf(rows.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n"));
const markup = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
const page = latin1(`<html><body><table>${markup}</table></body></html>`);
const table = tableFromColumns({
  Nr: columnFromArray(
    rows.slice(1).map(([id]) => id),
    utf8(),
  ),
  Umsatz: columnFromArray(
    rows.slice(1).map(([, , amount]) => amount),
    float64(),
  ),
});

function randomFrom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
}

const refusals = ["binary", "cancelled", "damaged", "empty", "password", "tooLarge"];

test.each([
  ["a CSV file", async () => csv],
  ["an .xlsx workbook", () => xlsx(rows as never)],
  ["an .xls workbook", async () => legacy(rows as never)],
  ["a web page", async () => page],
  ["a zip archive", async () => zip([{ name: "a.csv", data: csv }])],
  ["a Parquet file", async () => parquet(table)],
  ["an Arrow file", async () => arrow(table, "file")],
  ["an Arrow file with its schema at the end alone", async () => schemaAtEnd(table)],
  ["an Arrow stream", async () => arrow(table)],
  ["an Arrow file packed with LZ4", async () => feather("customers.lz4.feather")],
  ["an Arrow file packed with ZSTD", async () => feather("customers.zstd.feather")],
])("%s with altered or missing bytes is a table or one clear refusal", async (_, make) => {
  const good = await make();
  const random = randomFrom(42);
  for (let round = 0; round < 300; round++) {
    const bytes = round % 6 === 0 ? good.slice(0, random(good.length)) : good.slice();
    for (let flips = round % 6; flips > 0; flips--) {
      const at = random(bytes.length);
      bytes[at] = bytes[at]! ^ (1 + random(255));
    }
    const result = await openFile(bytes, options).then(
      () => "table",
      (error: { name: string; code: string }) => (error.name === "ReadError" ? error.code : String(error)),
    );
    expect([...refusals, "table"]).toContain(result);
  }
  expect((await openFile(good, options)).table.rowCount).toBe(30);
});

test("a line of 3 MB and NUL bytes are read", async () => {
  const long = `Nr;Firma;Umsatz\n1;${"x".repeat(3 << 20)};2,50\n2;a\0b;1,00\n`;
  const { columns, report } = await customers(bytesOf(long));
  expect([...columns.revenueCents]).toEqual([250, 100]);
  expect(report.warnings).toContainEqual({ code: "nulBytes", count: 1 });
});

test("cells that claim to span millions are refused or bounded", async () => {
  const wide = `<table><tr><td colspan="100000000">Nr</td><td>Umsatz</td></tr><tr><td rowspan="100000000">1</td><td>2</td></tr></table>`;
  const far = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`;
  for (const text of [wide, far]) {
    const result = await openFile(bytesOf(text)).then(
      ({ table }) => (table.columnCount <= 16_384 ? "bounded" : "unbounded"),
      ({ code }: { code: string }) => code,
    );
    expect(["bounded", "tooLarge", "damaged", "empty"]).toContain(result);
  }
});

test("a sheet with all its 1,048,576 rows is read", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const good = await xlsx([["Nr", "Umsatz"]]);
  const body = Array.from({ length: 1_048_576 }, (_, i) =>
    i === 0
      ? '<row r="1"><c r="A1" t="inlineStr"><is><t>Nr</t></is></c><c r="B1" t="inlineStr"><is><t>Umsatz</t></is></c></row>'
      : `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}"><v>1</v></c></row>`,
  ).join("");
  const { zipEntries } = await import("../../src/read/zipEntries.js");
  const { unpackEntry } = await import("../../src/read/unpack.js");
  const parts = await Promise.all(
    zipEntries(good).map(async (entry) => ({
      name: entry.name,
      data: /sheet1\.xml$/.test(entry.name)
        ? bytesOf(`<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`)
        : await unpackEntry(good, entry),
    })),
  );
  const rowCount = await openFile(zip(parts)).then(
    (read) => read.table.rowCount,
    ({ code }: { code: string }) => code,
  );
  expect(rowCount).toBe(1_048_575);
});

test("HTML, SQL and formulas stay text in names, headers, sheet names and names of files", async () => {
  const hostile = ["<img src=x onerror=alert(1)>", "'; DROP TABLE c0; --", "=cmd|'/c calc'!A0"];
  const sheet = [
    ["Nr", "Umsatz", ...hostile],
    ["1", 2, ...hostile],
  ];
  for (const bytes of [await xlsx(sheet), legacy(sheet)]) {
    const read = await openFile(bytes);
    expect(read.table.header.slice(2)).toEqual(hostile);
    expect(cellsOf(read)[0]!.slice(2)).toEqual(hostile);
  }
  const name = "<b>'; DROP TABLE x; --.csv";
  const read = await openFile(zip([{ name, data: csv }]));
  expect(read.detected.entry).toBe(name);
  const named = await xlsx([{ name: "<b>=1+1", rows: sheet }]);
  expect((await openFile(named)).detected.sheet).toBe("<b>=1+1");
});

test("archives in the disguise of Parquet or Arrow are damaged", async () => {
  for (const magic of ["PAR1", "ARROW1\0\0", "\xff\xff\xff\xff"]) {
    const bytes = new Uint8Array([...latin1(magic), ...zip([{ name: "a.csv", data: csv }])]);
    expect((await refused(openFile(bytes, options))).code).toBe("damaged");
  }
});

test.each([
  ["a delimiter missing behind a quote", '1;"x"2;3\n', 120_000],
  ["words in quotes in one long line", `${'1;"x"2 '.repeat(500)}\n`, 300],
  ["delimiters of all kinds", 'a,b:c|d;"e^f~g\n', 60_000],
  ["apostrophes at the beginning", "'a;'b;'c;'d\n", 80_000],
])("a megabyte of records that fit no dialect, %s, is read in time that grows with its size", (_, record, count) => {
  const text = `a;b;c;d\n${"1;2;3;4\n".repeat(1500)}${record.repeat(count)}`;
  expect(openTable(bytesOf(text)).table.rowCount).toBe(1500 + count);
});

test("records of very many cells, of which the next has most again, are read in time that grows with their number", () => {
  const record = (nr: number) => `${Array.from({ length: 20_000 }, (_, i) => `"a ${i % 7}"`).join(",")},${nr}\n`;
  expect(openTable(bytesOf([1, 2, 3, 4].map(record).join(""))).table.columnCount).toBe(20_001);
}, 5000);

test("a line of millions of words, names of columns or one text, ends soon", () => {
  expect(openTable(bytesOf("Ulm Ems ".repeat(1_500_000))).table.columnCount).toBe(1);
  expect(refusal(() => openTable(bytesOf("Ulm,Ems,".repeat(600_000)))).code).toBe("tooLarge");
}, 10_000);
