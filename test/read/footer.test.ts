import { expect, test } from "vitest";
import { convert, standard } from "./readText.js";

const table = "Nr,Name,Umsatz\n1,Nord,10\n2,Süd,20\n3,West,30\n";

test.each([
  ["a line of text", "Erstellt am 1.1.2024\n"],
  ["several lines", "Quelle: ERP\nStand: gestern\n"],
  ["a blank line before", "\nQuelle: ERP\n"],
  ["as many cells as columns", "Summe,,\n"],
])("%s below the table is a note, no record", (_, note) => {
  expect(standard(table + note)).toBe(table);
});

test.each([
  ["two filled cells", "Summe,,60\n"],
  ["a number as in the first column", "4,,\n"],
  ["a number as in the first column and no more", "4\n"],
])("%s are a record", (_, record) => {
  expect(standard(table + record)).toBe(table + record);
});

test("in a list where records have a single cell now and then, the last one is a record, too", () => {
  const sparse = "Nr,Name,Umsatz\n1,Nord,10\nA\n2,Süd,20\nB\n";
  expect(standard(sparse)).toBe(sparse);
});

test("a single column of dates is one column, and a written-out tab a delimiter", () => {
  expect(standard("Datum\n01/02/2014\n02/02/2014\n13/02/2014\n")).toBe("Datum\n01/02/2014\n02/02/2014\n13/02/2014\n");
  expect(standard("Nr\\tName\\tUmsatz\n1\\tNord\\t10\n2\\tSüd\\t20\n")).toBe("Nr,Name,Umsatz\n1,Nord,10\n2,Süd,20\n");
});

test.each(["# geprüft, A. B.; ja", "// Ende von Teil 1", "-- gesperrt", "-------------"])(
  "the comment %j is no record",
  (line) => {
    expect(standard(table.replace("2,Süd", `${line}\n2,Süd`))).toBe(table);
  },
);

test("a number sign at the beginning of a whole record is text", () => {
  expect(standard(table.replace("2,Süd", "#2,Süd"))).toBe(table.replace("2,Süd", "#2,Süd"));
});

test("blank records above a note go with it, a short name in the first column is a record", () => {
  expect(standard(`${table},,\nQuelle: ERP,,\n`)).toBe(table);
  const named = "Kreis,a,b\nKreis 10,1,2\nKreis 11,3,4\nKreis 12,5,6\nKreis X,,\n";
  expect(standard(named)).toBe(named);
});

test("a code alone that looks like those of the first column is a record cut short", () => {
  const codes = "Nr,Name,Umsatz\nK-1,Nord,10\nK-2,Süd,20\nK-13,West,30\nK-4\n";
  expect(standard(codes)).toBe(codes);
});

test("a sentence in which commas delimit is a note below a blank line", () => {
  expect(standard(`${table}\nQuelle: eigene Erhebung des Amtes, Stand gestern\n`)).toBe(table);
});

test.each([
  ["with as many cells as the table and no blank line above", table, "Am Ring 4 bei Ulm, Süd, 40\n"],
  ["with no blank line above", table, "Am Ring 4 bei Ulm, Süd\n"],
  ["where others have blanks behind commas, too", `${table}4, Ost\n`, "\nAm Ring 4 bei Ulm, Süd\n"],
  ["without a blank behind every comma", table, "\nAm Ring 4 bei Ulm, Süd,40\n"],
])("such a text is a record %s", (_, above, record) => {
  expect(standard(above + record)).toContain("Am Ring 4 bei Ulm,");
});

test.each(["Quelle: Amt, Berlin\n", "Stand Januar, ohne Gewähr, noch zu prüfen.\n", "Note: rounded, may not add up\n"])(
  "a note whose commas delimit is none of the records right above it: %s",
  (note) => {
    const wide = "Nr,Name,Ort,Umsatz\n1,Nord,Ulm,10\n2,Süd,Bonn,20\n3,West,Köln,30\n";
    expect(standard(wide + note)).toBe(wide);
  },
);

test("a note with a label is one however many empty cells stand behind it", () => {
  const dotted = "Beleg,Name,Umsatz\n10.5/ab.71.063,Nord,10\n10.6/cd.95.062,Süd,20\n";
  expect(standard(`${dotted}Source: Office 2023,,\n`)).toBe(dotted);
});

test("a record cut short is no note, nor one of several texts with blanks before them", () => {
  const wide = "Nr,Name,Ort,Umsatz\nA,Nord,Ulm,10\nB,Süd,Bonn,20\n";
  for (const record of ["C, West, Ulm\n", "Quelle GmbH,Ulm\n"])
    expect(standard(wide + record).split("\n")).toHaveLength(5);
});

test("a sentence in which semicolons delimit is a note below a blank line, too", () => {
  const listed = table.replaceAll(",", ";");
  expect(standard(`${listed}\nQuelle: Amt für Statistik, Ulm; eigene Zählung\n`)).toBe(table);
  expect(standard(`${listed}\n1) Ohne Inseln, siehe Seite 4; geschätzt.\n2) Nicht gezählt.\n`)).toBe(table);
});

test("notes below two columns say of themselves what they are", () => {
  const two = "Jahr;Geburten\n2020;586\n2021;979\n2022;173\n";
  const kept = two.replaceAll(";", ",");
  for (const note of [
    "Quelle: Bauhof Nord\n",
    "\n3 Zeilen\n",
    "\nAlle Angaben stammen vom Bauhof, ohne Gewähr.\n",
    "(3 rows)\n",
  ])
    expect(standard(two + note)).toBe(kept);
  expect(standard(`${two}2023\n`)).toBe(`${kept}2023\n`);
});

test("a comment among the records hides no note below them", () => {
  expect(standard(`${table.replace("3,West", "# bis hier geprüft\n3,West")}Quelle: ERP\n`)).toBe(table);
});

test("footnotes and the mark of the end below two columns are no records", () => {
  const two = "Jahr;Geburten\n2020;586\n2021;979\n2022;173\n";
  const notes = [
    "* geschätzt\n** ohne Inseln\n",
    "(1) vorläufig\n",
    "\nErstellt am 01.02.2024 von Amt 3\n",
    "--- Ende ---\n",
  ];
  for (const note of notes) expect(standard(two + note)).toBe(two.replaceAll(";", ","));
  const marked = "Wort,Art\n*haus,n.\n*hund,n.\n*katze\n";
  expect(standard(marked)).toBe(marked);
});

test.each(["Bäckerei Meier und Söhne Inh.;", "1) Rewe;", "(2) Aldi Süd;"])(
  "right below names with values %j is a record without one, no note",
  (record) => {
    const named = "Kunde;Umsatz\nRewe Markt;100\nTischlerei Hof und Partner;200\nAldi Nord;300\n";
    const { report } = convert(`${named}${record}\n`);
    expect([report.accepted, report.rejectedRows, report.skipped]).toEqual([3, 1, []]);
  },
);

test("notes right below names with values are none of them", () => {
  const named = "Kunde;Umsatz\nRewe Markt;100\nTischlerei Hof;200\nAldi Nord;300\n";
  const notes = ["* geschätzt", "1) vorläufig;", "1) Ohne Inseln", "Quelle: Amt;", "** Ohne Inseln;", "--- Ende ---;"];
  for (const note of [...notes, "Alle Umsätze ohne Gewähr und ohne Lieferungen in andere Länder.;"])
    expect(standard(`${named}${note}\n`)).toBe(named.replaceAll(";", ","));
});
