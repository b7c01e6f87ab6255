import { read } from "@e965/xlsx";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { standardCsv } from "../../src/read/standardCsv.js";
import { texts } from "./readText.js";
import { cellsOf, customers, refused, xlsx } from "./spreadsheetFiles.js";

const list = [
  ["Kundennummer", "Firma", "Umsatz"],
  ["00123", "Müller & Söhne", 1.234],
  ["4711", "Ärzte <b>", 1234567.89],
];

test("a workbook is read as its table, with names, numbers and umlauts as they are", async () => {
  const read = await openFile(await xlsx(list));
  expect(read.table.header).toEqual(["Kundennummer", "Firma", "Umsatz"]);
  expect(cellsOf(read)).toEqual([
    ["00123", "Müller & Söhne", "1.234"],
    ["4711", "Ärzte <b>", "1234567.89"],
  ]);
  expect(read.detected).toMatchObject({
    format: "xlsx",
    sheet: "Kunden",
    sheets: [{ name: "Kunden", hidden: false }],
    headerLine: 1,
    raggedRows: 0,
  });
});

test("a typed number is exactly that number: 1.234 is neither asked about nor taken as thousands", async () => {
  const { columns, report } = await customers(await xlsx(list));
  expect([...columns.revenueCents]).toEqual([123, 123456789]);
  expect(texts(columns.id)).toEqual(["00123", "4711"]);
  expect(report.warnings).toEqual([]);
});

test("typed numbers and German texts may stand in one column", async () => {
  const { columns } = await customers(
    await xlsx([
      ["Nr", "Umsatz"],
      ["1", "1.234,56"],
      ["2", 1.234],
      ["3", -0.1],
      ["4", "2.000,00"],
    ]),
  );
  expect([...columns.revenueCents]).toEqual([123456, 123, -10, 200000]);
});

test("amounts in thousands by the header are multiplied when typed as well", async () => {
  const rows = [
    ["Nr", "Umsatz in T€"],
    ["1", 1.5],
  ];
  expect([...(await customers(await xlsx(rows))).columns.revenueCents]).toEqual([150000]);
});

test("dates are shown in ISO form, truth values in capitals", async () => {
  const rows = [
    ["Nr", "Umsatz", "Letzter Besuch", "Aktiv"],
    ["1", 5, new Date("2024-12-31T00:00:00Z"), true],
    ["2", 5, new Date("2024-01-02T10:30:00Z"), false],
  ];
  expect(cellsOf(await openFile(await xlsx(rows))).map((row) => row.slice(2))).toEqual([
    ["2024-12-31", "TRUE"],
    ["2024-01-02 10:30:00", "FALSE"],
  ]);
});

test("title rows above and empty columns around the table do not matter, and lines are the sheet's row numbers", async () => {
  const rows = [
    [null, "Kundenauswertung 2024", null, null, null],
    [],
    [null, "Kundennr.", "Umsatz", null, null],
    [null, "1", 10, null, null],
    [],
    [null, "2", 20, "", null],
    [null, "Summe", 30, null, null],
    [],
  ];
  const read = await openFile(await xlsx(rows));
  expect(read.table.header).toEqual(["Kundennr.", "Umsatz"]);
  expect(read.detected).toMatchObject({ headerLine: 3, raggedRows: 0 });
  const { columns, report } = await customers(await xlsx(rows));
  expect([...columns.revenueCents]).toEqual([1000, 2000]);
  expect(report.skipped).toContainEqual({ row: 7, reason: "totals" });
  expect(report.rows).toBe(report.accepted + report.rejectedRows + report.skipped.length);
});

test("formulas count with their last value, error values are told", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Kunden",
        rows: [
          ["Nr", "Umsatz"],
          ["1", null],
          ["2", "#DIV/0!"],
          ["3", 7],
        ],
        cells: new Map([["1,1", { type: "formula", formula: "40+2", formulaResult: 42, value: 42 }]]),
      },
    ],
  });
  const { columns, report } = await customers(bytes);
  expect([...columns.revenueCents]).toEqual([4200, 700]);
  expect(report.cells).toEqual([{ row: 3, column: "Umsatz", value: "#DIV/0!", reason: "errorValue" }]);
});

test("the zeros that a number format shows before an id are kept", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Kunden",
        columns: [
          { key: "id", header: "Kundennummer", numFmt: "000000" },
          { key: "revenue", header: "Umsatz" },
        ],
        data: [{ id: 123, revenue: 5 }],
      },
    ],
  });
  expect(cellsOf(await openFile(bytes))).toEqual([["000123", "5"]]);
});

