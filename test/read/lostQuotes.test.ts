import fc from "fast-check";
import { expect, test } from "vitest";
import { cells, open } from "./readText.js";

const rest = '2,"Stahl, Eisen",Ems,20\n3,"Rohr ""3/4""",Köln,30\n';
const header = "Nr,Firma,Ort,Umsatz\n";
const first = (record: string) => cells(header + record + rest)[0];

test("a quote that opens a cell and is never closed is no part of its text", () => {
  expect(first('1,Berg,"Ulm,10\n')).toEqual(["1", "Berg", "Ulm", "10"]);
  expect(first('1,"Rohr ""A"" KG,Ulm,10\n')).toEqual(["1", 'Rohr "A" KG', "Ulm", "10"]);
  expect(first('1,Berg,"",10\n')).toEqual(["1", "Berg", "", "10"]);
  expect(first('1,Berg,",10\n')).toEqual(["1", "Berg", "", "10"]);
});

test("an opening quote that stands there twice is no part of the text either", () => {
  expect(first('1,""Berg",Ulm,10\n')).toEqual(["1", "Berg", "Ulm", "10"]);
});

test("inches, words in quotes and quotes written twice stay", () => {
  for (const text of ['12" Rohr', '12"', '"Bau" KG', 'Zum "Anker"'])
    expect(first(`1,${text},Ulm,10\n`)).toEqual(["1", text, "Ulm", "10"]);
  expect(first('1,"""Bau",Ulm,10\n')).toEqual(["1", '"Bau', "Ulm", "10"]);
  expect(open(`${header}1,12" Rohr,Ulm,10\n${rest}`).detected.mendedRows).toBe(0);
});

test("a single quote beside a value goes where the next record has such a value", () => {
  expect(first('1,Berg,Ulm,10"\n')).toEqual(["1", "Berg", "Ulm", "10"]);
  expect(first('1,Berg,10",10\n')).toEqual(["1", "Berg", '10"', "10"]);
});

test("quotes behind numbers are inches where several records have them, with or without numbers in between", () => {
  const sizes = ['41"', "42", '43"', "44", "45", '46"', "47"];
  const text = `Nr,Artikel,Zoll,Umsatz\n${sizes.map((size, i) => `${i},TV,${size},${i}0\n`).join("")}`;
  expect(cells(text).map((row) => row[2])).toEqual(sizes);
  expect(open(text).detected.mendedRows).toBe(0);
});

test("no quote is put beside a value to make a text of it", () => {
  const text = 'Nr;Firma;Ort;Umsatz;Notiz\n1;Nr. 5 "alt";12;10;Rohr 3"\n2;Stahl;Ems;20;\n3;Bau;Ulm;30;neu\n';
  expect(cells(text)[0]).toEqual(["1", 'Nr. 5 "alt"', "12", "10", 'Rohr 3"']);
});

