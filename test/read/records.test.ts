import { expect, test } from "vitest";
import { cells, convert, open, standard } from "./readText.js";

test("quotes within unquoted text are text", () => {
  expect(cells('Nr;Firma;Umsatz\n1;Rohr 3/4" GmbH;10\n2;B "Bau" KG;20\n')).toEqual([
    ["1", 'Rohr 3/4" GmbH', "10"],
    ["2", 'B "Bau" KG', "20"],
  ]);
});

test("a cell that only begins with a quoted word is text as it stands", () => {
  expect(cells('Nr;Firma;Umsatz\n1;"Bau" KG;10\n2;C;20\n3;"D; E";30\n')).toEqual([
    ["1", '"Bau" KG', "10"],
    ["2", "C", "20"],
    ["3", "D; E", "30"],
  ]);
});

test("an unescaped quote within a quoted cell is text", () => {
  expect(cells('Nr;Firma;Umsatz\n1;"Rohr 3/4" lang; neu";10\n2;"C";20\n')).toEqual([
    ["1", 'Rohr 3/4" lang; neu', "10"],
    ["2", "C", "20"],
  ]);
});

test("a quote that never closes is left out, spoils its own record only, and is said", () => {
  const text = 'Nr;Firma;Umsatz\n1;"A;10\n2;B;20\n3;C;30\n';
  expect(open(text).detected).toMatchObject({ mendedRows: 1, mendedLines: [2] });
  expect(convert(text).report.warnings).toContainEqual({ code: "mendedRows", count: 1, lines: [2] });
  expect(cells(text)).toEqual([
    ["1", "A", "10"],
    ["2", "B", "20"],
    ["3", "C", "30"],
  ]);
});

test("a stray quote does not swallow the following records", () => {
  expect(cells('Nr;Firma;Ort\n1;"A;X\n2;B;"Y"\n3;C;"Z"\n')).toEqual([
    ["1", "A", "X"],
    ["2", "B", "Y"],
    ["3", "C", "Z"],
  ]);
});

test("a line break within quotes belongs to the cell, and lines go on counting", () => {
  const { table } = open('Nr;Firma\n1;"A\nB"\n2;C\n');
  expect(table.cell(0, 1)).toBe("A\nB");
  expect(table.line(1)).toBe(4);
});

test("ragged records are kept and reported", () => {
  const text = "Nr;Firma;Umsatz\n1;A;10\n2;B\n3;C;30\n4;D;40;x\n5;E;50\n";
  expect(open(text).detected).toMatchObject({ raggedRows: 2, raggedLines: [3, 5] });
  expect(standard(text)).toBe("Nr,Firma,Umsatz\n1,A,10\n2,B\n3,C,30\n4,D,40,x\n5,E,50\n");
});

test("a line with another delimiter is split by that one", () => {
  expect(cells("Nr,Firma,Ort\n1,A,X\n2;B;Y\n3,C,Z\n")).toEqual([
    ["1", "A", "X"],
    ["2", "B", "Y"],
    ["3", "C", "Z"],
  ]);
});

test("blank lines are no records of standard CSV, but an empty cell of a single column is", () => {
  expect(standard("Nr;Firma\n1;A\n\n2;B\n\n\n")).toBe("Nr,Firma\n1,A\n2,B\n");
  expect(standard("Wert\n1\n\n2\n")).toBe('Wert\n1\n""\n2\n');
});

test("blanks around cells and formulas are written as they are", () => {
  expect(standard('Nr;Firma\n1; A \n2;=1+1\n3;"=""00123"""\n')).toBe('Nr,Firma\n1, A \n2,=1+1\n3,"=""00123"""\n');
});

test("a line of three million characters is one cell", () => {
  const long = "x".repeat(3_000_000);
  expect(cells(`Nr;Text\n1;${long}\n2;"${long}"\n`).map((row) => row[1]!.length)).toEqual([3_000_000, 3_000_000]);
});

test("a hundred thousand unclosed quotes stay linear", () => {
  const text = `Nr;Firma;Ort\n${'1;"A;X\n'.repeat(100_000)}`;
  expect(open(text).table.rowCount).toBe(100_000);
});

