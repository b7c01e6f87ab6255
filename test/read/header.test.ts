import { describe, expect, test } from "vitest";
import { uniqueHeader } from "../../src/read/uniqueHeader.js";
import { cells, open, standard } from "./readText.js";

test("title rows above the header are a preamble", () => {
  const text = "Umsatzliste 2024;;\nErstellt am: 01.02.2025;;\n;;\nNr;Firma;Umsatz\n1;A;12,5\n2;B;13,0\n";
  const { table, detected } = open(text);
  expect(table.header).toEqual(["Nr", "Firma", "Umsatz"]);
  expect(detected.headerLine).toBe(4);
  expect(table.rowCount).toBe(2);
  expect(standard(text)).toBe('Nr,Firma,Umsatz\n1,A,"12,5"\n2,B,"13,0"\n');
});

test("a file without header keeps its first record as data under neutral names", () => {
  const text = "1001;Firma A;10,5\n1002;Firma B;11,5\n1003;Firma C;12,5\n";
  const { table, detected } = open(text);
  expect(detected.headerLine).toBe(0);
  expect(table.header).toEqual(["c1", "c2", "c3"]);
  expect(table.rowCount).toBe(3);
  expect(standard(text)).toBe('1001,Firma A,"10,5"\n1002,Firma B,"11,5"\n1003,Firma C,"12,5"\n');
});

test("years are names of columns, not values", () => {
  expect(open("Kunde;2023;2024\nA;10,5;11,5\nB;12,5;13,5\n").table.header).toEqual(["Kunde", "2023", "2024"]);
});

test("a single line of names is a header without records", () => {
  const { table } = open("Nr;Firma;Umsatz\n");
  expect(table.header).toEqual(["Nr", "Firma", "Umsatz"]);
  expect(table.rowCount).toBe(0);
});

test("names are made unique: empty, equal and equal but for case", () => {
  expect(uniqueHeader(["Umsatz", "umsatz", "", "Umsatz", " Ort\n(Sitz) "], 6)).toEqual([
    "Umsatz",
    "umsatz (2)",
    "c3",
    "Umsatz (3)",
    "Ort (Sitz)",
    "c6",
  ]);
});

test("a first customer without any value is no second line of names below names that are known", () => {
  const rest = "A2;Stahl;20;4;30\nA3;Rohr;30;5;40\nA4;Bau;40;6;50\n";
  const { header, rowCount } = open(`Nr;Firma;Umsatz;DB;Potenzial\nA1;Berg;Storno;gesperrt;Neukunde\n${rest}`).table;
  expect([header, rowCount]).toEqual([["Nr", "Firma", "Umsatz", "DB", "Potenzial"], 4]);
});

test("the same name in very many columns is told apart without delay", () => {
  const names = uniqueHeader(Array<string>(30_000).fill("x"), 30_000);
  expect([names[1], names[29_999], new Set(names).size]).toEqual(["x (2)", "x (30000)", 30_000]);
});

test("names that JavaScript objects know are just text", () => {
  const { table } = open("__proto__;constructor;toString;hasOwnProperty\n1;2;3;4\n");
  expect(table.header).toEqual(["__proto__", "constructor", "toString", "hasOwnProperty"]);
  expect(table.cell(0, 0)).toBe("1");
});

test("delimiters at the end of every line make empty columns", () => {
  const { table, detected } = open("Nr;Firma;Umsatz;;\n1;A;10;;\n2;B;20;;\n");
  expect(table.header).toEqual(["Nr", "Firma", "Umsatz", "c4", "c5"]);
  expect(detected.raggedRows).toBe(0);
});

test("a header of two lines gives one name per column, a name above two columns belongs to both", () => {
  const text = "Kunde;Kunde;Umsatz;\nNr;Name;2023;2024\n1;A;10,5;11,5\n2;B;12,5;13,5\n";
  const { table, proposal } = open(text);
  expect(table.header).toEqual(["Kunde Nr", "Kunde Name", "Umsatz 2023", "Umsatz 2024"]);
  expect(proposal).toMatchObject({ id: "Kunde Nr", revenue: "Umsatz 2024" });
  expect(table.rowCount).toBe(2);
});

