import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { rawRows, rawWorkbook } from "./rawWorkbook.js";
import { customers, refused } from "./spreadsheetFiles.js";

const names = ["Kundennr.", "Kunde", "Umsatz"];
const list = [names, ["4711", "Berg KG", 100.5], ["4712", "Klein AG", 200]] as const;

test("sheets with a chart instead of cells are no sheets to read", async () => {
  const chart = { name: "Diagramm", data: "", kind: "chartsheet" } as const;
  for (const sheets of [
    [{ name: "Kunden", data: rawRows(list) }, chart],
    [chart, { name: "Kunden", data: rawRows(list) }],
  ]) {
    const read = await openFile(rawWorkbook(sheets));
    expect(read.detected.sheets).toEqual([{ name: "Kunden", hidden: false }]);
    expect((await customers(rawWorkbook(sheets))).report.totals.revenue).toBe(300.5);
  }
});

test("formulas without a result in the file are told where their column is used", async () => {
  const margin = (result: string) => `<c><f>C2*0.3</f>${result}</c>`;
  const rows = [
    [...names, "DB", "Bonus"],
    ["4711", "Berg KG", 100, margin("<v>30</v>"), margin("<v/>")],
    ["4712", "Klein AG", 200, margin("<v></v>"), margin("")],
  ];
  const { report, found } = await customers(rawWorkbook([{ name: "Kunden", data: rawRows(rows) }]));
  expect(report.warnings).toContainEqual({ code: "noResults", columns: ["DB"], count: 1 });
  expect(found.noResults?.map(({ row, id, margin }) => [row, id, margin])).toEqual([[3, "4712", null]]);
  expect(report.totals.margin).toBe(30);
});

test("and where another column is used in its place because it has no result at all", async () => {
  const sum = "<c><f>C2*1</f></c>";
  const rows = [
    ["Kundennr.", "Kunde", "Netto", "Umsatz"],
    ["4711", "Berg KG", 100, sum],
    ["4712", "Klein AG", 200, sum],
  ];
  const { report } = await customers(rawWorkbook([{ name: "Kunden", data: rawRows(rows) }]));
  expect(report.mapping.revenue).toBe("Netto");
  expect(report.warnings).toContainEqual({ code: "noResults", columns: ["Umsatz"], count: 2 });
});

test("results that are 0 throughout are none in a workbook that wants to be calculated when it is opened", async () => {
  const rows = (...revenue: number[]) => [
    names,
    ...revenue.map((value, at) => [`471${at}`, `Kunde ${at}`, `<c><f>A${at}*2</f><v>${value}</v></c>`]),
  ];
  const calculation = `<calcPr calcId="124519" fullCalcOnLoad="1"/>`;
  const file = (all: (string | number)[][], own: string) =>
    rawWorkbook([{ name: "Kunden", data: rawRows(all) }], { calculation: own });
  expect(await refused(customers(file(rows(0, 0, 0), calculation)))).toMatchObject({ code: "noCustomers" });
  expect((await customers(file(rows(0, 0, 0), ""))).report.accepted).toBe(3);
  expect((await customers(file(rows(0, 0, 7), calculation))).report.totals.revenue).toBe(7);
});

test("rows that are filtered out or hidden count and are told, those of groups that are folded up are not", async () => {
  const file = (own: string) =>
    customers(rawWorkbook([{ name: "Kunden", data: rawRows(list, (row) => (row === 3 ? own : "")) }]));
  const { report } = await file(`hidden="1"`);
  expect(report.totals.revenue).toBe(300.5);
  expect(report.warnings).toEqual([{ code: "hiddenRows", count: 1, revenue: 200, lines: [3] }]);
  expect((await file(`hidden="1" outlineLevel="1"`)).report.warnings).toEqual([]);
});

test("hidden rows are told with their sheet where several are parts of one list", async () => {
  const towns = ["Ulm", "Kiel", "Trier", "Jena", "Hof"];
  const part = (first: number) => [
    names,
    ...[0, 1, 2, 3, 4].map((at) => [`K${first + at}`, `${towns[at]} ${first}`, first]),
  ];
  const { report, found } = await customers(
    rawWorkbook([
      { name: "Nord", data: rawRows(part(10)) },
      { name: "Süd", data: rawRows(part(20), (row) => (row > 4 ? `hidden="true"` : "")) },
    ]),
  );
  expect(report.accepted).toBe(10);
  expect(report.warnings).toContainEqual({ code: "hiddenRows", count: 2, revenue: 40, lines: ["Süd:5", "Süd:6"] });
  expect(found.hiddenRows!.map(({ part, row, id }) => [part, row, id])).toEqual([
    ["Süd", 5, "K23"],
    ["Süd", 6, "K24"],
  ]);
});

test("a fill in a cell far away, or blanks in one, make no list larger", async () => {
  const cells = list.map((row, at) =>
    row.map((value, column) =>
      typeof value === "number"
        ? `<c r="${"ABC"[column]}${at + 1}"><v>${value}</v></c>`
        : `<c r="${"ABC"[column]}${at + 1}" t="inlineStr"><is><t>${value}</t></is></c>`,
    ),
  );
  const far = (cell: string) => [{ name: "Kunden", data: `${rawRows(cells)}<row r="9000">${cell}</row>` }];
  const filled = await customers(rawWorkbook(far(`<c r="XFD9000" s="0"/>`)));
  expect(filled.report).toMatchObject({ rows: 2, header: names, totals: { revenue: 300.5 } });
  const blank = await customers(rawWorkbook(far(`<c r="H9000" t="inlineStr"><is><t> </t></is></c>`)));
  expect(blank.report).toMatchObject({ rows: 2, header: names, totals: { revenue: 300.5 } });
  const tooLarge = rawWorkbook(far(`<c r="XFD9000"><v>1</v></c>`));
  expect(await refused(openFile(tooLarge))).toMatchObject({ code: "tooLarge" });
});

test("the part with the list of sheets may have another name, but without it a workbook is damaged", async () => {
  const file = (rename: (name: string) => string) =>
    openFile(rawWorkbook([{ name: "Kunden", data: rawRows(list) }], { rename }));
  expect((await file((name) => name.replace("workbook.xml", "workbook2.xml"))).table.header).toEqual(names);
  expect(await refused(file((name) => name.replace("workbook.xml", "book.xml")))).toMatchObject({ code: "damaged" });
});

test("a sheet of sums whose formulas have no results gives way to the months that it sums", async () => {
  const month = (amount: number) => [names, ["4711", "Berg KG", amount], ["4712", "Klein AG", amount * 2]];
  const sums = [names, ["4711", "Berg KG", "<c><f>Jan!C2+Feb!C2</f></c>"], ["4712", "Klein AG", "<c><f>1+1</f></c>"]];
  const sheets = { Gesamt: sums, Januar: month(10), Februar: month(20) };
  const bytes = rawWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, data: rawRows(rows) })));
  const { report } = await customers(bytes, { sumDuplicates: true });
  expect(report.together).toEqual(["Januar", "Februar"]);
  expect(report.totals.revenue).toBe(90);
});

test("a row of totals that states what the sheet shows is explained by the hidden rows", async () => {
  const rows = [...list, ["Summe", "", 100.5]];
  const data = rawRows(rows, (row) => (row === 3 ? `hidden="1"` : ""));
  const { report } = await customers(rawWorkbook([{ name: "Kunden", data }]));
  const total = { code: "controlTotal", column: "Umsatz", row: 4, file: 100.5, sum: 300.5, hidden: 200 };
  expect(report.warnings).toContainEqual(total);
});
