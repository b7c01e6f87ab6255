import { expect, test } from "vitest";
import { convert } from "./readText.js";

const customers = "1001;Alfa GmbH;100\n1002;Beta AG;50\n1003;Gamma KG;30\n1004;Delta SE;20\n";
const read = (rows: string) => {
  const { report } = convert(`Debitor;Name;Umsatz\n${rows}`);
  const { accepted, rejectedRows, totals, warnings } = report;
  return { accepted, rejectedRows, revenue: totals.revenue, warnings };
};
const four = { accepted: 4, rejectedRows: 0, revenue: 200, warnings: [] };

test.each([
  "davon Inland;;150\ndavon Ausland;;50\nVorjahr;;190\nDurchschnitt;;50\nAnzahl Kunden;;4\nPlan 2025;;250\n",
  ";davon Inland;150\n;davon Ausland;50\n",
  "of which domestic;;150\nPrevious year;;190\nAverage;;50\n",
  "Inland;;150\nAusland;;50\n",
  "Inland;;150\nAusland;;50\nGesamt;;200\n",
])("rows below the totals that say more about all customers are none: %j", (rows) => {
  expect(read(`${customers}Summe;;200\n${rows}`)).toEqual(four);
});

test("in a list of names only words that say so are believed", () => {
  const names = "Kunde;Umsatz\nAlfa;100\nBeta;100\nSumme;200\n";
  expect(convert(`${names}davon Inland;150\nVorjahr;190\n`).report).toMatchObject({ accepted: 2, warnings: [] });
  expect(convert(`${names}Delta Handel;150\nAnzahl GmbH;190\n`).report.accepted).toBe(4);
});

test.each([
  ["has a number", "1005;Durchschnitt und Partner;7\n"],
  ["stands among others with numbers", "NEU;Eta;7\n1006;Theta;8\n"],
])("a customer below the totals is one that %s", (_, rows) => {
  expect(read(`${customers}Summe;;200\n${rows}`).accepted).toBe(4 + rows.split("\n").length - 1);
});

test("customers that are counted again between two rows with the same sum contradict it", () => {
  const { report } = convert("Kunde;Umsatz\nAlfa;100\nBeta;50\nSumme;150\nInland;110\nAusland;40\nGesamt;150\n");
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "controlTotal", file: 150, sum: 300 }));
});

test("below totals that stand above the customers all are customers", () => {
  expect(convert("Kunde;Umsatz\nSumme;200\nAlfa;100\nVorjahr;60\nPlan 3;40\n").report.accepted).toBe(3);
});