test("what stands unquoted in an export without quoting stays as it is, whatever quotes are in its texts", () => {
  const texts = [
    "Berg GmbH",
    'Zum "Anker"',
    '12" Rohr',
    'Rohr 12"',
    '"Bau" KG',
    "O'Brien",
    "'t Hooft",
    "",
    '3/4"',
    '41"',
  ];
  const text = fc.constantFrom(...texts, 'Nr. 5 "alt"', 'Rohr 3" x 4"', 'A "x', 'y" B', "x|y");
  const town = fc.constantFrom("Ulm", "", "Neu-Ulm", 'Bad "X"', "12", "L'Aquila");
  const record = fc.tuple(fc.nat(9999).map(String), text, town, fc.nat(9999).map(String), text);
  fc.assert(
    fc.property(fc.array(record, { minLength: 8, maxLength: 40 }), fc.constantFrom(";", "\t"), (records, delimiter) => {
      const plain = Array.from({ length: 20 }, (_, i) => [`${i}`, `Firma ${i}`, "Ulm", `${i}0`, "neu"]);
      const rows = [["Nr", "Firma", "Ort", "Umsatz", "Notiz"], ...plain, ...records];
      expect(cells(rows.map((row) => row.join(delimiter)).join("\n"))).toEqual(rows.slice(1));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("a record of very many cells with quotes is read without delay", () => {
  const row = (quote: string) => `${Array.from({ length: 2000 }, (_, i) => i + quote).join(";")}\n`;
  const names = `${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(";")}\n`;
  const { table } = open(names + (row('"') + row("").repeat(20)).repeat(8));
  expect([table.rowCount, table.cell(0, 1999), table.cell(1, 1999)]).toEqual([168, "1999", "1999"]);
});

test("a very long text with doubled quotes loses only the one without a counterpart", () => {
  const text = 'a""'.repeat(400_000);
  expect(first(`1,${text}",Ulm,10\n`)![1]).toBe('a"'.repeat(400_000));
});

test("the lost closing quote of a cell with delimiters is put in", () => {
  expect(first('1,"Berg, Klein,Ulm,10\n')).toEqual(["1", "Berg, Klein", "Ulm", "10"]);
  const quoted = '"Nr","Firma","Ort","Umsatz"\n"1","Berg, Klein,"Ulm","10"\n"2","Stahl, Eisen","Ems","20"\n';
  expect(cells(quoted)[0]).toEqual(["1", "Berg, Klein", "Ulm", "10"]);
  expect(open(quoted).detected).toMatchObject({ mendedRows: 1, mendedLines: [2] });
});

test("the lost opening quote of a cell with delimiters is put in", () => {
  expect(first('1,Berg, Klein",Ulm,10\n')).toEqual(["1", "Berg, Klein", "Ulm", "10"]);
});

test("a lost quote of a cell with a line break is put in, over no other record", () => {
  expect(first('1,Berg\nKlein",Ulm,10\n')).toEqual(["1", "Berg\nKlein", "Ulm", "10"]);
  expect(first('1,"Berg\nKlein,Ulm,10\n')).toEqual(["1", "Berg\nKlein", "Ulm", "10"]);
  expect(cells(`${header}1,"Berg\n9,Kurz,Bonn,"90"\n${rest}`).map(([id]) => id)).toEqual(["1", "9", "2", "3"]);
  expect(cells(`${header}1,"Berg, Klein,Ulm,10\n9,Eins, Zwei,Bonn,90\n${rest}`).map(([id]) => id)).toEqual([
    "1",
    "9",
    "2",
    "3",
  ]);
});

test("a quoted cell run together with the next does not take in the record below", () => {
  const text = `${header}1,"12"" Rohr"Ulm,10\n9,Kurz,"Bonn\nBeuel",90\n${rest}`;
  expect(cells(text).slice(0, 2)).toEqual([
    ["1", '12" Rohr', "Ulm", "10"],
    ["9", "Kurz", "Bonn\nBeuel", "90"],
  ]);
});

test("a record that only fits because its text holds a delimiter gets the one that is missing", () => {
  expect(cells('Nr,Menge,Firma,Ort\n1,10"Berg, Klein",Ulm\n2,20,"Stahl, Eisen",Ems\n')[0]).toEqual([
    "1",
    "10",
    "Berg, Klein",
    "Ulm",
  ]);
});

test("a single line that stands in quotes as a whole is read like the others", () => {
  expect(first('"1,""Berg, Klein"",Ulm,10"\n')).toEqual(["1", "Berg, Klein", "Ulm", "10"]);
  expect(open(`"Nr,Firma,Ort,Umsatz"\n1,Berg,Ulm,10\n${rest}`).table.header).toEqual(["Nr", "Firma", "Ort", "Umsatz"]);
  expect(first('"Stand, Nord, 2024, alle"\n')?.[0]).toBe("Stand, Nord, 2024, alle");
});

test("a header that lacks a delimiter between quoted names has it put in", () => {
  const { header } = open('"Nr""Firma","Ort","Umsatz"\n"1","Berg","Ulm","10"\n"2","Stahl","Ems","20"\n').table;
  expect(header).toEqual(["Nr", "Firma", "Ort", "Umsatz"]);
});

test("an empty cell too many explains a record as well as a text cut apart does: it stays as it is", () => {
  expect(open(`${header}1,,Berg,Ulm,10\n${rest}`).detected).toMatchObject({ raggedRows: 1, rejoinedRows: 0 });
});

test("among texts, too, a lost quote is put in where only one place fits, and none where half a record would stay", () => {
  const texts = 'Name,Ort,Notiz\nBerg,Ulm,"Tee, Kaffee"\nStahl,Ems,"sagt ""nein"""\n';
  expect(cells(`${texts}Rohr,Bonn,"Tee, Kakao\nBau,Köln,x\n`)[2]).toEqual(["Rohr", "Bonn", "Tee, Kakao"]);
  const extra = '"Name","Art","Ort"\n"Berg","x","Ulm"\n"Stahl","y","Ems\nLahn",""\n"Bau","z","Köln"\n';
  expect(cells(extra).map(([name]) => name)).toEqual(["Berg", "Stahl", "Bau"]);
});

test("where every cell stands in quotes, quotes and delimiters within are text, also right before the closing quote", () => {
  const names = ['Stahl "Nord" GmbH', 'Gasthof "Krone"', 'Verein "Gut, besser"', 'Kino "Lux", Wien'];
  const rows = names.map((name, i) => [`${i + 1}`, name, "Ulm", `${i}.50`]);
  const text = [["Nr", "Firma", "Ort", "Umsatz"], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(","));
  expect(cells(`${text.join("\n")}\n`)).toEqual(rows);
});

test("a cell among quoted ones had its opening quote lost if it ends with one, others end with inches", () => {
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const rows = ["Berg", "Stahl", "Rohr"].map((name, i) => [`A${i}`, name, "", `${i},50`]);
  const lines = [["Nr", "Firma", "Notiz", "Umsatz"], ...rows].map(quoted);
  expect(cells([...lines.slice(0, 2), lines[2]!.slice(1), lines[3], ""].join("\n"))).toEqual(rows);
  expect(first('1,"Rohr 12"" lang",Ulm 12",10\n')).toEqual(["1", 'Rohr 12" lang', 'Ulm 12"', "10"]);
});