test("the sheet most like a list of customers is proposed, another can be chosen, hidden ones come last", async () => {
  const bytes = await xlsx([
    { name: "alt", rows: [...list, ["1", "B", 1]], hidden: true },
    { name: "Hinweise", rows: [["Bitte beachten"], ["Stand Januar"], ["a"], ["b"], ["c"]] },
    { name: "Kunden", rows: list },
    {
      name: "Regionen",
      rows: [
        ["Region", "Leiter"],
        ["Nord", "x"],
      ],
    },
  ]);
  const { detected } = await openFile(bytes);
  expect(detected.sheet).toBe("Kunden");
  expect(detected.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Hinweise", false],
    ["Kunden", false],
    ["Regionen", false],
    ["alt", true],
  ]);
  expect(cellsOf(await openFile(bytes, { part: "Regionen" }))).toEqual([["Nord", "x"]]);
  expect((await openFile(bytes, { part: "alt" })).table.rowCount).toBe(3);
  expect(await refused(openFile(bytes, { part: "neu" }))).toEqual({
    code: "unknownPart",
    details: { part: "neu", parts: ["Hinweise", "Kunden", "Regionen", "alt"] },
  });
});

test("a workbook whose only filled sheet is hidden is read all the same", async () => {
  const bytes = await xlsx([
    { name: "leer", rows: [] },
    { name: "Daten", rows: list, hidden: true },
  ]);
  expect((await openFile(bytes)).detected.sheet).toBe("Daten");
});

test("the hidden customers behind a dashboard or a pivot table without any are read", async () => {
  const hidden = { name: "Daten", rows: list, hidden: true };
  const dashboard = {
    name: "Dashboard",
    rows: [
      ["Umsatz gesamt", 1234569],
      ["Kunden", 2],
    ],
  };
  const pivot = {
    name: "Pivot",
    rows: [
      ["Region", "Summe von Umsatz"],
      ["Nord", 1234569],
    ],
  };
  for (const shown of [dashboard, pivot]) {
    const { detected } = await openFile(await xlsx([shown, hidden]));
    expect(detected.sheet).toBe("Daten");
    expect(detected.sheets.map(({ name }) => name)).toEqual([shown.name, "Daten"]);
  }
  const shorter = { name: "Kunden", rows: list.slice(0, 2) };
  expect((await openFile(await xlsx([shorter, hidden]))).detected.sheet).toBe("Kunden");
});

test("HTML, SQL and formulas in cells and sheet names stay text", async () => {
  const name = "<b>'; DROP";
  const bytes = await xlsx([
    {
      name,
      rows: [
        ["Nr", "Firma", "Umsatz"],
        ["1", "<script>alert(1)</script>", 1],
        ["2", "=1+1", 2],
      ],
    },
  ]);
  const read = await openFile(bytes);
  expect(read.detected.sheet).toBe(name);
  expect(cellsOf(read).map((row) => row[1])).toEqual(["<script>alert(1)</script>", "=1+1"]);
});

test("texts with quotes, delimiters and line breaks come out as standard CSV", async () => {
  const read = await openFile(
    await xlsx([
      ["Nr", "Firma", "Umsatz"],
      ["1", 'A "B", C\nD;E', 1],
    ]),
  );
  expect(new TextDecoder().decode(standardCsv(read.table))).toBe('Nr,Firma,Umsatz\n1,"A ""B"", C\nD;E",1\n');
});

test("an empty workbook is empty", async () => {
  expect((await refused(openFile(await xlsx([{ name: "leer", rows: [] }])))).code).toBe("empty");
});

test("both libraries read the same values of any workbook", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."aäß€\"';,\n <&>=0.1-"), minLength: 1, maxLength: 8 });
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.integer(),
  );
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const bytes = await xlsx([["Nr", "Firma", "Umsatz"], ...body]);
      const { "!data": other } = read(bytes, { dense: true }).Sheets.Kunden as { "!data": { v: unknown }[][] };
      const opened = await openFile(bytes);
      const { table } = opened;
      const { firstRow } = table;
      expect(cellsOf(opened)).toEqual(
        other.slice(firstRow).map((row) => table.header.map((_, column) => String(row[column]?.v ?? ""))),
      );
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("the report says which sheet was read and which were not", async () => {
  const { report } = await customers(
    await xlsx([
      { name: "Kunden", rows: list },
      { name: "Notizen", rows: [["x"]] },
    ]),
  );
  expect(report.warnings).toContainEqual({ code: "sheet", sheet: "Kunden", others: ["Notizen"] });
  expect(report).toMatchObject({ part: "Kunden", parts: ["Kunden", "Notizen"] });
});

test("typed shares of revenue, shown as percentages by their format, give DB = revenue × rate", async () => {
  const rows = [
    ["Nr", "Umsatz", "DB-Quote"],
    ["1", 1000, 0.25],
    ["2", 200, 0.1],
  ];
  expect([...(await customers(await xlsx(rows))).columns.marginCents!]).toEqual([25000, 2000]);
});

test("of sheets with the same columns for several years the latest is proposed", async () => {
  const sheets = ["2024", "Umsatz 2025", "2023"].map((name, i) => ({
    name,
    rows: i === 2 ? [...list, ["9", "C", 3]] : list,
  }));
  expect((await openFile(await xlsx(sheets))).detected.sheet).toBe("Umsatz 2025");
});
