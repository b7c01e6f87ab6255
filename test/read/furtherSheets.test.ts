import { expect, test } from "vitest";
import { neededSheets } from "../../src/read/furtherSheets.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { openFile } from "../../src/read/openFile.js";
import { texts } from "./readText.js";
import { customers, type Rows, xlsx } from "./spreadsheetFiles.js";

const ids = Array.from({ length: 12 }, (_, i) => `K${100 + i}`);
const list = (revenue: boolean): Rows => [
  ["Kundennr", "Firma", "Gebiet", ...(revenue ? ["Umsatz"] : [])],
  ...ids.map((id, i) => [id, `Firma ${i}`, i % 2 ? "Nord" : "Süd", ...(revenue ? [10 * i] : [])]),
];
const orders: Rows = [
  ["Debitor", "Datum", "Beleg", "Umsatz"],
  ...ids.flatMap((id, i) => [
    [id, "2025-01-03", `R${i}a`, 5],
    [id, "2025-12-30", `R${i}b`, i],
  ]),
];
const visits: Rows = [["Kunde", "Datum", "Art"], ...ids.slice(3).map((id) => [id, "2025-05-05", "Besuch"])];
const strangers: Rows = [["Kundennr", "Besuche"], ...ids.map((id) => [`X${id}`, 3])];

const book = (sheets: Readonly<Record<string, Rows>>) =>
  xlsx(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
const opened = async (sheets: Readonly<Record<string, Rows>>) => openFile(await book(sheets));

test("sheets with more about the same customers are told, and not read unasked", async () => {
  const given = { Kunden: list(true), Besuche: visits, Fremde: strangers, Alt: list(true).slice(0, 8) };
  const read = await opened(given);
  expect(read.detected).toMatchObject({ sheet: "Kunden", further: ["Besuche"] });
  expect(neededSheets(read)).toEqual([]);
  const { report } = await customers(await book(given));
  expect(report.warnings).toContainEqual({
    ...{ code: "sheet", sheet: "Kunden", others: ["Besuche", "Fremde", "Alt"] },
    further: ["Besuche"],
  });
});

test("the list is the sheet with customer numbers, and sheets without which there are no customers are read with it", async () => {
  const read = await opened({ Umsätze: orders, Kunden: list(false), Besuche: visits, Fremde: strangers });
  expect(read.detected).toMatchObject({ sheet: "Kunden", further: ["Umsätze", "Besuche"] });
  expect(neededSheets(read)).toEqual(["Umsätze", "Besuche"]);
});

test("a list of customers comes before a sheet of their orders, which it needs for revenue, but not before one of strangers", async () => {
  const rows: Rows = [["Kundennr", ...orders[0]!.slice(1)], ...orders.slice(1)];
  const read = await opened({ Umsätze: rows, Kunden: list(false), Fremde: strangers });
  expect(read.detected).toMatchObject({ sheet: "Kunden", further: ["Umsätze"] });
  expect(neededSheets(read)).toEqual(["Umsätze"]);
  const alone = await opened({ Umsätze: rows, Fremde: [["Kundennr", "Firma"], ...ids.map((id) => [`X${id}`, "x"])] });
  expect(alone.detected).toMatchObject({ sheet: "Umsätze" });
});

test("a sheet whose numbers only their values tell is completed by the list that names them", async () => {
  const rows = orders.map((row) => row.slice(0, 3));
  const { detected } = await opened({ Aufträge: orders, Namen: [["Nummer"], ["1"]] });
  expect(detected.further).toBeUndefined();
  const read = await opened({ Kunden: list(false), Aufträge: rows });
  expect(read.detected.further).toEqual(["Aufträge"]);
});

test("of a workbook given once for each of its sheets only the others are said not to be read", async () => {
  const bytes = await book({ Info: [["Datenabzug"]], Kunden: list(false), Umsätze: orders, Besuche: visits });
  const files = await Promise.all(
    ["Kunden", "Umsätze", "Besuche"].map(async (part) => {
      const read = await openFile(bytes, { part });
      return { name: part, read, mapping: read.proposal };
    }),
  );
  const { columns, report } = joinFiles(files);
  expect(texts(columns.id)).toEqual(ids);
  expect(Array.from(columns.revenueCents, (cents) => cents / 100)).toEqual(ids.map((_, i) => 5 + i));
  expect(Array.from(columns.visitsThousandths!)).toEqual(ids.map((_, i) => (i < 3 ? 0 : 1000)));
  const unread = [report, ...report.files!].map(({ warnings }) => warnings.find(({ code }) => code === "sheet"));
  expect(unread.map((warning) => warning?.others)).toEqual([["Info"], ["Info"], ["Info"]]);
});