test("a line of units below the header belongs to the names", () => {
  expect(open("Kundennr;Name;Umsatz\n;;T€\n1;A;10,5\n2;B;12,5\n").table.header).toEqual([
    "Kundennr",
    "Name",
    "Umsatz T€",
  ]);
});

test("a first customer with a gap is no second header line", () => {
  expect(open("Name;Ort;Umsatz\nMüller;Köln;k.A.\nMeier;Bonn;5\n").table.rowCount).toBe(2);
});

test("an SAP list of bars and dashes is a table with a preamble", () => {
  const { table, proposal } = open(
    "01.02.2025  Liste  1\n-----------------------\n|Kunde |Name 1|  Umsatz|\n-----------------------\n|100001|Müller|1.234,50|\n|100002|Meier |  99,00-|\n-----------------------\n",
  );
  expect(table.header).toEqual(["Kunde", "Name 1", "Umsatz"]);
  expect(proposal).toEqual({ id: "Kunde", name: "Name 1", revenue: "Umsatz" });
});

test("lines with fewer cells than the table has are titles where a line with fewer still follows", () => {
  const text =
    "Bericht\nErstellt von Muster, Max, am 1.1.2025\nalle Angaben ohne Gewähr\nArt,Ort,Land,Text\na,b,c,d\ne,f,g,h\ni,j,k,l\n";
  expect(open(text).table.header).toEqual(["Art", "Ort", "Land", "Text"]);
});

test("names of groups of columns above the header are joined with the names below them", () => {
  expect(open(",2019,,2020,\nArea,Men,Women,Men,Women\nA,1,2,3,4\nB,5,6,7,8\n").table.header).toEqual([
    "Area",
    "2019 Men",
    "2019 Women",
    "2020 Men",
    "2020 Women",
  ]);
});

test("without a header no row as wide as the table is left out", () => {
  expect(standard("a,,,\nb,,,\nc,1,2,3\nd,4,5,6\ne,7,8,9\nf,1,2,3\n")).toBe(
    "a,,,\nb,,,\nc,1,2,3\nd,4,5,6\ne,7,8,9\nf,1,2,3\n",
  );
});

describe.each([";", ",", "\t", "|"])("above a header and a single record delimited by %j", (delimiter) => {
  const written = (...rows: string[][]) => rows.map((row) => `${row.join(delimiter)}\n`).join("");
  const wide = written(["Kundennummer", "Firma", "Umsatz"], ["1001", "Meier GmbH", "1234"]);
  const narrow = written(["Kundennummer", "Umsatz"], ["1001", "1234"]);
  const padding = delimiter.repeat(2);

  test.each([
    ["one title line", "Umsatzliste 2024\n"],
    ["two title lines and a blank one", "Umsatzliste\nStand: 31.12.2024\n\n"],
    ["three title lines and two blank ones", "Kunden\nVertrieb Nord\nerstellt am 01.02.2025\n\n\n"],
    ["a blank line between titles", "Kundenliste\n\nStand 2024\n"],
    ["title lines as wide as the table", `Kunden 2024${padding}\nNord${padding}\n${padding}\n`],
  ])("%s: both are found", (_, titles) => {
    const { table } = open(titles + wide);
    expect(table.header).toEqual(["Kundennummer", "Firma", "Umsatz"]);
    expect(cells(titles + wide)).toEqual([["1001", "Meier GmbH", "1234"]]);
  });

  test.each([
    ["a title with the delimiter and a blank line", `Kunden${delimiter}alle Gebiete\n\n`],
    ["a title with the delimiter above one without", `Nord${delimiter}Süd\nerstellt am 01.02.2025\n`],
    ["a label with its date", `Stand:${delimiter}31.12.2024\n`],
  ])("%s as wide as the table: both are found", (_, titles) => {
    expect(open(titles + narrow).table.header).toEqual(["Kundennummer", "Umsatz"]);
    expect(cells(titles + narrow)).toEqual([["1001", "1234"]]);
  });
});

