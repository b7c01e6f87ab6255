import { describe, expect, test } from "vitest";
import { convert } from "./readText.js";

const earlier = (row: number) => 100 + ((row * 37) % 97);
const half = (row: number) => Math.round(earlier(row) * (0.4 + (row % 3) / 10));
const said = (names: string, ...columns: ((row: number) => number)[]) => below("", names, ...columns);
const below = (title: string, names: string, ...columns: ((row: number) => number)[]) => {
  const line = (row: number) => [row + 1, `Firma ${row}x`, ...columns.map((amount) => amount(row))].join(";");
  const text = [`${title}Nr;Kunde;${names}`, ...Array.from({ length: 12 }, (_, row) => line(row)), ""].join("\n");
  return convert(text).report.warnings.filter(({ code }) => code === "unfinishedYear");
};

describe("a year that nearly all customers have far less in than the one before may not be over", () => {
  test.each([
    ["Umsatz 2024", "Umsatz 2025"],
    ["Umsatz24", "Umsatz25"],
    ["2024", "2025"],
    ["Umsatz Vorjahr", "Umsatz lfd. Jahr"],
    ["Sales LY", "Sales"],
  ])("%s and %s", (last, column) => {
    expect(said(`${last};${column}`, earlier, half)).toEqual([{ code: "unfinishedYear", column, before: last }]);
  });

  test.each([
    ["Umsatz VJ YTD", "Umsatz VJ gesamt", "Umsatz YTD"],
    ["Umsatz lfd. Monat Vorjahr", "Umsatz Vorjahr Gesamtjahr", "Umsatz lfd. Jahr"],
    ["Sales PY YTD", "Sales PY total", "Sales YTD"],
  ])("also beside the same months of the year before: %s, %s and %s", (same, last, column) => {
    expect(said(`${same};${last};${column}`, half, earlier, half)).toEqual([
      { code: "unfinishedYear", column, before: last },
    ]);
  });

  test("but not where as many grow, or some have a little less", () => {
    expect(said("Umsatz 2024;Umsatz 2025", earlier, (row) => (row % 3 ? half(row) : earlier(row) + 5))).toEqual([]);
    expect(said("Umsatz 2024;Umsatz 2025", earlier, (row) => earlier(row) * 0.9)).toEqual([]);
  });

  test.each([
    ["Umsatz Vorjahr", "Umsatz kum. Sep"],
    ["Umsatz Vorjahr", "Umsatz letzte 12 Monate"],
    ["DB 2024", "Umsatz 2025"],
    ["Umsatz 2023", "Umsatz 2025"],
    ["Umsatz 2024 EUR", "Umsatz 2025 T€"],
    ["Umsatz 2024 CHF", "Umsatz 2025"],
  ])("nor where names say the time, or measure another thing, unit or year: %s and %s", (last, column) => {
    expect(said(`${last};${column}`, earlier, half)).toEqual([]);
  });

  test("nor where a title says the time", () => {
    expect(below("Kundenliste 2025\n\n", "Umsatz 2024;Umsatz 2025", earlier, half)).toHaveLength(1);
    expect(below("Zeitraum: 01.01.2025 - 30.06.2025\n\n", "Umsatz 2024;Umsatz 2025", earlier, half)).toEqual([]);
  });
});
