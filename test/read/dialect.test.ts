import fc from "fast-check";
import { expect, test } from "vitest";
import { cells, open, standard } from "./readText.js";

const table = [
  ["Nr", "Firma", "Datum", "Umsatz"],
  ["1", "Rohr & Söhne", "01.02.2024", "1234,50"],
  ["2", "Stahl, Eisen; Guss | Co", "02.02.2024", "99,00"],
  ["3", 'Zum "Anker"', "03.02.2024", "-12,30"],
  ["4", "L'Art\nzweite Zeile", "04.02.2024", "7,00"],
];

interface Dialect {
  readonly delimiter: string;
  readonly quote?: string;
  readonly backslash?: boolean;
  readonly lineBreak?: string;
  readonly quoteAll?: boolean;
}

function serialise(rows: readonly (readonly string[])[], dialect: Dialect): string {
  const { delimiter, quote = '"', backslash = false, lineBreak = "\r\n", quoteAll = false } = dialect;
  const escaped = (text: string) =>
    backslash ? text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`) : text.replaceAll(quote, quote + quote);
  const plain = (text: string) =>
    text !== "" && ![...(delimiter.trim() || delimiter), quote, "\n", "\r"].some((part) => text.includes(part));
  const cell = (text: string) => (!quoteAll && plain(text) ? text : quote + escaped(text) + quote);
  return rows.map((row) => row.map(cell).join(delimiter) + lineBreak).join("");
}

for (const delimiter of [";", ",", "\t", "|", " ", ", ", " | ", "||", "::", "~|~", "^", "¦", "§", "\x1e"]) {
  test(`the delimiter ${JSON.stringify(delimiter)} is found`, () => {
    const text = serialise(table, { delimiter });
    expect(open(text).table.header).toEqual(table[0]);
    expect(cells(text)).toEqual(table.slice(1));
  });
}

for (const quote of ['"', "'"]) {
  for (const backslash of [false, true]) {
    test(`quotes ${quote} ${backslash ? "after a backslash" : "doubled"} are undone`, () => {
      const text = serialise(table, { delimiter: ",", quote, backslash });
      expect(cells(text)).toEqual(table.slice(1));
    });
  }
}

test("a backslash before a quote at the end of cells escapes it", () => {
  const text = 'Name,Ort,Notiz\nDora,Wien,"sagt \\"hallo\\""\nBen,Rom,\nAnna,Oslo,"ein Hund, eine Katze"\n';
  expect(open(text).detected.escape).toBe("backslash");
  expect(cells(text)[0]).toEqual(["Dora", "Wien", 'sagt "hallo"']);
  const paths = 'Name,Ort,Pfad\nDora,Wien,"C:\\"\nBen,Rom,"D:\\Daten\\"\n';
  expect(cells(paths)).toEqual([
    ["Dora", "Wien", "C:\\"],
    ["Ben", "Rom", "D:\\Daten\\"],
  ]);
});

test("LF, CRLF, CR and mixtures end records", () => {
  for (const lineBreak of ["\n", "\r\n", "\r"]) {
    expect(cells(serialise(table, { delimiter: ";", lineBreak }))).toEqual(table.slice(1));
  }
  expect(cells("a;b\r\n1;2\n3;4\r5;6")).toEqual([
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ]);
});

test("a sep= line settles the delimiter and is no record", () => {
  const { table: read, detected } = open("sep=;\r\nNr;Wert\r\n1;2,5\r\n");
  expect(detected).toMatchObject({ delimiter: ";", headerLine: 2 });
  expect(read.rowCount).toBe(1);
  expect(read.line(0)).toBe(3);
});

test("a decimal comma is no delimiter, quoted or beside semicolons", () => {
  expect(cells("Nr;Umsatz\n1;12,5\n2;13,5\n")).toEqual([
    ["1", "12,5"],
    ["2", "13,5"],
  ]);
  expect(cells('Nr,Umsatz\n1,"12,5"\n2,"13,5"\n')).toEqual([
    ["1", "12,5"],
    ["2", "13,5"],
  ]);
});

test("a file of one column stays one column, whatever its texts", () => {
  expect(open("Einwohner\n607\n2779\n691\n").table.header).toEqual(["Einwohner"]);
  expect(cells("Name\nAnna Maria\nJosef\nKarl Heinz Otto\n")).toEqual([["Anna Maria"], ["Josef"], ["Karl Heinz Otto"]]);
});

test("runs of spaces between aligned columns count as one", () => {
  expect(cells("Nr    Umsatz  Ort\n1     12.50   Wien\n20    9.00    Graz\n")).toEqual([
    ["1", "12.50", "Wien"],
    ["20", "9.00", "Graz"],
  ]);
});

test("reading back what was written gives the same table, in every dialect", () => {
  const text = fc.stringMatching(/^[A-Za-zäöüß0-9 .,;:|^\n'"-]{0,12}$/).map((value) => value.trim());
  const rows = fc.array(fc.tuple(text, text, text), { minLength: 3, maxLength: 12 });
  const dialect = fc.record({
    delimiter: fc.constantFrom(";", ",", "\t", "|", "^", "||", "::"),
    quote: fc.constantFrom('"' as const, "'" as const),
    lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
    quoteAll: fc.boolean(),
  });
  fc.assert(
    fc.property(rows, dialect, (body, options) => {
      const numbered = body.map((row, i) => [String(i + 1), ...row, "12.50"]);
      const written = serialise([["Nr", "Firma", "Ort", "Land", "Umsatz"], ...numbered], options);
      expect(cells(written, { delimiter: options.delimiter, quote: options.quote })).toEqual(numbered);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("standard CSV reads back as itself", () => {
  const once = standard(serialise(table, { delimiter: ";" }));
  expect(standard(once)).toBe(once);
});

test("texts in single quotes are unquoted where numbers have none", () => {
  expect(cells("'a';'b'\n1;2\n3;4\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(open("'Nr','Ort'\n1,'Ulm'\n2,'Bad Ems'\n").table.header).toEqual(["Nr", "Ort"]);
  expect(cells("'Ort'\n'Ulm'\n'Ems, Lahn'\n")).toEqual([["Ulm"], ["Ems, Lahn"]]);
});

test("a comma with its blank is the delimiter where numbers have commas of their own", () => {
  expect(cells("Nr, Ort, Umsatz\n1, Ulm, 12,50\n2, Ems, 13,00\n")).toEqual([
    ["1", "Ulm", "12,50"],
    ["2", "Ems", "13,00"],
  ]);
});

test("single blanks between quoted cells delimit empty cells, too", () => {
  expect(cells('"Nr" "Ort" "Notiz" "Menge"\n1 "Bad Ems"  10\n2 "Ulm" "x y" 20\n')).toEqual([
    ["1", "Bad Ems", "", "10"],
    ["2", "Ulm", "x y", "20"],
  ]);
});

test.each([
  ["moments", "2024-01-10 10:10:00\n2024-01-11 10:11:00\n"],
  ["addresses in the net", "https://example.com/a/0?b=1&c=2\nhttps://example.com/d/1?b=1&c=3\n"],
  ["mail addresses", "anna@example.com\nb.c@example.org\n"],
  ["telephone numbers", "+49 221 1000\n+49 221 1001\n"],
  ["prices", "$1,100.00\n$2,150.00\n"],
  ["pairs of words", "Anna Berg\nUwe Kurz\nKarl Klein\n"],
])("a column of %s is one column", (_, text) => {
  expect(open(`Wert\n${text}`).detected.delimiter).toBe("");
  expect(open(text).detected.delimiter).toBe("");
});

test.each([
  ["thousands", "1,020\n2,640\n13,100\n"],
  ["decimals", "12,50\n-3,20\n1234,00\n"],
])("a column of %s with commas under a name without one is one column", (_, text) => {
  expect(open(`Umsatz\n${text}`).detected.delimiter).toBe("");
  expect(open(`x,y\n${text}`).detected.delimiter).toBe(",");
});

test("amounts in Indian groups are numbers to the search for delimiter and header", () => {
  expect(cells("Pune;12,34,567\nGoa;1,20,000\nDelhi;23,45,678\n")).toHaveLength(3);
  expect(cells("12,34,567;Pune;Nord\n1,20,000;Goa;Süd\n23,45,678;Delhi;Ost\n")[0]).toEqual([
    "12,34,567",
    "Pune",
    "Nord",
  ]);
  expect(open('c1;"1,20,000"\nc2;"12,34,567.50"\nc3;"1,00,000"\n').detected.headerLine).toBe(0);
});

test("signs of values beside a delimiter belong to the values", () => {
  const table = (names: string, record: (nr: number) => string) =>
    `${names}\n${Array.from({ length: 12 }, (_, i) => `${record(i + 1)}\n`).join("")}`;
  const first = (text: string) => [open(text).table.header, cells(text)[0]];
  expect(first(table("Code;Budget", (nr) => `E${nr};$${nr}00`))).toEqual([
    ["Code", "Budget"],
    ["E1", "$100"],
  ]);
  expect(first(table("Anteil,Quote,Nr", (nr) => `${nr}.5%,${nr}%,${nr}`))[1]).toEqual(["1.5%", "1%", "1"]);
  expect(first(table("Name;Marke", (nr) => `E${nr};#t${nr}`))[1]).toEqual(["E1", "#t1"]);
  expect(first(table("Name;Konto", (nr) => `E${nr};@t${nr}`))[1]).toEqual(["E1", "@t1"]);
  expect(cells(table("E0;@t0", (nr) => `E${nr};@t${nr}`)).at(-1)).toEqual(["E12", "@t12"]);
  expect(first(table("Name,Note", (nr) => `E${nr},*t${nr}`))[1]).toEqual(["E1", "*t1"]);
  expect(first(table("Name#|#Note", (nr) => `E${nr}#|#t${nr}`))[1]).toEqual(["E1", "t1"]);
});

