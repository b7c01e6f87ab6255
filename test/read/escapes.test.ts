import { expect, test } from "vitest";
import { cells, open, standard } from "./readText.js";

const header = "Nr,Firma,Ort,Umsatz\n";
const record = (nr: number) => `${nr},"Berg, Klein & Co. ${nr}","Ulm, Nord",${nr}0\n`;
const records = (count: number) => Array.from({ length: count }, (_, i) => record(i + 1)).join("");

test("a backslash before quotes is an escape also where the first one comes late in the file", () => {
  const many = header + records(600);
  expect(many.length).toBeGreaterThan(20_000);
  const late = '601,"Zum \\"Anker\\", Jena",Jena,50\n602,"\\"Rad\\" GmbH","Hof, Ost",60\n';
  const { table, detected } = open(`${many}${late}${record(603)}`);
  expect(Array.from({ length: 4 }, (_, column) => table.cell(600, column))).toEqual([
    "601",
    'Zum "Anker", Jena',
    "Jena",
    "50",
  ]);
  expect(table.cell(601, 1)).toBe('"Rad" GmbH');
  expect([table.rowCount, detected.raggedRows]).toEqual([603, 0]);
  // A path that ends with a backslash is none.
  expect(cells(`${header}${records(3)}4,"C:\\Daten\\",Ulm,40\n`)[3]).toEqual(["4", "C:\\Daten\\", "Ulm", "40"]);
});

test("a backslash before delimiters in unquoted cells is an escape, in most records or in a few", () => {
  const plain = (nr: number) => `${nr},Lang ${nr},Jena,${nr}0\n`;
  const few = header + Array.from({ length: 12 }, (_, i) => plain(i + 1)).join("");
  expect(cells(`${few}13,Berg\\, Klein,Ulm\\, Nord,130\n`).at(-1)).toEqual(["13", "Berg, Klein", "Ulm, Nord", "130"]);
  const most = Array.from({ length: 12 }, (_, i) =>
    i % 3 === 0 ? plain(i) : `${i},Berg\\, Klein,Ulm\\, Nord\\, West,1\\,${i}00.50\n`,
  ).join("");
  expect(cells(header + most)[1]).toEqual(["1", "Berg, Klein", "Ulm, Nord, West", "1,100.50"]);
  expect(cells(Buffer.from(header + most))[1]).toEqual(cells(header + most)[1]);
  expect(cells(header + most)[3]).toEqual(["3", "Lang 3", "Jena", "30"]);
  expect(open(header + most).detected.raggedRows).toBe(0);
  const paths = `Pfad,Datei\n${Array.from({ length: 12 }, (_, i) => `C:\\Daten${i}\\,d${i}.txt\n`).join("")}`;
  expect(cells(paths)[0]).toEqual(["C:\\Daten0\\", "d0.txt"]);
  expect(standard(paths)).toBe(paths);
});
