import { expect, test } from "vitest";
import { convert, open, standard } from "./readText.js";

const numbers = "Nord;1;2;3;4\nSüd;5;6;7;8\nOst;9;10;11;12\nWest;13;14;15;16\n";

test("pairs of a word and its value above the table are no header, however few cells most lines have", () => {
  const pairs = "Umsätze nach Gebiet\nGebiet:;Deutschland\nStand:;vorläufig\n";
  const { table } = open(
    `${pairs};2019;2021;2022;2023\nInland;;;;\n${numbers}Ausland;;;;\nWien;1;2;3;4\nBern;5;;7;8\n`,
  );
  expect(table.header).toEqual(["c1", "2019", "2021", "2022", "2023"]);
  expect(table.rowCount).toBe(8);
});

test("years name columns even where marks stand behind most values", () => {
  const marked = open(
    "unit,geo\\time\t2019 \t2020 \t2021 \nEUR,AT\t12.5 \t13.5 p\t: \nEUR,DE\t11.5 \t: u\t12 b\n",
  ).table;
  expect(marked.header).toEqual(["unit,geo\\time", "2019", "2020", "2021"]);
});

test("names of groups and the names below them are joined, also where those repeat", () => {
  const { header, rowCount } = open(
    `;;Handel;Handel;Industrie\n;;Stück;Wert;Wert\n2024;Nord;1;2;3\n2024;Süd;5;6;7\n2024;Ost;8;9;10\n`,
  ).table;
  expect(header).toEqual(["c1", "c2", "Handel Stück", "Handel Wert", "Industrie Wert"]);
  expect(rowCount).toBe(3);
});

test("names that the lines above left out complete the header", () => {
  const names = ";;Bezirk;Bezirk;Bezirk\n;;Nord;Süd;West\nNr;Posten;;;\n";
  const { header, rowCount } = open(`${names}1;Miete;10;20;30\n2;Löhne;40;50;60\n3;Strom;7;8;9\n`).table;
  expect(header).toEqual(["Nr", "Posten", "Bezirk Nord", "Bezirk Süd", "Bezirk West"]);
  expect(rowCount).toBe(3);
});

test("a line with nothing in the first columns stays a record where it has values", () => {
  const { header, rowCount } = open(`;;Nord;Süd;West\n;;offen;20;30\n1;Miete;10;20;30\n2;Löhne;40;50;60\n`).table;
  expect([header[2], rowCount]).toEqual(["Nord", 3]);
});

test("units and kinds of measurement below the names belong to them", () => {
  const values = "09:00;1;20.5;1.5\n09:05;2;20.6;1.6\n09:10;3;20.7;1.7\n09:15;4;20.8;1.8\n";
  const { header, rowCount } = open(`Zeit;Satz;Luft;Wind\nTS;RN;°C;m/s\n;;Avg;Avg\n${values}`).table;
  expect(header).toEqual(["Zeit TS", "Satz RN", "Luft °C Avg", "Wind m/s Avg"]);
  expect(rowCount).toBe(4);
  const customer = open("Nr;Firma;Umsatz;DB\nA0;Neu;k.A.;k.A.\nA1;Berg;10;1\nA2;Stahl;20;4\nA3;Rohr;30;5\n").table;
  expect(customer.rowCount).toBe(4);
});

test("a first record whose amounts are missing is no line of units or names", () => {
  const records = "Berg;10;1\nStahl;20;4\nRohr;30;5\nHolz;40;6\n";
  for (const missing of ["(neu)", "(gesperrt)", "s/o", "?°"]) {
    const { header, rowCount } = open(`Firma;Umsatz;DB\nErste GmbH;${missing};${missing}\n${records}`).table;
    expect([header, rowCount]).toEqual([["Firma", "Umsatz", "DB"], 5]);
  }
  const unnumbered = records.replaceAll(/^/gm, "7;").replace(/7;$/, "");
  const { header, rowCount } = open(`;Firma;Umsatz;DB\n;Erste GmbH;offen;offen\n${unnumbered}`).table;
  expect([header, rowCount]).toEqual([["c1", "Firma", "Umsatz", "DB"], 5]);
});