test("lines that stand in quotes as a whole are unwrapped", () => {
  expect(cells('"Nr,""Firma"",Umsatz"\n"1,""Müller, Co"",12.5"\n"2,""Meier"",13.5"\n')).toEqual([
    ["1", "Müller, Co", "12.5"],
    ["2", "Meier", "13.5"],
  ]);
});

test("a line with blanks for delimiters is split where its values stand as in the next line", () => {
  expect(cells('Nr,Datum,Menge,Ort\n1,01.02.2024,5,Ulm\n2 02.02.2024 6 "Bad Ems"\n3,03.02.2024,7,Köln\n')).toEqual([
    ["1", "01.02.2024", "5", "Ulm"],
    ["2", "02.02.2024", "6", "Bad Ems"],
    ["3", "03.02.2024", "7", "Köln"],
  ]);
});

test("a header with blanks for delimiters is split above values", () => {
  expect(open("Nr Datum Menge Ort\n1,01.02.2024,5,Ulm\n2,02.02.2024,6,Ems\n").table.header).toEqual([
    "Nr",
    "Datum",
    "Menge",
    "Ort",
  ]);
});

test("a remark of as many words as the table has columns stays one cell", () => {
  const text = "Nr,Datum,Menge,Ort\n1,01.02.2024,5,Ulm\nOhne Gewähr vom Vertrieb\n3,03.02.2024,7,Köln\n";
  expect(cells(text)[1]).toEqual(["Ohne Gewähr vom Vertrieb", "", "", ""]);
});

test("a line with another delimiter whose last cell is quoted and empty does not swallow the next", () => {
  expect(cells('"a","b","c"\n"1","2","3"\n"4";"5";""\n"6","7","8"\n')).toEqual([
    ["1", "2", "3"],
    ["4", "5", ""],
    ["6", "7", "8"],
  ]);
});

test("a stray quote beside a line break leaves the cell whole", () => {
  const rest = "2,y,Menge 3\n3,z,Menge 4\n";
  expect(cells(`Nr,Art,Text\n1,x,""eins\nzwei"\n${rest}`)[0]).toEqual(["1", "x", "eins\nzwei"]);
  expect(cells(`Nr,Art,Text\n1,x,"eins\nzwei""\n${rest}`)[0]).toEqual(["1", "x", 'eins\nzwei"']);
});

test("blanks between delimiters and quotes are no part of the cells", () => {
  expect(cells('"a", "b", "c"\n"x, y", "1", "12"" Rohr"\n"z", "2", "u, v"\n')).toEqual([
    ["x, y", "1", '12" Rohr'],
    ["z", "2", "u, v"],
  ]);
});

test("a line in another quote is read as such, also where its cells hold the delimiter", () => {
  const rest = '2,"Bad Ems, Lahn",20\n3,"Köln",30\n';
  expect(cells(`Nr,Ort,Menge\n'1','Ulm, Donau','10'\n${rest}`)[0]).toEqual(["1", "Ulm, Donau", "10"]);
  expect(cells(`Nr,Ort,Menge\n1,'Ulm, Donau',10\n${rest}`)[0]).toEqual(["1", "Ulm, Donau", "10"]);
  expect(cells(`Nr,Ort,Menge\n1,'It''s "Ulm"',10\n${rest}`)[0]).toEqual(["1", `'It''s "Ulm"'`, "10"]);
});

test("a line with quotes of either kind is read by both", () => {
  const rest = '"2","Bad Ems, Lahn","20"\n"3","Köln","30"\n';
  expect(cells(`"Nr","Ort","Menge"\n"1",'Ulm, Donau',"10"\n${rest}`)[0]).toEqual(["1", "Ulm, Donau", "10"]);
  expect(cells(`Nr,Ort,Fluss\n1,'Ulm, links',"Donau, oben\nund Iller"\n${rest}`)[0]).toEqual([
    "1",
    "Ulm, links",
    "Donau, oben\nund Iller",
  ]);
  expect(cells(`"Nr","Ort","Menge"\n${rest}"1",'Ulm',"10"\n`)[2]).toEqual(["1", "'Ulm'", "10"]);
  const kettles = `'1';'Kessel "Nord", klein';'14'\n'2';'Kessel "Nord", groß';'4'\n`;
  expect(cells(`'Nr';'Ware';'Menge'\n${kettles}'3';"Heft; rot";'4'\n'4';'Decke';'18'\n`)[2]).toEqual([
    "3",
    "Heft; rot",
    "4",
  ]);
});

