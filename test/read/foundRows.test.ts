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

test("where rows of a customer say different things, the row that counts stands before the first that says otherwise", () => {
  const { found, report } = convert(
    [
      "Kundennr;Kunde;Gruppe;Umsatz",
      "1;Amsel GmbH;Handel;10",
      "2;Biber AG;Handel;20",
      "1;Amsel GmbH;;5",
      "1;Amsel Bau GmbH;Bau;7",
      "2;Biber AG;Industrie;1",
    ],
    { sumDuplicates: true },
  );
  expect(report.warnings.filter(({ code }) => code === "contradictoryTexts").map(({ column }) => column)).toEqual([
    "Kunde",
    "Gruppe",
  ]);
  const shown = found.contradictoryTexts?.map(({ row, id, name, column, text }) => [row, id, name, column, text]);
  expect(shown).toEqual([
    [2, "1", "Amsel GmbH", "Kunde", undefined],
    [5, "1", "Amsel Bau GmbH", "Kunde", undefined],
    [2, "1", "Amsel GmbH", "Gruppe", "Handel"],
    [5, "1", "Amsel Bau GmbH", "Gruppe", "Bau"],
    [3, "2", "Biber AG", "Gruppe", "Handel"],
    [6, "2", "Biber AG", "Gruppe", "Industrie"],
  ]);
});

test("cells that are no date are listed with what stands there, persons left out", () => {
  const { found } = convert(
    [
      "Kundennr;Rechnungsdatum;Umsatz",
      "1;05.01.2025;10",
      "1;auf Abruf;5",
      "2;14.03.2025;20",
      "2;Frau Kranz;1",
      "1;20.12.2025;2",
    ],
    { sumDuplicates: true },
  );
  expect(found.unreadDates?.map(({ row, id, column, text }) => [row, id, column, text])).toEqual([
    [3, "1", "Rechnungsdatum", "auf Abruf"],
    [5, "2", "Rechnungsdatum", "…"],
  ]);
});

test("activities that count as nothing are listed with their kind, and those that did not take place with their status", () => {
  const { found } = convert(
    [
      "Kundennr;Datum;Aktivitätsart;Status;Umsatz",
      "1;05.01.2025;Besuch;erledigt;10",
      "1;06.01.2025;Brief;erledigt;5",
      "2;07.01.2025;Anruf;abgesagt;20",
      "2;08.01.2025;Anruf;erledigt;20",
    ],
    { sumDuplicates: true },
  );
  expect(found.contacts?.map(({ row, id, text }) => [row, id, text])).toEqual([[3, "1", "Brief"]]);
  expect(found.contactsNotHeld?.map(({ row, id, column, text }) => [row, id, column, text])).toEqual([
    [4, "2", "Status", "abgesagt"],
  ]);
});

test("rows left out for their status and amounts with a minus by their mark are listed with these", () => {
  const orders = [
    "Kundennr;Auftrag;Status;Umsatz",
    "1;A1;erledigt;10",
    "1;A2;storniert;5",
    "2;A3;erledigt;20",
    "2;A4;erledigt;7",
  ];
  const left = convert(orders, { sumDuplicates: true }).found.kindsLeftOut;
  expect(left?.map(({ row, column, text }) => [row, column, text])).toEqual([[3, "Status", "storniert"]]);
  const marked = ["Kundennr;Umsatz;Soll/Haben", "1;10,00;S", "2;20,00;S", "3;5,00;H"];
  const minus = convert(marked).found.debitCredit;
  expect(minus?.map(({ row, revenue, text }) => [row, revenue, text])).toEqual([[4, -5, "H"]]);
});