test("a header apart from its records stays the header, and values above it do not make one of data", () => {
  expect(open("Name;Ort\n\nMüller;Köln\n\nMeier;Bonn\n").table.header).toEqual(["Name", "Ort"]);
  expect(open("1001;12,5\n1002;13,5\nKunde;14,5\n").detected.headerLine).toBe(0);
});

test("a title as wide as the table gives way to known names below it", () => {
  const records = "1001;Berg;10,5;1,5\n1002;Stahl;12,5;2,5\n";
  expect(open(`Umsatzliste;Nord;alle;Werke\nKundennr;Firma;Umsatz;DB\n${records}`).table.header).toEqual([
    "Kundennr",
    "Firma",
    "Umsatz",
    "DB",
  ]);
  expect(cells(`Umsatzliste;Nord;alle;Werke\nKundennr;Firma;Umsatz;DB\n${records}`)).toHaveLength(2);
});

test("two lines of names are joined where the first has names for several columns", () => {
  const text = "Kunde;Kunde;Betrag;Betrag\nNummer;Bezeichnung;Brutto;Netto\n1;A;12,5;10\n2;B;13,5;11\n3;C;14,5;12\n";
  expect(open(text).table.header).toEqual(["Kunde Nummer", "Kunde Bezeichnung", "Betrag Brutto", "Betrag Netto"]);
});

test.each([
  ["a record without values", "1001;Berg;offen;unklar\n"],
  ["one with words for none", "Berg;Ulm;k.A.;unbekannt\n"],
  ["the header once more", "Nr;Firma;Umsatz;DB\n"],
])("%s is no second line of names", (_, record) => {
  expect(open(`Nr;Firma;Umsatz;DB\n${record}1002;Stahl;12,5;2,5\n1003;Bau;13,5;3,5\n`).table).toMatchObject({
    header: ["Nr", "Firma", "Umsatz", "DB"],
    rowCount: 3,
  });
});

test("the first line of DATEV's format is about the file, not the header, however wide it is", () => {
  const about =
    '"EXTF";700;21;"Buchungsstapel";13;20250630000000000;;;;;1234567;12345;20250101;4;20250301;20250630;"Test"\n';
  const names = "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto;Belegdatum;Buchungstext\n";
  const { table, detected } = open(
    `${about}${names}119,00;"S";10001;0103;"Erlös A"\n238,00;"S";10002;1503;"Erlös B"\n`,
  );
  expect(detected.headerLine).toBe(2);
  expect(table.header[0]).toBe("Umsatz (ohne Soll/Haben-Kz)");
  expect(table.rowCount).toBe(2);
});

test("days above amounts go on naming the columns below a line of names", () => {
  const text = ";Stichtag;Stichtag\n;31.12.2022;31.12.2023\nBerg;10,5;11,5\nStahl;12,5;13,5\n";
  expect(open(text).table.header).toEqual(["c1", "Stichtag 31.12.2022", "Stichtag 31.12.2023"]);
  // A record with days in columns of amounts is one.
  expect(open("Nr;Eins;Zwei\nK1;31.12.2022;31.12.2023\nK2;10,5;11,5\nK3;12,5;13,5\n").table.rowCount).toBe(3);
});

test("years above values are names where several columns of keys have none", () => {
  const { table } = open(
    "Emissionen;;;;;\n;;;2021;2022;2023\nCO2;A01;Landwirtschaft;1,5;2;3\nCO2;A02;Fischerei;4;5;6\nCH4;A01;Wald;7;8;9\n",
  );
  expect(table.header.slice(3)).toEqual(["2021", "2022", "2023"]);
  expect(table.rowCount).toBe(3);
});

