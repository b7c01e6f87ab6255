import { expect, test } from "vitest";
import type { Mapping } from "../../src/read/fields.js";
import { convert } from "./readText.js";

const mapping = { id: "Kundennr", revenue: "Umsatz" };
/** Two customers with a row each of every period, 12 EUR in each. */
const each = (names: string, periods: readonly string[], own: Mapping = mapping) =>
  convert(
    `${names};Kundennr;Umsatz\n${periods.flatMap((period) => ["1", "2"].map((id) => `${period};${id};12\n`)).join("")}`,
    own,
    { sumDuplicates: true },
  );
const period = ({ report }: ReturnType<typeof convert>) =>
  report.warnings.find(({ code }) => code.startsWith("period"));
const months = (write: (year: number, month: number) => string) =>
  [2023, 2024].flatMap((year) => Array.from({ length: 12 }, (_, at) => write(year, at + 1)));
const two = (month: number) => String(month).padStart(2, "0");

test("three years in rows are converted to one, by a column of years", () => {
  const read = each("Jahr", ["2022", "2023", "2024"]);
  const found = { code: "periodScaled", column: "Jahr", from: "2022-01-01", to: "2024-12-31", days: 1096 };
  expect(period(read)).toEqual({ ...found, factor: 365 / 1096 });
  expect([...read.columns.revenueCents]).toEqual([1199, 1199]);
});

test.each([
  ["Monat", (year: number, month: number) => `${two(month)}.${year}`],
  ["Periode", (year: number, month: number) => `${year}${two(month)}`],
  ["Kalenderjahr/Monat", (year: number, month: number) => `${year}/${two(month)}`],
  ["Fakturamonat", (year: number, month: number) => `${year}-${two(month)}`],
  ["Geschäftsjahr/Periode", (year: number, month: number) => `${year}/0${two(month)}`],
  ["Jahr;Monat", (year: number, month: number) => `${year};${month}`],
  ["Geschäftsjahr;Buchungsperiode", (year: number, month: number) => `${year};0${two(month)}`],
])("months in %s count with their whole length", (names, write) => {
  const found = { code: "periodScaled", column: names.replace(";", ", "), from: "2023-01-01", to: "2024-12-31" };
  expect(period(each(names, months(write)))).toMatchObject({ ...found, days: 731 });
});

test("months that were mapped as dates count whole, as do those that stand as their first or last days", () => {
  const dated = { ...mapping, date: "Datum" };
  const found = { code: "periodYear", from: "2024-01-01", to: "2024-12-31", days: 366 };
  const year = (write: (month: number) => string) => Array.from({ length: 12 }, (_, at) => write(at + 1));
  expect(
    period(
      each(
        "Datum",
        year((month) => `${two(month)}.2024`),
        dated,
      ),
    ),
  ).toMatchObject(found);
  expect(
    period(
      each(
        "Datum",
        year((month) => `01.${two(month)}.2024`),
        dated,
      ),
    ),
  ).toMatchObject(found);
  const last = (month: number) => new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);
  expect(period(each("Datum", year(last), dated))).toMatchObject(found);
  expect(period(each("Datum", ["01.02.2024", "01.11.2024"], dated))).toMatchObject({ to: "2024-11-01" });
});

test("months are those of the years beside them even where one of the two was mapped as date", () => {
  const half = Array.from({ length: 6 }, (_, at) => `2024;${at + 1}`);
  for (const date of ["Jahr", "Monat"])
    expect(period(each("Jahr;Monat", half, { ...mapping, date }))).toMatchObject({ to: "2024-06-30", days: 182 });
});

test("some months without a year are told, all of a year are one", () => {
  const said = (count: number) =>
    each(
      "Monat",
      Array.from({ length: count }, (_, at) => String(at + 1)),
    ).report.warnings.filter(({ code }) => /period|partOfYear/.test(code));
  expect(said(6)).toEqual([{ code: "partOfYear", column: "Monat", months: 6 }]);
  expect(said(12)).toEqual([]);
  expect(each("Monat", ["Jan", "März", "Dezember"]).report.warnings).toEqual([
    expect.objectContaining({ code: "duplicateIds" }),
  ]);
});

test("the year in which a customer was founded says nothing about his rows", () => {
  const text = "Kundennr;Artikel;Jahr;Umsatz\n1;a;2019;5\n1;b;2019;6\n2;a;2023;7\n2;b;2023;8\n";
  const read = convert(text, mapping, { sumDuplicates: true });
  expect(period(read)).toBeUndefined();
  expect([...read.columns.revenueCents]).toEqual([1100, 1500]);
});

const days = Array.from({ length: 12 }, (_, at) => `${10 + at}.${two(at + 1)}.2024`);
const dated = { ...mapping, date: "Datum" };

test("a date that stands for none is no part of the period and is told", () => {
  const read = each("Datum", [...days, "01.01.1900"], dated);
  expect(period(read)).toMatchObject({ code: "periodYear", from: "2024-01-10", to: "2024-12-21" });
  expect(read.report.warnings).toContainEqual({
    ...{ code: "strayDates", column: "Datum", count: 2, examples: ["1900-01-01"] },
  });
  expect(read.found.strayDates).toEqual([
    expect.objectContaining({ row: 26, id: "1" }),
    expect.objectContaining({ row: 27, id: "2" }),
  ]);
  expect([...read.columns.revenueCents]).toEqual([15_600, 15_600]);
});

test("a single row years apart from all others is no part of the period, several are", () => {
  const text = (strays: readonly string[]) =>
    `Datum;Kundennr;Umsatz\n${[...days, ...strays].map((day) => `${day};1;12\n`).join("")}`;
  const one = convert(text(["10.03.2042"]), dated, { sumDuplicates: true });
  expect(one.report.warnings).toContainEqual(expect.objectContaining({ code: "strayDates", count: 1 }));
  expect(period(one)).toMatchObject({ code: "periodYear" });
  const several = convert(text(["10.03.2019", "10.04.2019"]), dated, { sumDuplicates: true });
  expect(period(several)).toMatchObject({ code: "periodScaled", from: "2019-03-10" });
});
