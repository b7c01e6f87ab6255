import { describe, expect, test } from "vitest";
import { convert, open } from "./readText.js";

const withRows = (header: string, ...columns: ((row: number) => number)[]) => {
  const line = (row: number) => [row + 1, `Firma ${row}x`, ...columns.map((amount) => amount(row))].join(";");
  return [`Nr;Kunde;${header}`, ...Array.from({ length: 12 }, (_, row) => line(row)), ""].join("\n");
};
const [first, second, third] = [37, 53, 71].map((step) => (row: number) => ((row + 1) * step) % 97) as [
  (row: number) => number,
  (row: number) => number,
  (row: number) => number,
];
const said = (...given: Parameters<typeof withRows>) =>
  convert(withRows(...given)).report.warnings.filter(({ code }) => code === "otherRevenue");

describe("columns of sales that may be meant as well as the one that was taken are named", () => {
  test.each([
    ["Jahresumsatz", "Umsatz 2025"],
    ["Umsatz gesamt", "Umsatz 2025"],
    ["Umsatz", "Umsatz 2024"],
    ["Umsatz YTD", "Umsatz 2024"],
    ["Umsatz", "Umsatz kumuliert"],
    ["Umsatz Zeitraum 1", "Umsatz Zeitraum 2"],
    ["Umsatz", "Umsatz nach Gutschriften"],
    ["Revenue", "Net Revenue 2025"],
  ])("%s and %s", (one, other) => {
    expect(said(`${one};${other}`, first, second)).toEqual([{ code: "otherRevenue", column: one, others: [other] }]);
  });

  test("all months of a year that add up to something else", () => {
    const names = "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez".split(" ").map((month) => `Umsatz ${month}`);
    const amounts = names.map((_, at) => (row: number) => first(row) * (at + 1));
    const header = ["Jahresumsatz", ...names].join(";");
    expect(said(header, second, ...amounts)).toEqual([{ code: "otherRevenue", column: "Jahresumsatz", others: names }]);
    expect(said(header, (row) => first(row) * 78, ...amounts)).toEqual([]);
    const before = ["Umsatz 2025", ...names.map((name) => `${name} 2024`)].join(";");
    expect(said(before, second, ...amounts)).toEqual([]);
  });

  test("of several years the latest", () => {
    expect(said("Umsatz 2023;Umsatz 2024;Umsatz", third, second, first)).toEqual([
      { code: "otherRevenue", column: "Umsatz", others: ["Umsatz 2024"] },
    ]);
  });

  test.each([
    ["Umsatz 2024", "Umsatz 2025"],
    ["Umsatz lfd. Jahr", "Umsatz Vorjahr"],
    ["Umsatz Ist", "Umsatz Plan"],
    ["Umsatz netto", "Umsatz brutto"],
    ["Umsatz 12 Monate", "Umsatz 2025"],
    ["Umsatz", "Umsatz letztes Jahr"],
    ["Umsatz Zeitraum", "Umsatz Vergleichszeitraum"],
    ["Umsatz", "Umsatz +/-"],
    ["Umsatz", "Umsatz CHF"],
    ["Umsatz", "Umsatz Januar"],
    ["Umsatz", "Umsatz Inland"],
    ["Umsatz", "Auftragseingang"],
    ["Sales Revenue", "Sales Volume"],
  ])("but not %s and %s, which say it", (one, other) => {
    expect(said(`${one};${other}`, first, second)).toEqual([]);
  });

  test("nor the same amounts, those with taxes, and the total of several years", () => {
    expect(said("Jahresumsatz;Umsatz 2025", first, first)).toEqual([]);
    const untilRow = (row: number): number => first(row) + (row > 0 ? untilRow(row - 1) : 0);
    expect(said("Umsatz;Umsatz kumuliert", first, untilRow)).toEqual([]);
    expect(said("Umsatz;Umsatz T€", (row) => first(row) * 1000, first)).toEqual([]);
    expect(said("Umsatz netto;Umsatz", first, (row) => first(row) * 1.19)).toEqual([]);
    const header = "Umsatz 2023;Umsatz 2024;Umsatz 2025;Umsatz gesamt";
    const sum = (row: number) => first(row) + second(row) + third(row);
    expect(open(withRows(header, first, second, third, sum)).proposal.revenue).toBe("Umsatz 2025");
    expect(said(header, first, second, third, sum)).toEqual([]);
    const ofTwo = (row: number) => first(row) + second(row);
    expect(said("Umsatz gesamt;Umsatz 2024;Umsatz 2025", ofTwo, first, second)).toEqual([]);
  });

  test("nor once another column is chosen than the one proposed", () => {
    const text = withRows("Jahresumsatz;Umsatz 2025", first, second);
    const mapping = { id: "Nr", name: "Kunde", revenue: "Umsatz 2025" };
    expect(convert(text, mapping).report.warnings).toEqual([]);
  });
});