test("an apostrophe before a word or around one text stays", () => {
  expect(cells("Nr,Ort,Land\n1,'s-Hertogenbosch,NL\n2,'Ems',DE\n3,Ulm,DE\n")).toEqual([
    ["1", "'s-Hertogenbosch", "NL"],
    ["2", "'Ems'", "DE"],
    ["3", "Ulm", "DE"],
  ]);
});

test.each([":", "::", "; ", " | ", "\t", "||"])(
  "a line with the delimiter %j in another file's place is split",
  (delimiter) => {
    const odd = ["2", "Bad Ems", "20"].join(delimiter);
    expect(cells(`Nr,Ort,Menge\n1,Ulm,10\n${odd}\n3,Köln,30\n`)[1]).toEqual(["2", "Bad Ems", "20"]);
  },
);

test("a line with a blank after every delimiter, unlike the others, has no blanks in its cells", () => {
  expect(cells("Nr,Ort,Menge\n1,Ulm,10\n2, Ems, 20\n3,Köln,30\n")[1]).toEqual(["2", "Ems", "20"]);
  expect(cells("Nr,Ort,Menge\n1, Ulm, 10\n2, Ems, 20\n3,Köln, 30\n")[2]).toEqual(["3", "Köln", " 30"]);
  // The first cell's blank says nothing about what follows the delimiters.
  expect(cells('Nr,Ort,Menge\n1,Ulm,"10"\n 2, Ems,"20"\n3,Köln,30\n')[1]).toEqual([" 2", " Ems", "20"]);
});

test("a delimiter that is missing beside a quoted cell is put in where the values then stand in their columns", () => {
  expect(cells('Nr,"Ort",Menge,"Art"\n1,"Ulm"10,"x"\n2,"Ems",20,"y"\n')[0]).toEqual(["1", "Ulm", "10", "x"]);
  expect(cells('"Nr","Ort","Menge"\n"1","Ulm""10"\n"2","Ems","20"\n')[0]).toEqual(["1", "Ulm", "10"]);
  expect(cells('Nr,Ort,Menge,Art\n1,"13"" Rohr",10\n2,Ems,20,y\n')[0]).toEqual(["1", '13" Rohr', "10", ""]);
});

test("a table of two columns has lines of another delimiter split where its values are", () => {
  expect(cells("Ort,Menge\nUlm,10\nEms;20\nnur ein Wort; mehr\nKöln,30\n").slice(0, 3)).toEqual([
    ["Ulm", "10"],
    ["Ems", "20"],
    ["nur ein Wort; mehr", ""],
  ]);
});

test("a short record is not split by the commas of its texts", () => {
  expect(cells("Nr;Firma;Menge\n1;A;10\nMüller, Co, Ulm;20\n3;C;30\n")[1]).toEqual(["Müller, Co, Ulm", "20", ""]);
  expect(open("Nr,Letzter Kauf,Menge\n1,A,10,5\n2,B,20,6\n3,C,30,7\n").table.header.slice(0, 2)).toEqual([
    "Nr",
    "Letzter Kauf",
  ]);
});

test("an unclosed quote in a record of odd width does not take the next records in, whose quotes then seem to fit", () => {
  const text = 'Nr,Firma,Ort,Umsatz\n1,"Berg, Klein,Ulm,10\n2,Stahl,Ems,20\n3,"Rohr ""3/4""",Köln,30\n4,Bau,Bonn,40\n';
  expect(cells(text).map(([id]) => id)).toEqual(["1", "2", "3", "4"]);
  expect(cells(text)[2]).toEqual(["3", 'Rohr "3/4"', "Köln", "30"]);
});