test("a line with an address one writes to is a record", () => {
  const { table } = open(
    "Luigi;Verdi;luigi@example.org\nMaria;Rossi;maria@example.org\nPaolo;Neri;paolo@example.org\n",
  );
  expect([table.hasHeader, table.rowCount]).toEqual([false, 3]);
});

test("labels that stand in every record name no columns", () => {
  const { table } = open(
    "Kunde:,10001,Abel GmbH,Umsatz:,125.50\nKunde:,10002,Bolz AG,Umsatz:,50.00\nKunde:,10003,Cramer,Umsatz:,12.00\n",
  );
  expect([table.hasHeader, table.rowCount]).toEqual([false, 3]);
});

test("names of groups above all columns, as merged cells, belong to the names below but for known names at the left", () => {
  const text =
    "Stammdaten;;;Umsatz in T€;;Besuche;\nKundennummer;Kunde;Region;2024;2025;Plan;Ist\n1;A;Nord;10;20;4;5\n2;B;Süd;30;40;4;6\n";
  expect(open(text).table.header).toEqual([
    ...["Kundennummer", "Kunde", "Region", "Umsatz in T€ 2024", "Umsatz in T€ 2025", "Besuche Plan", "Besuche Ist"],
  ]);
  expect(open(text).proposal).toMatchObject({ revenue: "Umsatz in T€ 2025", visits: "Besuche Ist" });
});

test.each([
  ["2024", "2025"],
  ["Vorjahr", "Laufendes Jahr"],
])(
  "names of groups above the same measures (%s, %s) tell these apart, also where one stands above number and name",
  (before, now) => {
    const text = `Kunde;;${before};;${now};;Betreuung\nKd.-Nr.;Firma;Umsatz;DB;Umsatz;DB;Besuche\n1;A;10;5;11;4;2\n2;B;20;6;22;5;3\n`;
    expect(open(text).table.header).toEqual([
      ...["Kd.-Nr.", "Firma", `${before} Umsatz`, `${before} DB`, `${now} Umsatz`, `${now} DB`, "Betreuung Besuche"],
    ]);
    expect(open(text).proposal).toMatchObject({ revenue: `${now} Umsatz`, margin: `${now} DB` });
  },
);

test.each(["Kundenliste;;;Stand: 31.12.2025", "Kundenliste;;;Vertrieb Süd", "Umsatzliste;;;Umsatz", "Kunden;;;2025"])(
  "a title with two cells (%s) names no groups",
  (title) => {
    const text = `${title}\nKundennummer;Kunde;Umsatz;DB\n1;A;10;5\n2;B;20;6\n`;
    expect(open(text).table.header).toEqual(["Kundennummer", "Kunde", "Umsatz", "DB"]);
  },
);

test("numbers that look like years are values below a header, and the first records stay records", () => {
  const kept = (text: string) => {
    const { header, rowCount } = open(text).table;
    return [header, rowCount];
  };
  expect(kept("Jahr;Sieger\n1985;Berg\n1986;Klein\n1987;Stolz\n")).toEqual([["Jahr", "Sieger"], 3]);
  expect(kept("Titel,Jahr\nHafen,1990\nGarten,2001\nBrücke,1987\n")).toEqual([["Titel", "Jahr"], 3]);
  expect(kept("Teil;Bestand\nRohr;1900\nBolzen;12\nMutter;430\n")).toEqual([["Teil", "Bestand"], 3]);
  const lives = "geboren;gestorben;begraben;Name\n1901;1950;1951;Berg\n1911;1970;1971;Klein\n1921;1981;1981;Stolz\n";
  expect(kept(lives)).toEqual([["geboren", "gestorben", "begraben", "Name"], 3]);
  expect(kept("Jahr\n1985\n1986\n1987\n")).toEqual([["Jahr"], 3]);
  expect(kept("1985;Berg\n1986;Klein\n1987;Stolz\n")).toEqual([["c1", "c2"], 3]);
});

