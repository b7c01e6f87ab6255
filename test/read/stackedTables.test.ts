import fc from "fast-check";
import { expect, test } from "vitest";
import { noteLines } from "../../src/read/noRecords.js";
import { noText, readTable } from "../../src/read/readTable.js";
import { sheetGrid } from "../../src/read/sheetGrid.js";
import { convert, open, standard } from "./readText.js";

const customers = "Kundennummer;Name;Umsatz\n1001;Berg GmbH;1200,50\n1002;Tal AG;800,00\n";
const articles = "Artikelnummer;Bezeichnung;Menge\n1;Schraube;12\n2;Mutter;40\n";
const asCsv = (text: string) =>
  text
    .replaceAll(",", ".")
    .replaceAll(";", ",")
    .replace(/\d+\.\d+/g, (n) => `"${n.replace(".", ",")}"`);

test.each([
  ["as many columns", articles],
  ["as many columns without a known name", "Kürzel;Zeichen;Menge\nA;x;12\nB;y;40\n"],
  ["fewer columns", "Farbe;Anzahl\nrot;5\nblau;7\n"],
  ["sums", "Region;Summe\nNord;1200\nSüd;800\n"],
  ["more columns", "Artikel;Bezeichnung;Warengruppe;Lager;Menge\n1;Schraube;Eisen;Nord;12\n2;Mutter;Eisen;Nord;40\n"],
  ["columns filled up with empty cells", "Artikel;Menge;\nSchraube;12;\nMutter;40;\n"],
])("a table of %s below the customers is named, and no row of it counts", (_, other) => {
  const { report, columns } = convert(`${customers}\n${other}`);
  expect(columns.size).toBe(2);
  expect(report).toMatchObject({ rows: 6, accepted: 2, rejectedRows: 0 });
  expect(report.skipped).toEqual([
    { row: 4, reason: "empty" },
    ...[5, 6, 7].map((row) => ({ row, reason: "otherTable" })),
  ]);
  expect(report.warnings).toEqual([{ code: "otherTables", row: 1, count: 3, lines: [5] }]);
});

test.each(["Branche;Industrie", "Kundentyp;Partner;"])(
  "a title %s above records of the list is none of another table, though it has names of columns",
  (title) => {
    const { report } = convert(`${customers}\n${title}\n1003;See KG;10\n1004;Ort GmbH;20\n`);
    expect(report).toMatchObject({ accepted: 4, rejectedRows: 1, totals: { revenue: 2030.5 } });
  },
);

test("the customers are read where they stand second, the table above is no title", () => {
  const { report } = convert(`${articles}\n${customers}`);
  expect(report).toMatchObject({ rows: 6, accepted: 2, mapping: { id: "Kundennummer", revenue: "Umsatz" } });
  expect(report.skipped.map(({ reason }) => reason)).toEqual(["otherTable", "otherTable", "otherTable", "empty"]);
  expect(report.warnings).toEqual([{ code: "otherTables", row: 5, count: 3, lines: [1] }]);
});

test("of three tables the customers' is read, with the titles above it", () => {
  const { report, skippedTexts } = convert(`${articles};;\n\nListe der Kunden\n\n${customers}\n${articles}`);
  expect(report).toMatchObject({ rows: 13, accepted: 2 });
  expect(report.skipped[5]).toEqual({ row: 6, reason: "preamble" });
  expect(skippedTexts[5]).toBe("Liste der Kunden");
  expect(report.warnings).toEqual([{ code: "otherTables", row: 8, count: 6, lines: [1, 12] }]);
});

test("a narrow list of customers is not taken for titles of a wider table", () => {
  const { report } = convert(`Kundennummer;Umsatz\n1001;5\n1002;7\n\n${articles}`);
  expect(report).toMatchObject({ accepted: 2, mapping: { id: "Kundennummer", revenue: "Umsatz" } });
});

test("the line of the names that the user gives decides which table is read", () => {
  const read = open(`${customers}\n${customers.replace("Umsatz", "Absatz").replace("1001", "1003")}\n${articles}`, {
    headerLine: 5,
  });
  expect(read.table).toMatchObject({ header: ["Kundennummer", "Name", "Absatz"], rowCount: 3 });
  expect(read.table.stack?.others.map(({ line }) => line)).toEqual([9]);
});

test("a converted file keeps the rows of all tables", () => {
  expect(standard(`${customers}\n${articles}`)).toBe(asCsv(customers) + asCsv(articles));
  expect(standard(`${articles}\n${customers}`)).toBe(asCsv(articles) + asCsv(customers));
});

test("names of persons in the other table are not kept", () => {
  const visits = "Artikel;Vertreter;Besuche\nA;Anna Berg;3\nB;Jan Tal;4\n";
  expect(convert(`${customers}\n${visits}`).skippedTexts).toEqual(["", "Artikel · Besuche", "A · 3", "B · 4"]);
});

