import { describe, expect, test } from "vitest";
import { joinFiles } from "../../src/read/joinFiles.js";
import { convert, open } from "./readText.js";
import { customers, xlsx } from "./spreadsheetFiles.js";

const list = "Kundennr;Firma;Umsatz\n1;Alfa;10\n2;Beta;20\n3;Gamma;30\n";
type Report = ReturnType<typeof convert>["report"];
const said = (report: Report) => report.warnings.filter(({ code }) => code === "partOfYear");
const titled = (title: string) => said(convert(`${title}\n\n${list}`).report);

test.each([
  ["Umsatzliste Oktober 2025", "2025-10-01", "2025-10-31", 31],
  ["Umsatz Q3 2025", "2025-07-01", "2025-09-30", 92],
  ["Auswertung 1. Halbjahr 2025", "2025-01-01", "2025-06-30", 181],
  ["Umsatz Jan-Jun 2025", "2025-01-01", "2025-06-30", 181],
  ["Zeitraum: 01.07.2025 - 30.09.2025", "2025-07-01", "2025-09-30", 92],
  ["Zeitraum;01.07. bis 30.09.2025", "2025-07-01", "2025-09-30", 92],
  ["von 2024-01-01 to 2025-12-31", "2024-01-01", "2025-12-31", 731],
  ["Von: 01.07.2025\nBis: 30.09.2025", "2025-07-01", "2025-09-30", 92],
])("%s is no year, which is told", (title, from, to, days) => {
  expect(titled(title)).toEqual([{ code: "partOfYear", from, to, days }]);
});

test.each([
  "Umsatzliste 2025",
  "Zeitraum: 01.01.2025 - 31.12.2025",
  "Umsatzliste Stand Oktober 2025",
  "Umsatz der letzten 12 Monate, Oktober 2025",
  "Kundenliste, erstellt am 05.10.2025",
  "Kunden Mai Oktober 2025",
  "Umsatz Januar bis Oktober 2025",
])("%s says nothing of a part of a year", (title) => {
  expect(titled(title)).toEqual([]);
});

test("rows with days say their time themselves", () => {
  const text = "Umsatzliste Oktober 2025\n\nKundennr;Datum;Umsatz\n1;01.10.2025;5\n1;31.10.2025;6\n";
  const mapping = { id: "Kundennr", date: "Datum", revenue: "Umsatz" };
  expect(said(convert(text, mapping, { sumDuplicates: true }).report)).toEqual([]);
});

test("names of a sheet and of a file are read like titles", async () => {
  const rows = list.split("\n").map((line) => line.split(";"));
  const sheet = async (name: string) => said((await customers(await xlsx([{ name, rows }]))).report);
  expect(await sheet("Oktober 2025")).toEqual([expect.objectContaining({ code: "partOfYear", days: 31 })]);
  expect(await sheet("Kunden Oktober 2025")).toEqual([]);
  const read = open(list);
  const named = (name: string) => said(joinFiles([{ name, read, mapping: read.proposal }]).report);
  expect(named("umsatz_2025-11.csv")).toEqual([expect.objectContaining({ from: "2025-11-01", days: 30 })]);
  expect(named("kunden_2025-11.csv")).toEqual([]);
  expect(named("umsatz_2025-11-30.csv")).toEqual([]);
});

test("sheets of a few months that are read as one are told, those of a year are not", async () => {
  const month = (name: string, at: number) => ({
    name,
    rows: [
      ["Kundennr", "Firma", "Umsatz"],
      ...["Alfa", "Beta", "Gamma"].map((firma, i) => [`K${i}`, firma, ((at * 7 + i * 5) % 11) + 1]),
    ],
  });
  const names = "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez".split(" ");
  const read = async (count: number) =>
    said((await customers(await xlsx(names.slice(0, count).map(month)), { sumDuplicates: true })).report);
  expect(await read(3)).toEqual([{ code: "partOfYear", names: ["Jan", "Feb", "Mrz"], days: 91 }]);
  expect(await read(12)).toEqual([]);
});

const fileNamed = (name: string, revenue: string, more = "", values: (row: number) => string = () => "") => {
  const rows = [1, 2, 3].map((row) => `K${row};Firma ${row}x;${row * 10}${values(row)}`);
  const read = open([`Kundennr;Firma;${revenue}${more}`, ...rows, ""].join("\n"));
  return said(joinFiles([{ name, read, mapping: read.proposal }]).report);
};