test("years that go on as a series or leave cells empty still name columns below names", () => {
  const series = "Partner;Ort;Umsatz;;\nFirma;Sitz;2023;2024;2025\nBerg;Ulm;10,5;11,5;9,5\nKlein;Bonn;1,5;2,5;3,5\n";
  expect(open(series).table.header.slice(2)).toEqual(["Umsatz 2023", "Umsatz 2024", "Umsatz 2025"]);
  const above = open("Nr;Firma;Umsatz;Besuche\n;;2024;\n1;Berg;10,5;3\n2;Klein;1,5;4\n").table;
  expect([above.header, above.rowCount]).toEqual([["Nr", "Firma", "Umsatz 2024", "Besuche"], 2]);
  const like = open("Kunde;2023;2024\nBerg;1950;1999\nKlein;2001;2010\nStolz;1980;2020\n").table;
  expect([like.header, like.rowCount]).toEqual([["Kunde", "2023", "2024"], 3]);
});

test.each([
  ["01.2025;02.2025;03.2025;04.2025;05.2025"],
  ["202501;202502;202503;202504;202505"],
  ["01.01.2025;01.02.2025;01.03.2025;01.04.2025;01.05.2025"],
  ["12.2024;11.2024;10.2024;09.2024;08.2024"],
])("months one after the other above amounts are names of columns: %s", (months) => {
  const text = `Konto;Bezeichn.;${months}\n10;Abel;1,5;2,5;3,5;4,5;5,5\n20;Bolz;6,5;7,5;8,5;9,5;1,5\n`;
  expect(open(text).table.header.slice(2)).toEqual(months.split(";"));
});

test("three months among the values of a first record are none", () => {
  const text = "K-1;Abel;01.01.2025;03.02.2025;02.03.2025\nK-2;Bolz;01.04.2025;03.05.2025;02.07.2025\n";
  expect(open(text).table.hasHeader).toBe(false);
  expect(open("1,05;2,05;3,05\n4,05;5,05;6,05\n").table.hasHeader).toBe(false);
});

test("a record that a number sign leaves out above the names is no header", () => {
  const text = "#K-1,Firma,Ulm,5\nSchlüssel,Name,Ort,Menge\nK-0,Abel,Ulm,0\nK-1,Bolz,Bonn,3\nK-2,Dorn,Köln,6\n";
  const { header, rowCount } = open(text).table;
  expect([header, rowCount]).toEqual([["Schlüssel", "Name", "Ort", "Menge"], 3]);
});

test("number signs in every record leave none out", () => {
  expect(open("#1,Abel,5\n#2,Bolz,6\n#3,Dorn,7\n").table.rowCount).toBe(3);
  expect(open("#,Firma,Umsatz\n1,Abel,5\n2,Bolz,6\n").table.header).toEqual(["#", "Firma", "Umsatz"]);
  expect(open("#;2023;2024\n1;5,5;7,5\n2;6,5;8,5\n").table.header).toEqual(["#", "2023", "2024"]);
});

test("a sentence above a table of texts whose commas delimit is a title", () => {
  const sentence = "Diese Liste enthält alle Einträge, Stand Januar, und darf, gern, genutzt werden.\n";
  const rows = "Kürzel,Autor,Titel,Verlag,Ort,Reihe,Band\na,Abel,Hafen,Nord,Ulm,x,y\nb,Bolz,Garten,Süd,Bonn,x,z\n";
  const { header, rowCount } = open(sentence + rows).table;
  expect([header[0], header.length, rowCount]).toEqual(["Kürzel", 7, 2]);
});

test("a name merged over both lines of a header names its column, and a title beside it adds nothing to known names", () => {
  const lines = "Kunden-;Kunde;Ergebnis;;\nNr.;;Umsatz;DB I;DB II\n;;T€;T€;T€\n";
  const { table, proposal } = open(`${lines}10;Abel;10,5;5,5;4,5\n20;Bolz;9,5;4,5;3,5\n30;Dorn;8,5;3,5;2,5\n`);
  expect(table.header).toEqual(["Kunden- Nr.", "Kunde", "Umsatz T€", "DB I T€", "DB II T€"]);
  expect([table.rowCount, proposal.margin]).toEqual([3, "DB II T€"]);
});

