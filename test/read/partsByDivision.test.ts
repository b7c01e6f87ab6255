import { describe, expect, test } from "vitest";
import { convert, open } from "./readText.js";

const months = ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
const grid = (parts: readonly string[], by: readonly string[], name: (part: string, label: string) => string) =>
  parts.flatMap((part) => by.map((label) => name(part, label)));
const amount = (row: number, column: number) => ((row + 2) * (column + 3) * 37) % 97;
type Amount = typeof amount;
const rows = (count: number, of: Amount) => {
  const line = (row: number) =>
    [`K${row}`, `Firma ${row}x`, ...Array.from({ length: count }, (_, at) => of(row, at))].join(";");
  return Array.from({ length: 12 }, (_, row) => line(row)).join("\n");
};
const listOf = (names: readonly string[], of: Amount = amount) =>
  `Kundennr;Kunde;${names.join(";")}\n${rows(names.length, of)}\n`;
const revenueOf = (...given: Parameters<typeof listOf>) => open(listOf(...given)).proposal.revenue;
const said = (...given: Parameters<typeof listOf>) => convert(listOf(...given)).report.warnings;

describe("months by what is sold or where are added up", () => {
  test.each([
    [grid(months, ["Technik", "Service"], (month, label) => `Umsatz ${month} ${label}`)],
    [grid(months, ["Nord", "Süd"], (month, label) => `Umsatz ${label} ${month} 2025`)],
    [grid(["Q1", "Q2", "Q3", "Q4"], ["Technik", "Handel"], (quarter, label) => `${label} ${quarter} Umsatz`)],
  ])("over a year, %j", (names) => {
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names)).toContainEqual({ code: "summedColumns", field: "revenue", columns: names });
  });

  test("and weeks, with the days that they are", () => {
    const names = grid(["KW 1", "KW 2", "KW 3"], ["Technik", "Handel"], (week, label) => `Umsatz ${week} ${label}`);
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names)).toContainEqual({ code: "summedColumns", field: "revenue", columns: names, days: 21 });
  });

  test("also where months stand above them below a title", () => {
    const above = `;;Umsatz;;;\n;;Jan;;Feb;\nKundennr;Kunde;Technik;Handel;Technik;Handel\n`;
    expect(open(above + rows(4, amount)).proposal.revenue).toBe("Jan Technik + Jan Handel + Feb Technik + Feb Handel");
  });

  test("of two years those of the latest, without plans and totals", () => {
    const labels = ["Technik", "Handel", "Plan", "Konzern"];
    const names = grid(["Jan 2025", "Feb 2025"], labels, (month, label) => `Umsatz ${label} ${month}`);
    const withTotal = (row: number, column: number) =>
      column % 4 === 3 ? amount(row, column - 3) + amount(row, column - 2) : amount(row, column);
    const own = names.filter((name) => /Technik|Handel/.test(name));
    expect(revenueOf(names, withTotal)).toBe(own.join(" + "));
  });
});

test("where each month states its total as well, the totals are added up", () => {
  const names = grid(months, ["Technik", "Handel", "Gesamt"], (month, label) => `Umsatz ${month} ${label}`);
  const withTotal = (row: number, column: number) =>
    column % 3 === 2 ? amount(row, column - 2) + amount(row, column - 1) : amount(row, column);
  expect(revenueOf(names, withTotal)).toBe(names.filter((name) => name.endsWith("Gesamt")).join(" + "));
});

describe("but are named", () => {
  test("where some are missing", () => {
    const names = grid(months.slice(0, 3), ["Technik", "Handel"], (month, label) => `Umsatz ${month} ${label}`).slice(
      0,
      5,
    );
    expect(revenueOf(names)).toBe("Umsatz Jan Technik");
    expect(said(names)).toContainEqual({
      ...{ code: "otherRevenue", column: "Umsatz Jan Technik" },
      others: ["Umsatz Feb Technik", "Umsatz Feb Handel", "Umsatz Mrz Technik"],
    });
  });

  test("where one may be a part of the other", () => {
    const names = grid(months.slice(0, 3), ["Technik", "Pumpen"], (month, label) => `Umsatz ${month} ${label}`);
    const half = (row: number, column: number) => (column % 2 ? 0.5 : 1) * amount(row, column - (column % 2));
    expect(revenueOf(names, half)).toBe("Umsatz Jan Technik");
    expect(said(names, half)).toContainEqual(expect.objectContaining({ code: "otherRevenue" }));
  });
});

test("ends of months are cumulated where amounts only grow", () => {
  const names = months.slice(0, 4).map((month) => `Umsatz Ende ${month}`);
  const growing = (row: number, column: number) => 100 * (row + 1) * (column + 1) + row;
  expect(revenueOf(names, growing)).toBe("Umsatz Ende Apr");
  expect(said(names, growing)).toContainEqual({ code: "partOfYear", column: "Umsatz Ende Apr", months: 4 });
});