test("a single column stays one below its name, whatever signs its values have", () => {
  const values = {
    Anteil: (nr: number) => `${nr}.5%`,
    DOI: (nr: number) => `10.10${nr + 10}/j.${nr}`,
    Pfad: (nr: number) => `/a/b${nr}/c.html`,
    Lied: (nr: number) => `${["Nord", "Süd", "West"][nr % 3]} - ${["Wind", "Meer"][nr % 2]}`,
    Zeitraum: (nr: number) => `01.01.20${nr + 10} - 03.01.20${nr + 10}`,
    Adresse: (nr: number) => `Ringstr. ${nr}, ${nr + 10000} Ulm`,
    Datei: (nr: number) => `C:\\a\\b${nr}.txt`,
    Tag: (nr: number) => `January ${nr}, 2024`,
    Einstellung: (nr: number) => `key${nr}=v${nr}`,
    Name: (nr: number) => `${["Berg", "Klein", "Roth"][nr % 3]}, ${["Anna", "Otto"][nr % 2]}`,
  };
  for (const [name, value] of Object.entries(values)) {
    const all = Array.from({ length: 12 }, (_, i) => value(i + 1));
    expect(open(`${name}\n${all.join("\n")}\n`).table.header).toEqual([name]);
    expect(cells(`${name}\n${all.join("\n")}\n`)).toEqual(all.map((text) => [text]));
  }
  expect(open("Kunden\nName, Ort\nBerg, Ulm\nKlein, Bonn\n").table.columnCount).toBe(2);
});