test("the name of a file may be the time of its export: it is a question then", () => {
  expect(fileNamed("umsatz_2025-03.csv", "Umsatz")).toEqual([
    { code: "partOfYear", from: "2025-03-01", to: "2025-03-31", days: 31, name: "umsatz_2025-03.csv" },
  ]);
});

test("names of persons in it are left out", () => {
  expect(fileNamed("Umsatz Hans Schmidt 03-2025.csv", "Umsatz")).toEqual([
    expect.objectContaining({ name: "Umsatz … … 03-2025.csv" }),
  ]);
  expect(fileNamed("Umsatz Jan 2025.csv", "Umsatz")).toEqual([
    expect.objectContaining({ name: "Umsatz Jan 2025.csv" }),
  ]);
});

test.each(["Jahresumsatz", "Umsatz 12 Monate", "Umsatz p.a.", "Umsatz 2024", "Annual Revenue", "Sales LTM"])(
  "and none where the column is “%s”",
  (revenue) => {
    expect(fileNamed("umsatz_2025-03.csv", revenue)).toEqual([]);
  },
);

test("nor where months are added up, or dates reach further", () => {
  expect(fileNamed("umsatz_2025-03.csv", "Umsatz Q1", ";Umsatz Q2;Umsatz Q3;Umsatz Q4", () => ";1;2;3")).toEqual([]);
  expect(fileNamed("umsatz_2025-03.csv", "Umsatz", ";Rechnungsdatum", (row) => `;0${row}.0${row * 2}.2024`)).toEqual(
    [],
  );
  expect(fileNamed("umsatz_2025-03.csv", "Umsatz", ";Rechnungsdatum", (row) => `;0${row}.03.2025`)).toHaveLength(1);
});

test.each([
  ["Umsatz kumuliert", ""],
  ["Umsatz YTD", ""],
  ["Umsatz 2025", ""],
  ["Umsatz", ";Geschäftsjahr"],
])("amounts of “%s%s” are those since the beginning of the year", (revenue, more) => {
  const values = () => (more === "" ? "" : ";2025");
  expect(fileNamed("umsatz_2025-03.csv", revenue, more, values)).toEqual([
    expect.objectContaining({ from: "2025-01-01", to: "2025-03-31", days: 90 }),
  ]);
  expect(fileNamed("umsatz_2025-11.csv", revenue, more, values)).toEqual([]);
});

describe("the name of the revenue's only column says its time, too", () => {
  const ofColumns = (...names: string[]) =>
    convert(
      `Nr;${names.join(";")}\n1;${names.map((_, at) => 50 + 7 * at).join(";")}\n2;${names.map((_, at) => 60 + 9 * at).join(";")}\n`,
    ).report.warnings.filter(({ code }) => code === "partOfYear");

  test.each([
    ["Umsatz kum. Sep 2025", { months: 9 }],
    ["Umsatz bis März", { months: 3 }],
    ["Umsatz YTD Jun", { months: 6 }],
    ["Umsatz Jan-Sep 2025", { months: 9 }],
    ["Umsatz per 30.09.2025", { months: 9 }],
    ["Umsatz kum. 15.03.2025", { days: 74 }],
    ["Umsatz kum. KW 5", { days: 35 }],
    ["Umsatz Q1 2025", { months: 3 }],
    ["Umsatz 11/2024-01/2025", { months: 3 }],
    ["Sales This Month", { months: 1 }],
    ["Umsatz 01.01.2025-30.09.2025", { days: 273 }],
  ])("%s", (column, time) => {
    expect(ofColumns(column)).toEqual([{ code: "partOfYear", column, ...time }]);
  });

  test("also the last of several that are cumulated", () => {
    expect(ofColumns("Umsatz kum. Jan", "Umsatz kum. Feb", "Umsatz kum. Mrz")).toEqual([
      { code: "partOfYear", column: "Umsatz kum. Mrz", months: 3 },
    ]);
  });

  test.each([
    "Umsatz kum. Dez 2024",
    "Umsatz per 31.12.2024",
    "Umsatz Jan-Dez 2025",
    "Umsatz 07/2024-06/2025",
    "Umsatz Okt 24 - Sep 25",
    "Umsatz 2024/25 (Apr-Mrz)",
    "Umsatz 01.01.2025 - 31.12.2025",
    "Umsatz letzte 12 Monate bis Sep 2025",
    "Jahresumsatz (Stand 30.06.2025)",
    "Umsatz Stand 15.03.2025",
    "Umsatz (Stand 03/2025)",
    "Umsatz kum. KW 52",
    "Umsatz pro Monat",
    "Umsatz",
  ])("but not of a year: %s", (column) => {
    expect(ofColumns(column)).toEqual([]);
  });
});