test("plan and actual above the same names beside a merged one are kept", () => {
  const lines = "Kunden-;Kunde;Plan;;Ist;\nNr.;;Umsatz;DB;Umsatz;DB\n";
  const { header } = open(`${lines}10;Abel;10,5;5,5;4,5;1\n20;Bolz;9,5;4,5;3,5;2\n`).table;
  expect(header.slice(2)).toEqual(["Plan Umsatz", "Plan DB", "Ist Umsatz", "Ist DB"]);
});

test("names of the first columns only are a header, and a title with as many texts is none", () => {
  const rows = "1,Abel,Ulm,89073,4,5.5,x\n2,Bolz,Bonn,53111,6,6.5,y\n3,Dorn,Köln,50667,7,7.5,x\n";
  const { header, rowCount } = open(`id,label,town,zip\n${rows}`).table;
  expect([header, rowCount]).toEqual([["id", "label", "town", "zip", "c5", "c6", "c7"], 3]);
  expect(open(`Liste:,Nord,Stand:,gestern\n${rows}`).table.hasHeader).toBe(false);
});

test("a first record in typographic quotes is no second line of names", () => {
  const text = '"Zeit","Druck","Lage"\n“100”,“2.5”,“3”\n"0","0.5","0"\n"1","1.5","3"\n"2","2.5","6"\n';
  const { header, rowCount } = open(text).table;
  expect([header, rowCount]).toEqual([["Zeit", "Druck", "Lage"], 4]);
});

test("a number sign before the quotes of the first name is no part of it", () => {
  expect(open('#"Beleg Nr","Firma"\n"1","Abel"\n"2","Bolz"\n').table.header).toEqual(["Beleg Nr", "Firma"]);
});

test("a line with the types of the columns below their names is neither name nor record", () => {
  const { header, rowCount } = open("Nr;Firma;Umsatz\nint;varchar(40);decimal(10,2)\n1;Abel;5,5\n2;Bolz;6,5\n").table;
  expect([header, rowCount]).toEqual([["Nr", "Firma", "Umsatz"], 2]);
  expect(open("von;nach\nint;text\nfloat;text\ndate;text\n").table.rowCount).toBe(3);
});

test("units in words below the names of two columns are part of these", () => {
  const rows = "0,1.5,\n1,1.7,\n2,1.6,\n3,1.9,\n";
  expect(open(`X,CH1,\nSecond,Volt,\n${rows}`).table.headerTexts).toEqual(["X Second", "CH1 Volt", ""]);
  expect(open(`,CH1,\nSecond,Volt,\n${rows}`).table.headerTexts).toEqual(["Second", "CH1 Volt", ""]);
  expect(open(`X,CH1,\nx,k,\n${rows}`).table.headerTexts).toEqual(["X", "CH1", ""]);
});

test("declarations above the records of a file for statistics name no columns", () => {
  const text =
    "@relation dinge\n\n@attribute breite numeric\n@attribute farbe {rot,blau}\n@data\n1.5,rot\n1.7,blau\n2.2,rot\n";
  const { hasHeader, rowCount } = open(text).table;
  expect([hasHeader, rowCount]).toEqual([false, 3]);
});

test("a header of three lines gives one name per column, groups of groups included", () => {
  const text =
    "Kunde;;DB;;;Umsatz;;\n;;Ist;;Plan;Ist;;Plan\nNr.;Firma;2024;2025;2026;2024;2025;2026\n1;Abel;1;2;3;10;20;30\n2;Bolz;2;3;4;20;30;40\n3;Cramer;3;4;5;30;40;50\n";
  const { table, proposal } = open(text);
  expect(table.header.slice(2)).toEqual([
    "DB Ist 2024",
    "DB Ist 2025",
    "DB Plan 2026",
    "Umsatz Ist 2024",
    "Umsatz Ist 2025",
    "Umsatz Plan 2026",
  ]);
  expect(proposal).toMatchObject({ revenue: "Umsatz Ist 2025", margin: "DB Ist 2025" });
});

