import { expect, test } from "vitest";
import { joinFiles } from "../../src/read/joinFiles.js";
import { isRateName } from "../../src/read/marginRates.js";
import { convert, open } from "./readText.js";

const margins = (text: string) => Array.from(convert(text).columns.marginCents ?? [], (cents) => cents / 100);
const codes = (text: string) => convert(text).report.warnings.map(({ code }) => code);

test.each(["DB %", "Deckungsbeitrag in %", "DB-Quote", "Margin %", "Margin (%)", "DB II in Prozent"])(
  "%s is a share of revenue",
  (name) => expect(isRateName(name)).toBe(true),
);

test.each([
  "DB",
  "DB II (€)",
  "DB [T€]",
  "Deckungsbeitrag (€)",
  "Deckungsbeitrag",
  "Rabatt %",
  "Marktanteil %",
  "Umsatz %",
])("%s is not", (name) => {
  expect(isRateName(name)).toBe(false);
});

test("a column of percentages gives DB = revenue × rate, and says so", () => {
  const text = "Nr;Umsatz;DB %\n1;1.000,00;25,5 %\n2;200,00;-10 %\n3;50,00;\n";
  expect(margins(text)).toEqual([255, -20, Number.NaN]);
  expect(codes(text)).toContain("marginFromRate");
});

test("percentages without the sign and fractions are told apart", () => {
  expect(margins("Nr;Umsatz;DB %\n1;1000;25\n2;100;3\n")).toEqual([250, 3]);
  expect(margins("Nr;Umsatz;DB-Quote\n1;1000;0,25\n2;100;0,03\n")).toEqual([250, 3]);
});

test("amounts stay amounts", () => {
  expect(margins("Nr;Umsatz;DB\n1;1000;250\n")).toEqual([250]);
  expect(codes("Nr;Umsatz;DB\n1;1000;250\n")).toEqual([]);
});

test.each([
  ["Nr;Umsatz (USD)\n1;5\n", "Umsatz (USD)", "USD"],
  ["Nr;Umsatz in TCHF\n1;5\n", "Umsatz in TCHF", "CHF"],
  ["No,Revenue\n1,$5.00\n2,$6.00\n", "Revenue", "USD"],
])("another currency than the euro is said: %s", (text, column, currency) => {
  expect(convert(text).report.warnings).toContainEqual({ code: "currency", column, currency });
});

test("euros are not said", () => {
  expect(codes("Nr;Umsatz in EUR\n1;5,00 €\n2;6 EUR\n")).toEqual([]);
});

test("values that can only be shares of revenue are, whatever the name", () => {
  const percent = "Nr;Umsatz;Marge\n1;1000;27,3\n2;50000;31,5\n3;3000;22,1\n";
  expect(margins(percent)).toEqual([273, 15750, 663]);
  expect(codes(percent)).toContain("marginFromRate");
  expect(margins("Nr,Umsatz,Spanne\n1,1000,0.27\n2,50000,0.3\n3,3000,-0.125\n")).toEqual([270, 15000, -375]);
  expect(margins("Nr;Umsatz H1;Umsatz H2;Marge\n1;400;600;27\n2;30000;20000;31\n3;1000;2000;22\n")).toEqual([
    270, 15500, 660,
  ]);
});

test("small amounts stay amounts", () => {
  for (const text of [
    // Rates would differ more than these amounts do: they are thousands.
    "Nr;Umsatz;DB\n1;1000000;27,3\n2;50000;1,4\n3;3000000;80\n",
    "Nr;Umsatz;DB\n1;10;2,5\n2;500;95\n3;30;8\n",
    "Nr;Umsatz;DB T€\n1;100000;27,3\n2;5000000;31,5\n3;300000;22,1\n",
    "Nr;Umsatz;DB €\n1;100000;27,3\n2;5000000;31,5\n3;300000;22,1\n",
    "Nr;Umsatz;DB\n1;100000;27,3\n2;5000000;31,5\n",
  ])
    expect(codes(text)).not.toContain("marginFromRate");
});

test("rates told by their values belong to the revenue of their file", () => {
  const file = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const list = file("Kunden.csv", "Nr;Firma;Umsatz;Region\n1;A;100;Nord\n2;B;200;Süd\n3;C;300;Ost\n");
  const rates = file("Raten.csv", "Nr;Umsatz;Marge\n1;1000;27,3\n2;50000;31,5\n3;3000;22,1\n");
  expect(joinFiles([list, rates]).columns.marginCents).toBeNull();
});