test("a text with the delimiter in it unquoted is one cell where the values then stand in their columns, and it is said", () => {
  const text = "Nr,Firma,Umsatz,DB\n1,Stahl,10,1\n2,Berg,Klein & Co.,20,2\n3,Bau,30,3\n4,Alt,Jung,Mai,40,4\n";
  expect(cells(text)).toEqual([
    ["1", "Stahl", "10", "1"],
    ["2", "Berg,Klein & Co.", "20", "2"],
    ["3", "Bau", "30", "3"],
    ["4", "Alt,Jung,Mai", "40", "4"],
  ]);
  expect(open(text).detected).toMatchObject({ raggedRows: 0, rejoinedRows: 2, rejoinedLines: [3, 5] });
  expect(convert(text).report.warnings).toContainEqual({ code: "rejoinedRows", count: 2, lines: [3, 5] });
});

test("of two columns of text the one with a blank behind the delimiter is meant; without one the row stays as it is", () => {
  const text = (name: string) => `Nr;Firma;Ort;Umsatz\n1;Stahl;Ems;10\n2;${name};Ulm;20\n3;Bau;Köln;30\n`;
  expect(cells(text('Rohr "A"; Klein'))[1]).toEqual(["2", 'Rohr "A"; Klein', "Ulm", "20"]);
  expect(open(text("Berg;Klein")).detected).toMatchObject({ raggedRows: 1, raggedLines: [3], rejoinedRows: 0 });
});

test("a cell too many behind values in their places, an empty one, or one among values is no text cut apart", () => {
  for (const odd of ["2,Berg,20,y,mehr", "2,Berg,,20,y", "2,Berg,20,50,y", "2,Berg,Klein,Kurz,y"]) {
    const { detected } = open(`Nr,Firma,Umsatz,Text\n1,Stahl,10,x\n${odd}\n3,Bau,30,z\n`);
    expect(detected).toMatchObject({ raggedRows: 1, raggedLines: [3], rejoinedRows: 0 });
  }
});

test("of several places where a delimiter may be missing the one is meant that puts the values in their columns", () => {
  const text = '"Nr","Ort","Menge","Art","Teil"\n"1","Ulm""10","x","3"" Rohr"\n"2","Ems","20","y","4"" Rohr"\n';
  expect(cells(text)[0]).toEqual(["1", "Ulm", "10", "x", '3" Rohr']);
  // No cell begins with a blank, so 3 and "Rohr" are one.
  const blank = '"Nr","Ort","Menge","Teil"\n"1","Ulm""10","3"" Rohr"\n"2","Ems","20","4"" Rohr"\n';
  expect(cells(blank)[0]).toEqual(["1", "Ulm", "10", '3" Rohr']);
  // Here "Ulm" and 10 may be what was run together, or 3 and "Rohr".
  const either = '"Nr","Ort","Menge","Teil"\n"1","Ulm""10","3""-Rohr"\n"2","Ems","20","4""-Rohr"\n';
  expect(cells(either)[0]).toEqual(["1", 'Ulm"10', '3"-Rohr', ""]);
});

test("a line of another delimiter keeps letters of two, three and four bytes", () => {
  expect(cells("Nr;Firma;Ort\n1;A;X\n2,Köln 5 € 😀,Ü\n3;C;Z\n4,Öl,ß\n5;D;W\n6;E;V\n")).toEqual([
    ["1", "A", "X"],
    ["2", "Köln 5 € 😀", "Ü"],
    ["3", "C", "Z"],
    ["4", "Öl", "ß"],
    ["5", "D", "W"],
    ["6", "E", "V"],
  ]);
});

