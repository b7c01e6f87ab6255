import { expect, test } from "vitest";
import { recordWithoutPersons, withoutPersons } from "../../src/read/personColumns.js";
import { convert, open } from "./readText.js";

const rows = (cells: readonly string[]) =>
  cells.map((cell, i) => `${i + 1};Firma ${i} GmbH;${cell};${i}5,00\n`).join("");
const persons = (header: string, cells: readonly string[]) =>
  open(`Nr;Firma;${header};Umsatz\n${rows(cells)}`).detected.persons;

test.each([
  ["Feld 7", ["Anna Berg", "Peter Schmidt", "Anna Berg", "Dr. Jürgen von Hagen"]],
  ["Betreuung", ["Berg, Anna", "Schmidt, Peter", "Berg, Anna", "Klein, Hans-Peter"]],
  ["AE", ["AB", "CD", "AB", "AB"]],
  ["zuständig", ["Team 1", "Team 2", "Team 1", "Team 1"]],
  ["Company owner", ["x", "y", "x", "x"]],
  ["Ansprechpartner 2", ["x", "y", "x", "x"]],
])("a column %j of persons is proposed for dropping", (header, cells) => {
  expect(persons(header, cells)).toEqual([header]);
});

test.each([
  "Organization - Owner",
  "billing_firstname",
  "Rechnung Nachname",
  "Zuständiger Mitarbeiter für das Unternehmen",
])("a column %j names persons", (header) => {
  expect(persons(header, ["x", "y", "x", "x"])).toEqual([header]);
});

test("contacts that are companies are customers, as in accounting programs", () => {
  const { detected, proposal } = open("Nr;Contact;Total\n1;Abel GmbH;10\n2;Bolz Ltd;20\n3;Cramer;30\n");
  expect(detected.persons).toEqual([]);
  expect(proposal.name).toBe("Contact");
  expect(persons("Contact", ["Anna Berg", "x", "y", "z"])).toEqual(["Contact"]);
});

test("companies, places and kinds are no persons, nor are single names among others", () => {
  expect(persons("Feld 7", ["Peter Schmidt GmbH", "Progressive Sports", "Paul & Söhne", "Martin Bau AG"])).toEqual([]);
  expect(persons("Ort", ["Bad Ems", "Sankt Augustin", "Frankfurt Main", "Bad Ems"])).toEqual([]);
  const named = ["Carl Zeiss", "Robert Bosch", "Heinrich Heine", "Carl Zeiss"];
  for (const header of ["Konzern", "Lieferant", "Firma 2", "Parent Company"])
    expect(persons(header, named)).toEqual([]);
  expect(persons("Marktverantwortung", named)).toEqual(["Marktverantwortung"]);
  expect(persons("Marke", ["Jack Wolfskin", "Stihl", "Bosch Blau", "Makita"])).toEqual([]);
});

test("a few last or first names that come again and again are representatives, whatever the header says", () => {
  const again = (names: readonly string[]) => Array.from({ length: 12 }, (_, i) => names[i % names.length]!);
  for (const header of ["Gebiet", "Team", "Feld 7"]) {
    expect(persons(header, again(["Schmidt", "Hoffmann", "Weber"]))).toEqual([header]);
    expect(persons(header, again(["Anna", "Jürgen", "Meyer-Lindt"]))).toEqual([header]);
  }
  for (const names of [
    ["Müller", "Bäcker", "Metzger"],
    ["Schwarz", "Weiß", "Braun"],
    ["Nord", "Süd"],
    ["Berg", "Kiel"],
  ])
    expect(persons("Feld 7", again(names))).toEqual([]);
  expect(persons("Feld 7", ["Schmidt", "Hoffmann", "Meyer", "Schulz", "Lehmann", "Krause"])).toEqual([]);
  expect(persons("Gebiet", again(["Müller", "Weber", "Fischer"]))).toEqual(["Gebiet"]);
  for (const header of ["Branche", "Kundengruppe"])
    expect(persons(header, again(["Schindler", "Schneider", "Otto"]))).toEqual([]);
});

test("customers who are persons stay customers", () => {
  const text = "Nr;Kunde;Umsatz\n1;Anna Berg;1\n2;Peter Schmidt;2\n3;Karin Klein;3\n";
  expect(open(text)).toMatchObject({ detected: { persons: [] }, proposal: { name: "Kunde" } });
});

test("persons found by their values serve no field and are told", () => {
  const { report } = convert(`Nr;Firma;Betreuung;Umsatz\n${rows(["Anna Berg", "Uwe Kurz", "Anna Berg", "Uwe Kurz"])}`);
  expect(report.mapping.channel).toBeUndefined();
  expect(report.warnings).toContainEqual({ code: "person", columns: ["Betreuung"] });
});

test.each([
  ["last name and initial", ["Berg, A.", "Schmidt, P.", "Berg, A.", "von Hagen, J.-P."]],
  ["initial and last name", ["A. Berg", "P. Schmidt", "A. Berg", "Dr. K. von Hagen"]],
  ["first name in capitals", ["ANNA Berg", "KARL Meier", "ANNA Berg", "PETER Klein"]],
  ["last name in capitals", ["BERG Anna", "SCHMIDT Peter", "BERG Anna", "KLEIN-MEIER Karin"]],
  ["titles", ["Dr. Anna Berg", "Prof. Dr. Peter Klein", "Dr. Anna Berg", "Klein, Dr. Karin"]],
  ["a region in parentheses", ["Berg, Anna (Nord)", "Klein, P. (Süd)", "Berg, Anna (Nord)", "Peter Kurz (Team 3)"]],
  ["forms of address", ["Frau Berg", "Herr Dr. Klein", "Frau Berg", "Hr. Kurz"]],
])("names of persons are told by %s, whatever the header says", (_, names) => {
  for (const header of ["Betreuung", "zuständig", "c5", "Feld 7"]) expect(persons(header, names)).toEqual([header]);
  const distinct = ["K. Adam", "Kurz, M.", "T. Vogel"];
  expect(persons("c5", [...names.slice(0, 2), ...distinct])).toEqual(["c5"]);
});