test("prices below two names are in the second of two columns", () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i},${i + 40}.50`);
  for (const names of ["Menge,Preis", '"Menge","Preis"'])
    expect(cells(`${names}\n${rows.join("\n")}\n`)[11]).toEqual(["11", "51.50"]);
  expect(cells("Betrag\n1,240.50\n2,250.50\n3,260.50\n")[0]).toEqual(["1,240.50"]);
});

test("a delimiter too many in every second record hides neither the delimiter nor the records", () => {
  for (const count of [80, 117, 161, 200])
    for (const quote of ["", '"']) {
      const wrap = (cells: string[]) => cells.map((cell) => quote + cell + quote).join(",");
      const rows = Array.from({ length: count }, (_, i) => [`K${i}`, `Ort ${i}`, `${i * 3}`]);
      const lines = rows.map((row, i) => wrap(row) + (i % 2 === 0 ? "," : ""));
      const text = `${wrap(["Nr", "Ort", "Menge"])}\n${lines.join("\n")}\n`;
      expect(cells(text).map((row) => row.slice(0, 3))).toEqual(rows);
    }
});

test("tabs that stand equally often in every line delimit, whatever stands more often between them", () => {
  const kinds = "Art,Alter,Ort\t2022 \t2021 \nA,Y0-4,Ulm\t480 \t14 p\nA,Y5-9,Bonn\t: \t390 \nB,Y0-4,Jena\t12 \t9 \n";
  expect(open(kinds).table.header).toEqual(["Art,Alter,Ort", "2022", "2021"]);
  const sentence = "Er kam, sah sich um; dann ging er, ohne Gruß; niemand fragte.";
  for (const delimiter of ["\t", "|"])
    expect(cells(`Wer${delimiter}Was\nAnna${delimiter}${sentence}\nBen${delimiter}${sentence}\n`)[1]).toEqual([
      "Ben",
      sentence,
    ]);
  expect(cells("Nr,\tOrt,\tWert\n1,\tUlm,\t5\n2,\tBonn,\t6\n")[1]).toHaveLength(3);
});

test("a delimiter of lists within the cells, which no name of a column has, is none of the file", () => {
  const rows = [1, 2, 3, 4].map((i) => `${i},Regal ${i},1;2;3;4;5;6,3.${i}`);
  expect(cells(`nr,ware,fächer,note\n${rows.join("\n")}\n`)[1]).toEqual(["2", "Regal 2", "1;2;3;4;5;6", "3.2"]);
});

for (const delimiter of [" - ", " : ", " = "]) {
  test(`the sign ${JSON.stringify(delimiter)} between blanks delimits`, () => {
    const lines = ["2024-03-01 10:00:00,123", "INFO", "lager.kern", "Regal 7 leer, dann voll"].join(delimiter);
    expect(cells(`${lines}\n${lines.replace("7", "8")}\n${lines.replace("7", "9")}\n`)[1]?.[3]).toBe(
      "Regal 8 leer, dann voll",
    );
    const list = [
      ["Haus", "house; home"],
      ["Hund", "dog, hound"],
      ["Tor", "gate"],
    ];
    expect(cells(list.map((pair) => `${pair.join(delimiter)}\n`).join(""), { headerLine: 0 })).toEqual(list);
  });
}

test("a range with a sign between blanks is one cell", () => {
  const rows = [1, 2, 3, 4].map((i) => `${i};Ort ${i};01.0${i}.2024 - 03.0${i}.2024`);
  expect(cells(`Nr;Wo;Wann\n${rows.join("\n")}\n`)[0]).toEqual(["1", "Ort 1", "01.01.2024 - 03.01.2024"]);
});

test("runs of tabs that align columns count as one, unless cells are empty", () => {
  const aligned = "Ware\t\tOrt\t\tMenge\nSchraube\tUlm\t\t5\nRegal\t\tBonn\t\t7\nSchublade\tJena\t\t6\n";
  expect(cells(aligned)).toEqual([
    ["Schraube", "Ulm", "5"],
    ["Regal", "Bonn", "7"],
    ["Schublade", "Jena", "6"],
  ]);
  expect(cells("Nr\tOrt\tMenge\n1\t\t5\n2\t\t7\n3\tJena\t6\n")[0]).toEqual(["1", "", "5"]);
});

test("apostrophes that enclose cells beside an unusual delimiter are quotes", () => {
  for (const delimiter of ["#", ":", "::", "%%", "\x1f", " | "]) {
    const rows = [
      ["Nr", "Gast", "Menge"],
      ["1", "It's Tea; Time", "10"],
      ["2", "Ulm", "20"],
      ["3", "O'Neill", "30"],
      ["4", `a${delimiter}b`, "40"],
    ];
    const text = serialise(rows, { delimiter, quote: "'" });
    expect(cells(text), delimiter).toEqual(rows.slice(1));
  }
});

test("a delimiter of two characters is found where many lines are those of quoted cells", () => {
  const text = (nr: number) => `${nr}::Band: Teil ${nr}::"Erste Zeile\nZweite: Zeile\nDritte"\n`;
  const { table } = open(`Nr::Titel::Inhalt\n${[1, 2, 3, 4].map(text).join("")}`);
  expect(table.header).toEqual(["Nr", "Titel", "Inhalt"]);
  expect(table.cell(3, 2)).toBe("Erste Zeile\nZweite: Zeile\nDritte");
});

test("records far longer than usual show how they are read", () => {
  const columns = Array.from({ length: 300 }, (_, i) => i);
  const long = "lang ".repeat(50);
  const cell = (nr: number, i: number) =>
    i % 9 === 8 ? `"Erste, ${nr}\nzweite Zeile ${long}""${i}"""` : `Wert ${nr}-${i}`;
  const records = [1, 2, 3, 4, 5, 6, 7, 8].map((nr) => columns.map((i) => cell(nr, i)));
  const text = [columns.map((i) => `Name ${i}`), ...records].map((row) => row.join(",")).join("\n");
  const { table } = open(text);
  expect([table.columnCount, table.rowCount]).toEqual([300, 8]);
  expect(table.cell(7, 8)).toBe(`Erste, 8\nzweite Zeile ${long}"8"`);
});
