import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { cellsOf, customers, xlsx } from "./spreadsheetFiles.js";

const customersBeside = [
  ["Region", "Umsatz", null, "Kundennr.", "Kunde", "Umsatz"],
  ["Nord", 60, null, "1", "A", 10],
  ["Summe", 60, null, "2", "B", 20],
  [null, null, null, "3", "C", 30],
  [null, null, null, "4", "D", 0],
  [null, null, null, "5", "E", 0],
];

test("of two tables side by side the list of customers is read, and the report names the other", async () => {
  const read = await openFile(await xlsx(customersBeside));
  expect(read.table.header).toEqual(["Kundennr.", "Kunde", "Umsatz"]);
  expect(cellsOf(read)[0]).toEqual(["1", "A", "10"]);
  const { columns, report } = await customers(await xlsx(customersBeside));
  expect([...columns.revenueCents]).toEqual([1000, 2000, 3000, 0, 0]);
  expect(report.warnings).toContainEqual({ code: "beside", columns: ["Region", "Umsatz"] });
});

test("a list with an empty column in between is one", async () => {
  const rows = [
    ["Kundennr.", "Kunde", null, "Umsatz", "Besuche"],
    ["1", "A", null, 10, 2],
    ["2", "B", null, 20, null],
  ];
  const read = await openFile(await xlsx(rows));
  expect(read.proposal).toMatchObject({ id: "Kundennr.", revenue: "Umsatz", visits: "Besuche" });
  expect(read.detected.beside).toBeUndefined();
});

test("of two tables of equal length with the same names side by side one is read, and the report names the other", async () => {
  const sides = [
    ["Nord", null, null, null, "Süd", null, null],
    ["Kundennr.", "Kunde", "Umsatz", null, "Kundennr.", "Kunde", "Umsatz"],
    ["1", "Abel", 10, null, "4", "Dorn", 40],
    ["2", "Bolz", 20, null, "5", "Ernst", 50],
    ["3", "Cramer", 30, null, "6", "Falk", 60],
  ];
  const { columns, report } = await customers(await xlsx(sides));
  expect([...columns.revenueCents]).toEqual([1000, 2000, 3000]);
  expect(report.warnings).toContainEqual({ code: "beside", columns: ["Kundennr.", "Kunde", "Umsatz"] });
});

test("the same names of amounts twice beside the customers leave a list with empty columns in between one", async () => {
  const rows = [
    ["Kundennr.", "Kunde", null, "Umsatz", "DB", null, "Umsatz", "DB"],
    ["1", "Abel", null, 10, 2, null, 11, 3],
    ["2", "Bolz", null, 20, 4, null, 21, 5],
  ];
  const read = await openFile(await xlsx(rows));
  expect(read.table.columnCount).toBe(8);
  expect(read.detected.beside).toBeUndefined();
});

test("without an empty column between them the same names over and over tell two tables apart", async () => {
  const rows = [
    ["Kundennr.", "Kunde", "Umsatz", "Kundennr.", "Kunde", "Umsatz"],
    ["1", "Abel", 10, "3", "Cramer", 30],
    ["2", "Bolz", 20, "4", "Dorn", 40],
  ];
  const { columns, report } = await customers(await xlsx(rows));
  expect([...columns.revenueCents]).toEqual([1000, 2000]);
  expect(report.warnings).toContainEqual({ code: "beside", columns: ["Kundennr.", "Kunde", "Umsatz"] });
  const years = [
    ["Kundennr.", "Kunde", 2024, null, 2025, null],
    [null, null, "Umsatz", "DB", "Umsatz", "DB"],
    ["1", "Abel", 10, 2, 11, 3],
    ["2", "Bolz", 20, 4, 21, 5],
  ];
  const read = await openFile(await xlsx(years));
  expect(read.proposal).toMatchObject({ id: "Kundennr.", name: "Kunde" });
  expect(read.detected.beside).toBeUndefined();
});