test.each([
  ["law firms and partnerships", ["Berg, Müller & Co.", "Klein, Kurz", "Schmidt, Vogel & Partner", "Berg, Klein"]],
  ["companies named after persons", ["Anna Berg GmbH", "A. Berg KG", "Peter Klein e.K.", "Berg, Anna (GmbH)"]],
  ["companies in capitals", ["BMW Niederlassung", "VW Zentrum", "BASF Werk", "SAP Campus"]],
  ["towns", ["Bad Ems", "St. Gallen", "Neustadt a. d. W.", "Halle (Saale)"]],
  ["towns with their state", ["Portland, OR", "Springfield, IL", "Paris, TX", "Portland, OR"]],
  ["products", ["Pumpe, klein", "Ventil, A", "Typ B. lang", "Serie A. 12"]],
  ["teams", ["Team Nord", "Team Süd", "Vertrieb Ost", "Team Nord"]],
  ["grades", ["A.", "B.", "A. B.", "A."]],
])("%s are no persons", (_, names) => {
  expect(persons("c5", names)).toEqual([]);
});

test("who printed or made a report is no text to keep, nor a column that says so", () => {
  const text =
    "Umsatzliste;;Benutzer: SCHMITTK\nErstellt von: BERGA;;\n\nNr;Firma;Erstellt von;Umsatz\n1;Rohr GmbH;BERGA;5\n2;Voß KG;KURZU;7\n";
  const { report, skippedTexts } = convert(text);
  expect(report.warnings).toContainEqual({ code: "person", columns: ["Erstellt von"] });
  expect(skippedTexts.slice(0, 2)).toEqual(["Umsatzliste · Benutzer: …", "Erstellt von: …"]);
  expect(JSON.stringify([report, skippedTexts])).not.toMatch(/SCHMITTK|BERGA|KURZU/);
});

test("who made an export is left out of its last lines, with the moment behind the name", () => {
  const texts = ["Generated By:  Anna Berg  11/29/2025 3:12 PM", "Erstellt von Peter Schmidt am 29.11.2025"];
  expect(withoutPersons(texts)).toEqual(["Generated By: …", "Erstellt von …"]);
  const others = ["Printed by SAP", "Stand: 29.11.2025", "Firma: Carl Zeiss", "Umsatz von 1.000 bis 2.000"];
  expect(withoutPersons(others)).toEqual(others);
});

test("whose sum or customers it is is left out beside the label", () => {
  const texts = [
    ...["Summe Anna Berg", "Zwischensumme Vertreter Berg, Anna", "12 Anna Berg Ergebnis", "Total for Peter Schmidt"],
    ...["Vertreter Anna Berg", "Vertreter: 12 Berg", "Summe 12 - Peter Schmidt"],
  ];
  expect(withoutPersons(texts)).toEqual([
    ...["Summe …", "Zwischensumme …", "… Ergebnis", "Total for …", "Vertreter …", "Vertreter: …", "Summe …"],
  ]);
  const others = [
    "Summe Nord",
    "Gesamt",
    "Summe Handel Süd",
    "Total Energies",
    "Summe Rohr GmbH",
    "Nord Ergebnis",
    "Summe 2025",
  ];
  expect(withoutPersons(others)).toEqual(others);
});

test("a list by representative shows none of their names, in its first rows or in its report", () => {
  const group = (name: string, at: number) =>
    `Vertreter: ${name};;\n${at}1;Rohr GmbH;5\n${at}2;Voß KG;7\nSumme ${name};;12\n`;
  const { report, skippedTexts, found } = convert(
    `KdNr;Kunde;Umsatz\n${group("Anna Berg", 1)}${group("Peter Schmidt", 2)}Gesamtsumme;;24\n`,
  );
  expect(report.accepted).toBe(4);
  expect(JSON.stringify([report, skippedTexts, found])).not.toMatch(/Berg|Schmidt/);
  expect(recordWithoutPersons(["Summe Anna Berg", "", "12"])).toEqual(["Summe …", "", "12"]);
  expect(recordWithoutPersons(["Anna Berg", "", ""])).toEqual(["…", "", ""]);
  expect(recordWithoutPersons(["11", "Anna Berg", "12"])).toEqual(["11", "Anna Berg", "12"]);
});

test("numbers of employees are no persons, numbers of a few representatives are", () => {
  const list = (header: string, value: (row: number) => number) =>
    open(
      `Nr;Firma;${header};Umsatz\n${Array.from({ length: 12 }, (_, i) => `${i + 1};F${i} GmbH;${value(i)};${i}5,00\n`).join("")}`,
    ).detected.persons;
  expect(list("Mitarbeiter", (row) => 12 + 7 * row)).toEqual([]);
  expect(list("Mitarbeiter", (row) => 1 + (row % 3))).toEqual(["Mitarbeiter"]);
  expect(list("Vertreter", (row) => 12 + 7 * row)).toEqual(["Vertreter"]);
});
