import { expect, test } from "vitest";
import type { ConvertOptions } from "../../src/read/convertOptions.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openTable } from "../../src/read/openTable.js";

function convert(lines: readonly string[], options?: ConvertOptions) {
  const read = openTable(new TextEncoder().encode(lines.join("\n")));
  return convertTable(read, read.proposal, options);
}

const header = "Kundennummer;Kunde;Umsatz;DB;Potenzial";

test("a finding has its rows with line, number, name and amounts", () => {
  const { found } = convert([header, "01;Eins;100,00;120,00;200,00", "02; Zwei ;-5,50;;", "03;Drei;70,00;7,00;60,00"]);
  expect(found).toEqual({
    negativeRevenue: [{ row: 3, id: "02", name: "Zwei", revenue: -5.5, margin: null, potential: null }],
    marginAboveRevenue: [{ row: 2, id: "01", name: "Eins", revenue: 100, margin: 120, potential: 200 }],
    potentialBelowRevenue: [{ row: 4, id: "03", name: "Drei", revenue: 70, margin: 7, potential: 60 }],
  });
});

test("rows of the same customer stand together", () => {
  const lines = ["Kundennummer;Umsatz", "7;1,00", "8;2,00", "9;3,00", "8;4,00", "7;5,00"];
  const { found } = convert(lines, { sumDuplicates: true });
  expect(found.duplicateIds?.map(({ row, id, name, revenue }) => [row, id, name, revenue])).toEqual([
    [2, "7", "", 1],
    [6, "7", "", 5],
    [3, "8", "", 2],
    [5, "8", "", 4],
  ]);
});

test("a totals row is listed with its amounts, and one dominant customer", () => {
  const customers = Array.from({ length: 8 }, (_, at) => `${at};${at === 5 ? 900 : 10},00`);
  const { found } = convert(["Kundennummer;Umsatz", ...customers, "Summe;970,00"]);
  expect(found.totals).toEqual([{ row: 10, id: "Summe", name: "", revenue: 970, margin: null, potential: null }]);
  expect(found.dominantCustomer?.map(({ id }) => id)).toEqual(["5"]);
});

test("a hundred rows are listed, all are counted", () => {
  const customers = Array.from({ length: 130 }, (_, at) => `${at};-1,00`);
  const { found, report } = convert(["Kundennummer;Umsatz", ...customers]);
  expect(found.negativeRevenue).toHaveLength(100);
  expect(found.negativeRevenue?.[99]?.row).toBe(101);
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "negativeRevenue", count: 130 }));
});

test("what stands in skipped rows is told, without names of persons and shortened when long", () => {
  const { skippedTexts, report } = convert([
    "Kundenliste 2025",
    "Kundennummer;Vertreter;Umsatz",
    "1;Frau Beispiel;10,00",
    "2;Herr Muster;20,00",
    "Summe;Frau Beispiel;30,00",
    `${"x ".repeat(200)}Ende`,
  ]);
  expect(report.skipped.map(({ row }) => row)).toEqual([1, 5, 6]);
  expect(skippedTexts.slice(0, 2)).toEqual(["Kundenliste 2025", "Summe · 30,00"]);
  expect(skippedTexts[2]).toHaveLength(202);
});

test("customers who share a name with another number are found one after the other, empty names are not", () => {
  const { report, found } = convert([
    "Kundennr;Kundenname;Umsatz",
    "1;Adler GmbH;10",
    "2;Berg KG;20",
    "3;;5",
    "4;Adler GmbH;7",
    "5;;3",
    "6;Berg KG;1",
  ]);
  expect(report.warnings).toContainEqual({ code: "sameName", count: 4, lines: [2, 5, 3, 7] });
  expect(found.sameName?.map(({ id, name }) => `${id} ${name}`)).toEqual([
    "1 Adler GmbH",
    "4 Adler GmbH",
    "2 Berg KG",
    "6 Berg KG",
  ]);
});

test("the same name in rows of one customer number is no finding", () => {
  const lines = ["Kundennr;Kundenname;Umsatz", "1;Adler GmbH;10", "1;Adler GmbH;20"];
  const { report } = convert(lines, { sumDuplicates: true });
  expect(report.warnings.map(({ code }) => code)).toEqual(["duplicateIds"]);
});

test("persons in lines above and below the table are not kept", () => {
  const { skippedTexts } = convert([
    "Kundenliste;Vertreter: Huber",
    "Ansprechpartner:;Kranz",
    "Stand: 31.12.2025;Anna Berg",
    "Kundennummer;Ort;Umsatz",
    "1;Ulm;10,00",
    "2;Bonn;20,00",
    "Sachbearbeiter: Kranz",
  ]);
  expect(skippedTexts).toEqual([
    "Kundenliste · Vertreter: …",
    "Ansprechpartner:",
    "Stand: 31.12.2025",
    "Sachbearbeiter: …",
  ]);
});