test("a title of more cells than any record has is not the header", () => {
  const title = '"LOG2","Halle 3","Gerät 7","4711","v2.1","PROG:halle.cr","99","Tabelle"\n';
  const { table, detected } = open(`${title}"TIME","NO","TEMP"\n"08:00",1,20.5\n"08:05",2,20.6\n"08:10",3,20.7\n`);
  expect([table.header, detected.headerLine]).toEqual([["TIME", "NO", "TEMP"], 2]);
  // Records cut short at their ends keep the header.
  expect(open("Nr;Firma;Umsatz;Ort\n1;A;10\n2;B;20\n").table.header).toEqual(["Nr", "Firma", "Umsatz", "Ort"]);
});

test("a small table of sums above gives way to the names above the records, amounts of any currency being values", () => {
  const sums = "Bank AG;\n\n#Währung;#Ein;#Aus;\nPLN;50,00;-132,72;\n\n";
  const names = "#Datum;#Text;#Konto;#Art;#Betrag;\n";
  const { table, detected } = open(
    `${sums}${names}2026-09-18;Markt;Giro;Essen;-118,72 PLN;\n2026-09-19;Lohn;Giro;Geld;50,00 PLN;\n`,
  );
  expect(table.header.slice(0, 5)).toEqual(["#Datum", "#Text", "#Konto", "#Art", "#Betrag"]);
  expect(detected.headerLine).toBe(6);
});

test("notes below a rule are no records, also those of two cells; a narrower table is kept", () => {
  const notes = '\n*******\nFußnoten\n*******\n"1.";"Bis 1992 nur das frühere Gebiet."\nQuelle:\nAmt für Statistik\n';
  expect(standard(`Gebiet;a;b;c;d\n${numbers}${notes}`)).toBe(standard(`Gebiet;a;b;c;d\n${numbers}`));
  expect(open(`Gebiet;a;b;c;d\n${numbers}\n-----\nLand;Zahl\nA;1\nB;2\n`).table.rowCount).toBeGreaterThan(7);
  expect(standard(`Gebiet;a;b;c;d\n${numbers}\n-----\nLand;Zahl\nA;1\nB;2\n`)).toContain("B,2");
});

test("sentences below the table are notes even where delimiters fill their lines", () => {
  const plain = `Gebiet;a;b;c;d\n${numbers}`;
  const note = "Anmerkung: Kunden mit mehreren Standorten zählen mehrfach;;;;\n";
  expect(standard(plain + note)).toBe(standard(plain));
  expect(standard(`${plain};;;;\nQuelle: Amt für Statistik;;;;\n`)).toBe(standard(plain));
  // A long name without values right below the others is a record.
  expect(standard(`${plain}Mecklenburg-Vorpommern;;;;\n`)).toContain("Mecklenburg-Vorpommern");
});

test("lines without bars in a table drawn with bars are no records", () => {
  const head = "-----------------------\n|Kunde|Firma  |Umsatz |\n-----------------------\n";
  const page = "01.06.2026  Debitoren  2\n";
  const text = `01.06.2026  Debitoren  1\n${head}|1001 |Berg   |  10,50|\n-----------------------\n${page}${head}|1002 |Stahl  |  20,50|\n-----------------------\n2 rows in set (0.00 sec)\n`;
  const { report } = convert(text);
  expect([report.accepted, report.rejectedRows, report.totals.revenue]).toEqual([2, 0, 31]);
  expect(report.rows).toBe(report.accepted + report.skipped.length);
  expect(standard(text)).not.toMatch(/rows in set|Debitoren/);
  const psql = " nr | firma | umsatz\n----+-------+--------\n  1 | Berg  |     10\n  2 | Stahl |     20\n(2 rows)\n";
  expect(standard(psql)).toBe("nr,firma,umsatz\n1,Berg,10\n2,Stahl,20\n");
});
