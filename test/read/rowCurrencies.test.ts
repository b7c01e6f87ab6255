import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { shownNumber } from "../../src/read/numberFormat.js";
import { convert } from "./readText.js";
import { customers } from "./spreadsheetFiles.js";

const said = ({ report }: { report: ReturnType<typeof convert>["report"] }) =>
  report.warnings.filter(({ code }) => code === "currency" || code === "currencies");

test("a column of currencies says what revenue is in which, nothing is converted", () => {
  const read = convert("Kundennr;Umsatz;Währung\n1;100;EUR\n2;250;CHF\n3;50;EUR\n4;30;USD\n");
  expect(said(read)).toEqual([
    { code: "currencies", column: "Umsatz", currencies: ["CHF", "EUR", "USD"], sums: [250, 150, 30], count: 2 },
  ]);
  expect(read.found.currencies).toEqual([
    expect.objectContaining({ row: 3, revenue: 250 }),
    expect.objectContaining({ row: 5, revenue: 30 }),
  ]);
  expect([...read.columns.revenueCents]).toEqual([10_000, 25_000, 5000, 3000]);
});

test("all in one foreign currency is said as ever, all in euros not at all", () => {
  expect(said(convert("Kundennr;Umsatz;Whrg\n1;100;USD\n2;250;USD\n"))).toEqual([
    { code: "currency", column: "Umsatz", currency: "USD" },
  ]);
  expect(said(convert("Kundennr;Umsatz;Währung\n1;100;EUR\n2;250;EUR\n"))).toEqual([]);
});

test("amounts that were converted are in euros, whatever the documents were in", () => {
  expect(said(convert("Kundennr;Währung;Umsatz (EUR)\n1;USD;100\n2;CHF;250\n"))).toEqual([]);
  expect(said(convert("Kundennr;Währung;Umsatz Hauswährung\n1;USD;100\n2;CHF;250\n"))).toEqual([]);
});

test("of several columns the one named after the amounts or beside them counts", () => {
  const text = "Account ID;Amount;Name;Tax Currency;Amount Currency\n1;100;a;EUR;USD\n2;250;b;EUR;EUR\n";
  expect(said(convert(text))).toEqual([expect.objectContaining({ currencies: ["EUR", "USD"], sums: [250, 100] })]);
});

test("currencies behind the amounts are told apart", () => {
  expect(said(convert("Kundennr;Umsatz\n1;100,00 EUR\n2;250,00 USD\n3;9,00 EUR\n"))).toEqual([
    { code: "currencies", column: "Umsatz", currencies: ["USD", "EUR"], sums: [250, 109], count: 1 },
  ]);
});

test("currencies that come back in every third row of a long list are told apart", () => {
  const rows = Array.from({ length: 600 }, (_, i) => `${i};${100 + i} ${["USD", "EUR", "CHF"][i % 3]}`);
  expect(said(convert(`Kundennr;Umsatz\n${rows.join("\n")}\n`))).toEqual([
    expect.objectContaining({ code: "currencies", count: 400 }),
  ]);
});

test.each([
  ["[$CHF] #,##0.00", "CHF"],
  ["[$$-409]#,##0.00", "USD"],
  ['#,##0.00 "GBP"', "GBP"],
  ["#,##0.00 [$zł-415]", "PLN"],
])("%s shows amounts in %s", (format, currency) => {
  expect(shownNumber(5, format)).toEqual({ amount: 5, currency });
});

test.each(['#,##0.00 "€"', "#,##0.00 [$€-407]", '"$"#,##0.00', "$#,##0", '#,##0 "Stk"'])(
  "%s shows no foreign currency",
  (format) => {
    expect(shownNumber(5, format)).toBe(5);
  },
);

test("currencies that only number formats show are told", async () => {
  const rows = [
    ["Kundennr", "Umsatz"],
    ["K1", 100.5],
    ["K2", 250],
    ["K3", 30],
  ];
  const cells = new Map([
    ["2,1", { style: { numFmt: "[$CHF] #,##0.00" } }],
    ["3,1", { style: { numFmt: "#,##0.00 [$€-407]" } }],
  ]);
  const { report, columns } = await customers(await writeXlsx({ sheets: [{ name: "Kunden", rows, cells }] }));
  expect([...columns.revenueCents]).toEqual([10_050, 25_000, 3000]);
  expect(said({ report })).toEqual([
    { code: "currencies", column: "Umsatz", currencies: ["CHF", "EUR"], sums: [250, 130.5], count: 1 },
  ]);
});