test.each([
  ["blank lines", customers.replace("1002", "\n\n1002")],
  ["blank lines before totals", `${customers}\nSumme;;2000,50\n`],
  ["a blank line before amounts that are missing", `${customers}\nK7;Moor AG;offen\nK8;See KG;5\nK9;Ulm KG;7\n`],
  ["the same names again", `${customers}\n${customers.replace("1001", "1003").replace("1002", "1004")}`],
  ["titles of groups", `${customers}\nRegion Süd\n\n1003;Moor AG;12,00\n1004;See KG;30,00\n`],
  ["a note of several cells", `${customers}\nStand;01.02.2026\nVersion;7\n`],
])("a list with %s is one table", (_, text) => {
  expect(open(text).table.stack).toBeUndefined();
});

test("sections that are named in their headers stay one table", () => {
  const sections = "Nord;Umsatz;DB\nBerg;1200;300\nTal;800;200\n\nSüd;Umsatz;DB\nSee;120;30\nMoor;80;20\n";
  expect(open(sections).table.stack).toBeUndefined();
});

test("values with names of columns above a list are titles", () => {
  const { table } = open(`Kunde;Datum\nalle;01.02.2026\n\n${customers}`);
  expect([table.stack, table.headerRow]).toEqual([undefined, 3]);
});

test("a sheet's tables are told apart as well", () => {
  const grid = sheetGrid([
    ...customers
      .trim()
      .split("\n")
      .map((line) => line.split(";")),
    [],
    ["Artikel", "Menge"],
    ["Schraube", 12],
    ["Mutter", 40],
  ]);
  const { table } = readTable(grid, { ...noText, format: "xlsx", entry: null, sheet: null, sheets: [] });
  expect(table).toMatchObject({ rowCount: 3, stack: { others: [{ line: 5, header: ["Artikel", "Menge", "c3"] }] } });
});

test("whatever tables stand around the customers, every line is a row of the report and of the converted file", () => {
  const others = [
    articles,
    "Farbe;Anzahl\nrot;5\nblau;7\n",
    "Region;Summe\nNord;1200\nSüd;800\n",
    "Stand;01.02.2026\n",
    "Hinweis\n",
    "Artikel;Bezeichnung;Warengruppe;Lager;Menge\n1;Schraube;Eisen;Nord;12\n2;Mutter;Eisen;Nord;40\n",
  ];
  const parts = fc.array(fc.tuple(fc.constantFrom(...others), fc.integer({ min: 1, max: 3 })), { maxLength: 4 });
  fc.assert(
    fc.property(parts, (below) => {
      const text = customers + below.map(([table, gap]) => "\n".repeat(gap) + table).join("");
      const lines = text.trimEnd().split("\n");
      const { report } = convert(text);
      expect(report.accepted).toBe(2);
      expect(report.rows).toBe(lines.length - 1);
      const [names, ...rows] = standard(text).trimEnd().split("\n");
      const left = lines.slice(1).filter((line) => line !== "");
      const noted = noteLines(open(text).table).filter((line) => lines[line - 1] !== "").length;
      expect([names, rows.length + noted]).toEqual(["Kundennummer,Name,Umsatz", left.length]);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test("the title above the names of a further table is no record, whatever columns that has", () => {
  const list = "Nr;Firma;Umsatz\n1;Abel;10,5\n2;Bolz;20,5\n";
  const titled = (rows: string) => standard(`${list}\nTabelle 2: Stationen\n${rows}`);
  const csv = 'Nr,Firma,Umsatz\n1,Abel,"10,5"\n2,Bolz,"20,5"\n';
  expect(titled("XNr;XFirma;XUmsatz\n7;Dorn;1\n8;Falk;2\n")).toBe(`${csv}XNr,XFirma,XUmsatz\n7,Dorn,1\n8,Falk,2\n`);
  expect(titled("Station;Wert;Art;Lage\nS1;7;a;b\nS2;8;a;b\n")).toBe(
    `${csv}Station,Wert,Art,Lage\nS1,7,a,b\nS2,8,a,b\n`,
  );
  expect(titled("7;Dorn;1\n8;Falk;2\n")).toBe(`${csv}Tabelle 2: Stationen\n7,Dorn,1\n8,Falk,2\n`);
});

test("a small table above a larger one keeps its rows in a converted file", () => {
  const stations = "Station,Messung,Druck,Lage\nA1,14.9,1034,Nord\nC3,17.4,1001,Süd\n";
  const games = `Saison,Heim,Gast,Tore,Ort,Uhr\n${[1, 2, 3, 4, 5].map((nr) => `2023,Ulm,Ems,${nr},Halle,${nr + 10}\n`).join("")}`;
  expect(standard(`${stations}\n${games}`)).toBe(stations + games);
  // Titles have nothing but one value each.
  expect(standard(`Stand,Quelle,Ort,Art\nMai,,,Liste\n,,Ulm,\n\n${games}`)).toBe(games);
});