test("a run of lines of another delimiter ends with a line of the file's own, with its own in it, quoted or ragged", () => {
  const plain = (from: number, to: number, delimiter: string) =>
    Array.from({ length: to - from }, (_, i) => [from + i, `Firma ${from + i}`, "Ulm", 10].join(delimiter));
  const odd = ['50,"Berg, Klein",Ulm,10', "51,Berg; Klein,Ulm,10", "52;Berg, Klein;Ulm;10", "53,Berg"];
  const lines = ["Nr;Firma;Ort;Umsatz", ...plain(0, 40, ";"), ...plain(40, 50, ","), ...odd, ...plain(54, 70, ",")];
  const { table } = open(`${lines.join("\n")}\n`);
  const rows = cells(`${lines.join("\n")}\n`);
  expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 70 }, (_, i) => (i === 53 ? "53,Berg" : String(i))));
  expect(rows.filter((_, i) => i < 50 || i > 53).every((row) => row[3] === "10" && row[1]!.startsWith("Firma"))).toBe(
    true,
  );
  expect(rows[50]![1]).toBe("Berg, Klein");
  expect(rows[52]![1]).toBe("Berg, Klein");
  expect(table.line(60)).toBe(62);
});

test("a line of totals below a short record does not complete it", () => {
  const base = "Nr;Firma;Ort;Umsatz\n1;Berg;Ulm;10\n2;Stahl;Ems;20\n";
  for (const total of ["Summe;30", "Zwischensumme Nord;30", "Bonn;Total"])
    expect(cells(`${base}3;Rohr;Bonn\n${total}\n`).map(([id]) => id)).toEqual(["1", "2", "3", total.split(";")[0]]);
});

test("a text with unquoted line breaks is one cell where records begin with a value and the next lines do not", () => {
  const rest = "3;Bau;Köln;30\n4;Alt;Bonn;40\n";
  const text = `Nr;Firma;Ort;Umsatz\n1;Stahl;Ems;10\n2;Berg\nund\nKlein;Ulm;20\n${rest}`;
  expect(cells(text)[1]).toEqual(["2", "Berg\nund\nKlein", "Ulm", "20"]);
  expect(open(text).detected).toMatchObject({ raggedRows: 0, rejoinedRows: 1, rejoinedLines: [3] });
  expect(open(text).table.line(2)).toBe(6);
  for (const short of ["2;Berg\n9;Klein;20", "2;Berg\n\nKlein;Ulm;20", "2;Berg\nKlein;20;Ulm", "Berg\nKlein;Ulm;20"])
    expect(open(`Nr;Firma;Ort;Umsatz\n1;Stahl;Ems;10\n${short}\n${rest}`).detected.rejoinedRows).toBe(0);
});

test("delimiters too many behind the names of a header change nothing", () => {
  const { header, hasHeader } = open("Nr,Firma,Umsatz,,,\nD1,A,10\nD2,B,20\nD3,C,30\n").table;
  expect([hasHeader, header.slice(0, 3)]).toEqual([true, ["Nr", "Firma", "Umsatz"]]);
});

test("quotes that are words of their own, one below the other, enclose no lines", () => {
  const words = ["Das", "Haus", ",", '"', "alt", '"', ".", "Er", "sagt", '"', "ja", '"'];
  const rows = words.map((word, i) => [String(i + 1), word, /\p{L}/u.test(word) ? "Wort" : "Zeichen"]);
  const lines = (all: string[][]) => all.map((row) => `${row.join("\t")}\n`).join("");
  expect(cells(lines(rows))).toEqual(rows);
  const first = rows.map(([, word, kind]) => [word!, kind!]);
  expect(cells(`Wort\tArt\n${lines(first)}`)).toEqual(first);
  const last = rows.map(([number, word]) => [number!, word!]);
  expect(cells(lines(last))).toEqual(last);
});

test("blanks in the place of tabs in a line of numbers delimit as well", () => {
  const rows = [1, 2, 3, 4, 5].map((nr) => [`${nr}`, `${nr + 20}.5`, `${nr * 3}`]);
  const lines = rows.map((row) => row.join("\t"));
  const text = (line: string) => `${[...lines.slice(0, 2), line, ...lines.slice(3)].join("\n")}\n`;
  for (const line of ["3 23.5  9", "3  23.5\t9", "3\t23.5   9 "]) expect(cells(text(line))).toEqual(rows);
  expect(open(text("3  Pause 9")).table.grid.rowCells[3]).toBe(7);
});
