import { expect, test } from "vitest";
import { isRateName } from "../../src/read/marginRates.js";
import { convert } from "./readText.js";

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
