import { expect, test } from "vitest";
import { convert, open } from "./readText.js";

test("a list without numbers knows its customers by their names", () => {
  const { report } = convert("Kunde;Umsatz;Jan;Feb\nBerg GmbH;10,5;4;6,5\nStahl AG;20,5;10;10,5\nRohr KG;30;10;20\n");
  expect(report.mapping).toEqual({ id: "Kunde", revenue: "Umsatz" });
  expect([report.accepted, report.totals.revenue]).toEqual([3, 61]);
});

test("so does a pivot table, whose row of totals is none of them", () => {
  const { report } = convert(
    "Zeilenbeschriftungen;Summe von Umsatz\nBerg GmbH;10,5\nStahl AG;20,5\nGesamtergebnis;31\n",
  );
  expect(report.mapping).toEqual({ id: "Zeilenbeschriftungen", revenue: "Summe von Umsatz" });
  expect([report.accepted, report.totals.revenue, report.skipped]).toEqual([2, 31, [{ row: 4, reason: "totals" }]]);
});

test("and a pivot table of two columns with nothing above the names", () => {
  const { report } = convert(";Umsatz\nBerg GmbH;10,5\nStahl AG;20,5\nRohr KG;30\nGesamt;61\n");
  expect(report.mapping).toEqual({ id: "c1", revenue: "Umsatz" });
  expect([report.rows, report.accepted, report.totals.revenue]).toEqual([4, 3, 61]);
});

test("and a report of accounting, whose first column has no name", () => {
  const title = "Muster AG,,,\nSales by Customer,,,\n2025,,,\n,,,\n";
  const { report } = convert(
    `${title},Q1,Q2,Total\nAmy's Birds,$1.00,$2.00,$3.00\nBill's Shop,,$4.50,$4.50\nTOTAL,$1.00,$6.50,$7.50\n`,
  );
  expect(report.mapping).toEqual({ id: "c1", revenue: "Total" });
  expect([report.accepted, report.totals.revenue]).toEqual([2, 7.5]);
  expect(open(",Menge,Total\n2024-01-01,3,10.5\n2024-01-02,4,11.5\n").proposal.id).toBeUndefined();
});

test("names are no numbers where they repeat, may be an article's, or something else may be the number", () => {
  const idOf = (text: string) => open(text).proposal.id;
  expect(idOf("Kunde;Umsatz\nBerg GmbH;10\nBerg GmbH;20\nStahl AG;30\n")).toBeUndefined();
  expect(idOf("Description;Umsatz\nSeil;10\nZelt;20\n")).toBeUndefined();
  expect(idOf("Kunde;;Umsatz\nBerg GmbH;K-1;10\nStahl AG;K-2;20\n")).toBeUndefined();
  expect(idOf("Kunde;Personal ID;Umsatz\nBerg GmbH;101;10\nStahl AG;102;20\n")).not.toBe("Kunde");
  expect(idOf("Kunde;Ort\nBerg GmbH;Ulm\nStahl AG;Wien\n")).toBeUndefined();
});

test("telephone numbers and addresses are no numbers of customers", () => {
  const { proposal } = open(
    "Customer;Phone Numbers;Billing Address;Total Sales\nAbel;Phone:0301;Hauptstr. 5;10\nBolz;Phone:0302;Ring 7;20\n",
  );
  expect(proposal).toMatchObject({ id: "Customer", revenue: "Total Sales" });
});
