import { expect, test } from "vitest";
import { open, standard } from "./readText.js";

const names = "wort;art;sinn\n";
const words = "haus;n.;Gebäude\nlaufen;v.;zu Fuß gehen\nalt;adj.;nicht neu\nneu;adj.;nicht alt\n";

test("pairs above a table of texts are no records of it", () => {
  const table = standard(names + words);
  expect(standard(`Stand;01.02.2024\nAmt;Bauhof\n${names}${words}`)).toBe(table);
  expect(standard(`Stand;01.02.2024\n\n${names}${words}`)).toBe(table);
});

test("pairs above two columns of values are neither their names nor records", () => {
  const values = "400,0.11\n410,0.13\n420,0.17\n430,0.16\n440,0.12\n";
  const spectrum = `Welle,Extinktion\n${values}`;
  expect(standard(`Probe,A7\nDatum,2024-03-01\n${spectrum}`)).toBe(spectrum);
  expect(standard(`Probe,A7\nGerät,UV\n\n${spectrum}`)).toBe(spectrum);
  expect(open(`Welle,Extinktion\nLänge,Stärke\n${values}`).table.headerTexts[0]).toMatch(/^Welle/);
});

test("a sentence cut by commas above records without names is none of them", () => {
  expect(standard("Diese Liste hat alle Dinge, die im Bauhof stehen.\n1,586\n2,979\n3,173\n")).toBe(
    "1,586\n2,979\n3,173\n",
  );
});

const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join("");

test.each([
  ["Kundennr;Umsatz", "DE", "DE999;gesperrt"],
  ["Kundennr;Umsatz", "DE", "B1;-"],
  ["Kürzel;Betrag in EUR", "Bäcker", "Metzger;offen"],
  ["Kürzel;Wert", "DE", "DE999;offen"],
  ["Kürzel;Wert", "Bäcker ", "Metzger;offen"],
])(
  "below %s a record without a number in the middle is none of the names of a list of two columns",
  (names, key, record) => {
    const above = lines(6, (i) => `${key}${"abcdef"[i]};${12 + i},3\n`);
    const { table } = open(`${names}\n${above}${record}\n${lines(8, (i) => `${4000 + i};${20 + i},5\n`)}`);
    expect([table.headerTexts, table.rowCount]).toEqual([names.split(";"), 15]);
  },
);

test("keys with numbers above two columns of values are records", () => {
  const { table } = open(`${lines(6, (i) => `DE${i};${12 + i},3\n`)}DE9;offen\n${lines(8, (i) => `40${i};2${i},5\n`)}`);
  expect(table.rowCount + (table.hasHeader ? 1 : 0)).toBe(15);
});

const customers = lines(6, (i) => `${100 + i};Firma ${"ABCDEF"[i]};${12 + i},5;\n`);

test.each([
  ["Kundennr;Name;Umsatz\n\n", ["Kundennr", "Name", "Umsatz"]],
  ["Nr;Bez;Wert\n\n", ["Nr", "Bez", "Wert"]],
  ["Kunden;Kunden;Umsatz\nNr;Name;EUR\n", ["Kunden Nr", "Kunden Name", "Umsatz EUR"]],
])("names above records that end in a delimiter are no pairs: %j", (names, header) => {
  expect(open(names + customers).table.headerTexts).toEqual(header);
});

test("names above records with a further cell are no pairs, and pairs above names are", () => {
  const noted = customers.replace("12,5;", "12,5;neu");
  expect(open(`Kundennr;Name;Umsatz\n\n${noted}`).table.headerTexts).toEqual(["Kundennr", "Name", "Umsatz"]);
  const { table } = open(`Gebiet;Nord\nStand;01.02.2024\nKundennr;Name;Umsatz;Notiz\n${noted}`);
  expect(table.headerTexts).toEqual(["Kundennr", "Name", "Umsatz", "Notiz"]);
});
