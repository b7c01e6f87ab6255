import { expect, test } from "vitest";
import { reportLines } from "../../src/app/reportLines.js";
import { reportRows } from "../../src/app/reportRows.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openTable } from "../../src/read/openTable.js";

const csv = ["Kundennummer;Umsatz;DB", "1;viel;5,00", "2;20,00;=1+1", "", "3;-5,00;1,00", "Summe;15,00;"].join("\n");
const read = openTable(new TextEncoder().encode(csv));
const converted = convertTable(read, read.proposal);

test("the report lists cells and skipped rows in the order of the file, then the findings", () => {
  expect(reportRows(converted, textsFor("de"))).toEqual([
    ["Zeile", "Kundennummer", "Name", "Spalte", "Inhalt", "Grund"],
    [2, "1", "", "Umsatz", "viel", "Keine Zahl; Zeile abgelehnt"],
    [3, "2", "", "DB", "=1+1", "Keine Zahl; Zelle gilt als leer"],
    [4, "", "", "", "", "Leere Zeile; Zeile übersprungen"],
    [6, "", "", "", "Summe · 15,00", "Summenzeile; Zeile übersprungen"],
    [null, "", "", "", "", "1 Kunde mit negativem Umsatz (Zeile 5)."],
  ]);
});

test("the report is in the language of the page", () => {
  const rows = reportRows(converted, textsFor("en"));
  expect(rows[0]).toEqual(["Row", "Customer number", "Name", "Column", "Content", "Reason"]);
  expect(rows[1]?.[5]).toBe("Not a number; row rejected");
});

test("a totals row that agrees is a finding of its own, one that differs belongs to what it contradicts", () => {
  const lines = reportLines(converted, textsFor("de"), formatsFor("de"));
  expect(lines.map(({ code, count, rows }) => [code, count, rows.map(({ id }) => id)])).toEqual([
    ["negativeRevenue", 1, ["3"]],
    ["totals", 1, ["Summe"]],
  ]);
  expect(lines[1]?.text).toContain("1 Summenzeile erkannt und nicht als Kunde gezählt.");
  const other = openTable(new TextEncoder().encode(csv.replace("15,00;", "99,00;")));
  const differing = reportLines(convertTable(other, other.proposal), textsFor("de"), formatsFor("de"));
  expect(differing.map(({ code, rows }) => [code, rows.map(({ id }) => id)])).toEqual([
    ["controlTotal", ["Summe"]],
    ["negativeRevenue", ["3"]],
  ]);
});

test("a cell of a sum that feeds revenue rejects its row", () => {
  const file = openTable(new TextEncoder().encode("Nr;Umsatz H1;Umsatz H2\n1;5;viel\n2;1;2\n"));
  const rows = reportRows(convertTable(file, file.proposal), textsFor("de"));
  expect(rows[1]).toEqual([2, "1", "", "Umsatz H2", "viel", "Keine Zahl; Zeile abgelehnt"]);
  expect(rows[2]?.at(-1)).toBe("Umsatz: Summe aus 2 Spalten („Umsatz H1“, „Umsatz H2“).");
});
