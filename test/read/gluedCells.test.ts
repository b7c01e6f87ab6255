import { expect, test } from "vitest";
import { cells, open } from "./readText.js";

const header = "Nr,Firma,Ort,Umsatz\n";
const record = (nr: number) => `K-${nr},Lang ${nr},Jena,${nr}0\n`;
const above = header + record(100) + record(101);
const below = record(103) + record(104);
const third = (line: string) => cells(`${above}${line}\n${below}`)[2];

test("a delimiter missing before a quoted cell that holds delimiters is put in", () => {
  for (const name of ["Berg, Klein & Co.", "Berg, Klein, Roth & Co."]) {
    expect(third(`K-102"${name}",Ulm,0`)).toEqual(["K-102", name, "Ulm", "0"]);
    expect(third(`K-102,Lang,Ulm,0`)).toEqual(["K-102", "Lang", "Ulm", "0"]);
  }
  // Inches are no codes.
  const pipes = `Artikel,Mass,Lager,Menge\n${['Rohr 12"x3,Stahl 4"', 'Rohr 14"x3,Stahl 5"', 'Rohr 15"x2,Stahl 6"'].map((text) => `${text},Ulm,5\n`).join("")}`;
  expect(cells(pipes)[1]).toEqual(['Rohr 14"x3', 'Stahl 5"', "Ulm", "5"]);
});

test("a short record whose quotes are all right keeps them", () => {
  const text = (line: string) =>
    `Signatur,Autor,Titel,Jahr\nA-1,"Berg, A.",Titel,1990\n${line}\nA-3,"Roth, C.",Titel,1991\n`;
  expect(cells(text('"Klein, B.","""Neue"" Wege",1997'))[1]).toEqual(["Klein, B.", '"Neue" Wege', "1997", ""]);
  expect(cells(text('"Klein, B.","Wege, ""neue""",1997'))[1]).toEqual(["Klein, B.", 'Wege, "neue"', "1997", ""]);
});

test("an unescaped quote before a comma and a blank closes no cell where the record is too wide then", () => {
  expect(third('K-102,"Zum "Anker", Ulm",Ulm,0')).toEqual(["K-102", 'Zum "Anker", Ulm', "Ulm", "0"]);
  expect(open(`Nr,"Fir"ma", lang",Ort,Umsatz\n${record(1)}${record(2)}`).table.header).toEqual([
    "Nr",
    'Fir"ma", lang',
    "Ort",
    "Umsatz",
  ]);
});

test("among quoted cells the unquoted ones too many are one", () => {
  const quoted = (nr: number, note: string) => `"K-${nr}","Berg, ${nr}","Ulm","${nr}0",${note}\n`;
  const rows = [1, 2, 3, 4].map((nr) => quoted(nr, nr === 2 ? "bald, oder spaeter" : '"nie"')).join("");
  const { table, detected } = open(`"Nr","Firma","Ort","Umsatz","Notiz"\n${rows}`);
  expect(table.cell(1, 4)).toBe("bald, oder spaeter");
  expect([table.columnCount, detected.raggedRows, detected.rejoinedRows]).toEqual([5, 0, 1]);
  const numbers = '"Nr","Firma","Ort","Umsatz"\n"1","Berg","Ulm",10\n"2","Lang","Hof",20,30\n"3","Roth","Jena",40\n';
  expect(open(numbers).detected).toMatchObject({ raggedRows: 1, rejoinedRows: 0 });
});

test("a record of another delimiter whose texts have just as many of the usual one is read by its own", () => {
  const text = (line: string) =>
    `Nr,Autor,Titel,Jahr\n1,Berg,Titel A,1990\n${line}\n3,Roth,Titel C,1991\n4,Lang,Titel D,1992\n`;
  expect(cells(text('2;"Klein, B., Ulm";"Weg, neu";1997'))[1]).toEqual(["2", "Klein, B., Ulm", "Weg, neu", "1997"]);
  expect(cells(text("2;Klein, B., Ulm;Weg, neu;1997"))[1]).toEqual(["2", "Klein, B., Ulm", "Weg, neu", "1997"]);
});

test("a record delimited by blanks may hold the usual delimiter where texts with blanks stand in quotes", () => {
  expect(third('K-102 "Berg & Klein" "Ulm, Nord" 0')).toEqual(["K-102", "Berg & Klein", "Ulm, Nord", "0"]);
  expect(third('K-102 "Berg & Klein" Ulm,Nord 0')).toEqual(["K-102", "Berg & Klein", "Ulm,Nord", "0"]);
});
