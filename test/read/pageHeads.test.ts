import { expect, test } from "vitest";
import { noteLines } from "../../src/read/noRecords.js";
import { convert, open, standard } from "./readText.js";

const page = (number: number, rows: string) =>
  `Umsatzliste;;Seite ${number}\nWerk 1000;;01.02.2026 08:1${number}\n\nKundennummer;Name;Umsatz\n${rows}`;
const pages = `${page(1, "1001;Berg GmbH;1200\n1002;Tal AG;800\n")}\n${page(2, "1003;See KG;300\n")}\n${page(3, "1004;Moor AG;70\n")}`;
const table = "Kundennummer,Name,Umsatz\n1001,Berg GmbH,1200\n1002,Tal AG,800\n1003,See KG,300\n1004,Moor AG,70\n";

test("the heads of further pages are left out, titles included, and their lines named", () => {
  expect(standard(pages)).toBe(table);
  expect(noteLines(open(pages).table)).toEqual([8, 9, 11, 14, 15, 17]);
});

test("they are skipped in an import, and the counts add up", () => {
  const { report } = convert(pages);
  expect(report).toMatchObject({ rows: 17, accepted: 4, rejectedRows: 0 });
  expect(report.skipped.filter(({ reason }) => reason === "repeatedHeader").map(({ row }) => row)).toEqual([
    8, 9, 11, 14, 15, 17,
  ]);
});

test("a drawn list of several pages", () => {
  const rule = "-------------------------";
  const head = (number: number) => `Liste   Seite ${number}\n${rule}\n|Kunde|Name     |Umsatz |\n${rule}\n`;
  const text = `${head(1)}|1001 |Berg GmbH|1200,00|\n|1002 |Tal AG   | 800,00|\n${rule}\n\n${head(2)}|1003 |See KG   | 300,00|\n${rule}\n`;
  expect(standard(text)).toBe(
    'Kunde,Name,Umsatz\n1001,Berg GmbH,"1200,00"\n1002,Tal AG,"800,00"\n1003,See KG,"300,00"\n',
  );
  expect(convert(text).report).toMatchObject({ accepted: 3, rejectedRows: 0 });
});

test("a header of two lines is repeated with both", () => {
  const head = "Kundennummer;Name;Umsatz\n;;EUR\n";
  const text = `${head}1001;Berg GmbH;1200\n1002;Tal AG;800\n1005;Ulm KG;9\n${head}1003;See KG;300\n`;
  expect(standard(text)).toBe(standard(text.replace(`9\n${head}`, "9\n")));
});

test("names that come again above values are no record, texts that are alike may be", () => {
  const lists = "Kundennummer;Umsatz\n1001;5\n1002;7\n";
  expect(standard(`${lists}Kundennummer;Umsatz\n1003;9\n`)).toBe("Kundennummer,Umsatz\n1001,5\n1002,7\n1003,9\n");
  const texts = "Kunde,Ort\nBerg,Bonn\nKunde,Ort\nTal,Ulm\n";
  expect(standard(texts)).toBe(texts);
});

test("a line that is no title of the first page stays", () => {
  const text = pages.replace("Werk 1000;;01.02.2026 08:12", "1005;Ulm KG;12");
  expect(standard(text)).toContain("1005,Ulm KG,12\n");
});

test("names of years and of moments of which another line has the same are those of a further page", () => {
  const years = "Land,2020,2021\nHessen,6220,5916\nBayern,9327,7821\n";
  expect(standard(`${years}Land,2020,2021\nSachsen,410,433\n`)).toBe(`${years}Sachsen,410,433\n`);
  const calendar = "SUMMARY,DTSTART\nProbe,20240301T180000\nFest,20240302T190000Z\n";
  expect(standard(`${calendar}SUMMARY,DTSTART\nMarkt,20240303T080000\n`)).toBe(`${calendar}Markt,20240303T080000\n`);
});
