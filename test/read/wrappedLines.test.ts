import { expect, test } from "vitest";
import { cells, open, standard } from "./readText.js";

const header = "Nr,Firma,Ort,Umsatz\n";
const towns = ["Ulm", "Bonn", "Kiel", "Jena", "Hof", "Celle", "Trier", "Emden"];
const record = (nr: number) => `${nr},Berg ${nr},${towns[nr % 8]},${nr}0`;
const lines = (from: number, to: number, wrap: (line: string) => string = (line) => line) =>
  Array.from({ length: to - from }, (_, i) => `${wrap(record(from + i))}\n`).join("");
const quoted = (line: string) => `"${line}"`;
const padded = (line: string) => `"${line}",,,`;
const plain = header + lines(1, 12);

test("several lines in succession that stand in quotes as a whole are read like the others, wherever they are", () => {
  expect(standard(header + lines(1, 5) + lines(5, 8, quoted) + lines(8, 12))).toBe(plain);
  expect(standard(header + lines(1, 9) + lines(9, 12, quoted))).toBe(plain);
  expect(standard(header + lines(1, 6, quoted) + lines(6, 12))).toBe(plain);
  expect(standard(`"${header.trim()}"\n${lines(1, 2, quoted)}${lines(2, 12)}`)).toBe(plain);
});

test("lines in quotes one after the other may have line breaks in their cells", () => {
  const wrapped = '"5,""Berg\nKlein"",Ulm,50"\n"6,""Roth\nLang"",Jena,60"\n7,Hof,Celle,70\n';
  const text = `${header}${lines(1, 4)}"4,Berg,Hof,40"\n${wrapped}`;
  expect(cells(text).slice(3, 6)).toEqual([
    ["4", "Berg", "Hof", "40"],
    ["5", "Berg\nKlein", "Ulm", "50"],
    ["6", "Roth\nLang", "Jena", "60"],
  ]);
});

test("the names need not stand in quotes where all other lines do", () => {
  expect(standard(header + lines(1, 12, quoted))).toBe(plain);
  const doubled = (line: string) => `"${line.replace(/[^,]+/g, '""$&""')}"`;
  expect(standard(`"Nr","Firma","Ort","Umsatz"\n${lines(1, 12, doubled)}`)).toBe(plain);
  expect(open(header + lines(1, 12, quoted)).detected.wrappedLines).toBe(true);
});

test("lines in quotes with empty cells behind them, as a spreadsheet writes them, are read like the others", () => {
  const all = `"${header.trim()}",,,\n${lines(1, 12, padded)}`;
  expect(standard(all)).toBe(plain);
  expect(standard(all.replaceAll('",,,', '";;;'))).toBe(plain);
  expect(standard(header + lines(1, 12, padded))).toBe(plain);
  for (const row of [1, 6, 11])
    expect(standard(header + lines(1, row) + lines(row, row + 1, padded) + lines(row + 1, 12))).toBe(plain);
  expect(standard(`"${header.trim()}",,,\n${lines(1, 12)}`)).toBe(plain);
});

test("a line in quotes whose own quotes are not doubled loses none but the outer ones", () => {
  const text = (row: string) =>
    `"Nr","Firma","Post"\n"1","Berg","b@ulm.de"\n${row}\n"3","Klein","k@hof.de"\n"4","Roth","r@ulm.de"\n`;
  expect(cells(text('""2","Lang","l@jena.de""'))[1]).toEqual(["2", "Lang", "l@jena.de"]);
  expect(cells(`${header}1,Berg,Ulm,10\n"2,"Lang, Roth",Jena,20"\n3,Klein,Hof,30\n`)[1]).toEqual([
    "2",
    "Lang, Roth",
    "Jena",
    "20",
  ]);
});

test("a cell with commas beside empty ones is no line of its own, nor are quoted names in a single column", () => {
  const towns = 'Nr,Firma,Ort\nA,Berg,Ulm\n"Ulm,Bonn,Kiel",,\nC,Klein,Hof\n';
  expect(cells(towns)[1]).toEqual(["Ulm,Bonn,Kiel", "", ""]);
  const note = `${plain}"Stand, Nord, 2024, alle",,,\n`;
  expect(cells(note).at(-1)?.[0]).toBe("Stand, Nord, 2024, alle");
  const notes = `${plain}\n"Quelle: ERP,Stand Mai,netto,ohne"\n"Alle Werte,ohne Gewähr,nur intern,vertraulich"\n`;
  expect(standard(notes)).toBe(plain);
  expect(cells('Name\n"Berg, Anna"\n"Klein, Otto"\n"Roth, Eva"\n').map(([name]) => name)).toEqual([
    "Berg, Anna",
    "Klein, Otto",
    "Roth, Eva",
  ]);
});

test("a value in quotes with a delimiter in it is one cell beside an empty one", () => {
  const rows = ['"8,212",4', '"67,524",49', '"31,025",', '"12,025",24', '"51,125",31'];
  const text = `Einwohner,Rang\n${rows.join("\n")}\n`;
  expect(cells(text)[2]).toEqual(["31,025", ""]);
});
