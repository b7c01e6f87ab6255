import { expect, test } from "vitest";
import { cells, open, standard } from "./readText.js";

const values = "0 12.5 1014\n1 12.7 1013\n2 13.1 1011\n3 13.4 1012\n";
const records = values.trim().split("\n");

for (const sign of ["#", "%", "//", ";", "*", "!"]) {
  test(`comments behind ${sign} above columns parted by blanks are neither names nor records`, () => {
    const text = `${sign} Messung am Hafen Nord\n${sign} Werte: Temperatur, Druck\nstunde temp druck\n${values}`;
    const { header, rowCount } = open(text).table;
    expect([header, rowCount]).toEqual([["stunde", "temp", "druck"], 4]);
  });
}

test("a sign alone before the names of columns parted by blanks is no name", () => {
  expect(standard(`# stunde temp druck\n${values}`).split("\n")[0]).toBe("stunde,temp,druck");
  const log = `#Version: 1.0\n#Date: 2024-03-01 00:00:00\n#Fields: stunde temp druck\n${values}`;
  expect(standard(log).split("\n").slice(0, 2)).toEqual(["stunde,temp,druck", "0,12.5,1014"]);
});

test("a comment of fewer words than columns is no line of names", () => {
  const { hasHeader, rowCount } = open(`# x y\n${records.map((line) => `${line} 7`).join("\n")}\n`).table;
  expect([hasHeader, rowCount]).toEqual([false, 4]);
});

test("names without one for the numbers of the rows stand above columns parted by blanks", () => {
  const rows = '"1" "Regal" 0.55 12\n"2" "Kanne" -0.14 7\n"3" "Draht" NA 9\n"4" "Hobel" 1.2 3\n';
  expect(cells(`"ware" "wert" "menge"\n${rows}`)[1]).toEqual(["2", "Kanne", "-0.14", "7"]);
});

test("lines of a text below a single word stay single cells", () => {
  const text = "Notiz\nAm 3 Mai kam Post\nAm 4 Mai kam ein Paket\nNiemand war da\nAm 6 Mai war Ruhe\n";
  expect(open(text).table.columnCount).toBe(1);
});

test("two columns parted by blanks stand below comments, or below a name for the numbers of the rows", () => {
  const pairs = ["3 17", "4 9", "11 2", "5 17"];
  expect(cells(`# Knoten: 20 Kanten: 4\n# von nach\n${pairs.join("\n")}\n`)[1]).toEqual(["4", "9"]);
  expect(cells('"x"\n"1" 0.5\n"2" 1.5\n"3" 2.5\n')[1]).toEqual(["2", "1.5"]);
});

test("lines that are alike below a single word are single cells, and columns where names stand below a title of one", () => {
  expect(open("Titel\nBand 1 von 3\nBand 2 von 3\nBand 3 von 3\nHeft 1 von 1\n").table.columnCount).toBe(1);
  expect(open(`Hafenmessung\nstunde temp druck\n${values}`).table.header).toEqual(["stunde", "temp", "druck"]);
});
