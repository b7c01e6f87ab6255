import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { bytesOf, open } from "./readText.js";
import { cellsOf, customers, refused, xlsx } from "./spreadsheetFiles.js";

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

test("another table beside the list of customers is chosen as a sheet is", async () => {
  const read = await openFile(await xlsx(customersBeside));
  expect(read.detected.sheets).toEqual([
    { name: "Kunden", hidden: false },
    { name: "Kunden (A–B)", hidden: false, of: "Kunden" },
  ]);
  const other = await openFile(await xlsx(customersBeside), { part: "Kunden (A–B)" });
  expect(other.table.header).toEqual(["Region", "Umsatz"]);
  expect(other.detected).toMatchObject({ sheet: "Kunden (A–B)", beside: ["Kundennr.", "Kunde", "Umsatz"] });
  expect(await refused(openFile(await xlsx(customersBeside), { part: "Kunden (A–C)" }))).toMatchObject({
    code: "unknownPart",
  });
  const { report } = await customers(await xlsx(customersBeside));
  expect(report.warnings.map(({ code }) => code)).not.toContain("sheet");
});

const textBeside = `Region;Umsatz;;Kundennr.;Kunde;Umsatz
Nord;60;;K1;Abel;10
Süd;40;;K2;Bolz;20
;;;K3;Cramer;"1.030,50"
;;;K4;Dorn;5
;;;K5;Ernst;35
`;

test("of two lists side by side in a text the one of customers is read, and the other can be chosen", async () => {
  const { columns, report } = await customers(bytesOf(textBeside));
  expect([...columns.revenueCents]).toEqual([1000, 2000, 103050, 500, 3500]);
  expect(report).toMatchObject({ part: "D–F", parts: ["D–F", "A–B"], delimiter: ";" });
  expect(report.warnings).toEqual([{ code: "beside", columns: ["Region", "Umsatz"] }]);
  const other = await openFile(bytesOf(textBeside), { part: "A–B" });
  expect(cellsOf(other)).toEqual([
    ["Nord", "60"],
    ["Süd", "40"],
  ]);
  expect(await refused(openFile(bytesOf(textBeside), { part: "X" }))).toMatchObject({ code: "unknownPart" });
});

test("of two lists of customers side by side in a text the left one is read", async () => {
  const text =
    "Nr,Firma,Umsatz,,Nr,Firma,Umsatz\n1,Abel,10,,4,Dorn,40\n2,Bolz,20,,5,Ernst,50\n3,Cramer,30,,6,Falk,60\n";
  const read = await openFile(bytesOf(text));
  expect(cellsOf(read).map(([, name]) => name)).toEqual(["Abel", "Bolz", "Cramer"]);
  expect(read.detected.beside).toEqual(["Nr", "Firma", "Umsatz"]);
});

test("columns behind an empty one that only the first customers fill are a part of the list", async () => {
  const text =
    "Nr;Firma;Umsatz;;Besuche;Anrufe\n1;Abel;50;;4;8\n2;Bolz;40;;3;6\n3;Cramer;30;;;\n4;Dorn;20;;;\n5;Ernst;10;;;\n";
  const read = await openFile(bytesOf(text));
  expect(read.proposal).toMatchObject({ id: "Nr", revenue: "Umsatz", visits: "Besuche" });
  expect(read.detected.beside).toBeUndefined();
});

test("columns behind an empty one that customers here and there fill are a part of the list on a sheet", async () => {
  const rows = [
    ["Kundennr.", "Kunde", "Umsatz", null, "Besuche", "Vermerk"],
    ["1", "Abel", 10, null, 2, "x"],
    ["2", "Bolz", 20, null, null, null],
    ["3", "Cramer", 30, null, null, null],
    ["4", "Dorn", 40, null, 3, "y"],
    ["5", "Ernst", 50, null, null, null],
    ["6", "Falk", 60, null, null, null],
    ["7", "Gast", 70, null, null, null],
  ];
  const read = await openFile(await xlsx(rows));
  expect(read.proposal).toMatchObject({ revenue: "Umsatz", visits: "Besuche" });
});

test("a list of regions nearly as long as that of the customers beside it is told apart by a name that comes again", async () => {
  const text = "Region;Umsatz;;Kundennr.;Kunde;Umsatz\nNord;60;;K1;Abel;10\nSüd;40;;K2;Bolz;20\n;;;K3;Cramer;30\n";
  const { columns } = await customers(bytesOf(text));
  expect([...columns.revenueCents]).toEqual([1000, 2000, 3000]);
});

test("notes beside the first customers are a part of their list", () => {
  const text =
    "Nr;Firma;Umsatz;;Vermerk;Datum\n1;Abel;50;;Rabatt;01.02.2025\n2;Bolz;40;;zahlt spät;02.02.2025\n3;Cramer;30;;;\n4;Dorn;20;;;\n5;Ernst;10;;;\n";
  expect(open(text).table.columnCount).toBe(6);
});

test("groups of amounts between empty columns are a part of the list, also with a row of totals that has no name", () => {
  const record = (nr: number) =>
    `${nr};Firma ${nr}x;;${2000 + nr * 37};${3000 + nr * 7};;${1800 + nr * 31};${2000 + nr * 5}`;
  const text = ["Nr;Name;;Umsatz;DB;;Umsatz;DB", ...[1, 2, 3, 4].map(record), ";;;8370;12070;;7510;8050", ""].join(
    "\n",
  );
  const { detected, table } = open(text);
  expect(detected.beside).toBeUndefined();
  expect(table.columnCount).toBe(8);
});

test("lists of the same customers in the same rows are one, though some lack a row in the second", () => {
  const record = (nr: number) => `K${nr};Firma ${nr}x;${nr * 10};;${nr === 3 ? ";" : `K${nr};${nr}`}`;
  const text = ["Kundennr;Firma;Umsatz;;Kundennr;Besuche", ...[1, 2, 3, 4, 5].map(record), ""].join("\n");
  expect(open(text).proposal).toMatchObject({ id: "Kundennr", revenue: "Umsatz", visits: "Besuche" });
});

test("lists of different customers with the same country in the same rows are two", () => {
  const text =
    "Kunde;Land;Umsatz;;Lieferant;Land;Einkauf\nAbel;DE;10;;Dorn;DE;40\nBolz;DE;20;;Ernst;DE;50\nCramer;DE;30;;Falk;DE;60\nGast;DE;35;;;;\n";
  expect(open(text).detected.beside).toEqual(["Lieferant", "Land", "Einkauf"]);
});