test("names merged over the lines of a header stand above series of years that come again", () => {
  const records = "1;Abel;1;2;3;10;20;30\n2;Bolz;2;3;4;20;30;40\n3;Cramer;3;4;5;30;40;50\n";
  const names = (kinds: readonly string[]) => ["Nr.", "Kunde", ...kinds];
  const two = `Nr.;Kunde;Umsatz;;;DB;;\n;;2024;2025;2026;2024;2025;2026\n${records}`;
  expect(open(two).table.header).toEqual(
    names(["Umsatz 2024", "Umsatz 2025", "Umsatz 2026", "DB 2024", "DB 2025", "DB 2026"]),
  );
  const three = `Bericht\nNr.;Kunde;Umsatz;;;DB;;\n;;Ist;;Plan;Ist;;Plan\n;;2024;2025;2026;2024;2025;2026\n${records}`;
  expect(open(three).table.header).toEqual(
    names(["Umsatz Ist 2024", "Umsatz Ist 2025", "Umsatz Plan 2026", "DB Ist 2024", "DB Ist 2025", "DB Plan 2026"]),
  );
});

test.each(["Inland;Ausland;Summe", "Nord;Süd;West", "Ist;Plan;Vorjahr"])(
  "%s below a name that stands above several columns go on naming these",
  (kinds) => {
    const text = `Nr.;Kunde;Umsatz;;\n;;${kinds}\n1;Abel;1;2;3\n2;Bolz;2;3;5\n3;Cramer;3;4;7\n`;
    const { table } = open(text);
    expect(table.header).toEqual(["Nr.", "Kunde", ...kinds.split(";").map((kind) => `Umsatz ${kind}`)]);
    expect(table.rowCount).toBe(3);
  },
);

test("of inland, abroad and their sum below the name of sales the sum is the revenue", () => {
  const text = "Nr.;Kunde;Umsatz;;\n;;Inland;Ausland;Summe\n1;Abel;1;2;3\n2;Bolz;2;3;5\n3;Cramer;3;4;7\n";
  expect(open(text).proposal.revenue).toBe("Umsatz Summe");
});

test("quarters below years whose lines leave the names to the first", () => {
  const text = "Nr.;Kunde;2024;;2025;\n;;Q1;Q2;Q1;Q2\n1;Abel;1;2;3;4\n2;Bolz;2;3;4;5\n3;Cramer;3;4;5;6\n";
  expect(open(text).table.header).toEqual(["Nr.", "Kunde", "2024 Q1", "2024 Q2", "2025 Q1", "2025 Q2"]);
});

test("a title above a header of two lines is none of its lines", () => {
  const text =
    ";Bericht;;Umsatz\n;;Umsatz;;DB;\nNr.;Firma;2024;2025;2024;2025\n1;Abel;1;2;3;4\n2;Bolz;2;3;4;5\n3;Cramer;3;4;5;6\n";
  expect(open(text).table.header.slice(2)).toEqual(["Umsatz 2024", "Umsatz 2025", "DB 2024", "DB 2025"]);
});

test("in a single column a value that is also a known name names nothing", () => {
  const { table } = open("Seite\n/\n/preise\n/kontakt\n/\n/firma\n/kontakt\n");
  expect(table.header).toEqual(["Seite"]);
  expect(table.rowCount).toBe(6);
});

test("a line of nothing but units goes on naming columns of texts as well", () => {
  const records = "R1,jung,oft,8,mehr\nR2,alt,nie,,\nR3,jung,oft,7,\nR4,alt,oft,9,weniger\n";
  const { table } = open(`Nr,Gruppe,Besuch,Note,Wunsch\n,,%,€,\n${records}`);
  expect(table.rowCount).toBe(4);
  expect(table.header[3]).toBe("Note €");
});
