import { expect, test } from "vitest";
import { fixedWidthCells } from "../../src/read/fixedWidth.js";
import { bytesOf, convert, open, standard } from "./readText.js";

const line = (...[id, name, revenue, visits]: [string, string, string, string]) =>
  `${id.padStart(7)} ${name.padEnd(13)} ${revenue.padStart(10)} ${visits.padStart(8)}\n`;
const dashes = "------- ------------- ---------- --------";
const names = "KD-NR   KUNDE             UMSATZ  BESUCHE";
const records = line("10001", "Abel GmbH", "1.250,50", "12") + line("10002", "Bolz Söhne AG", "500,00", "4");
const cells = 'KD-NR,KUNDE,UMSATZ,BESUCHE\n10001,Abel GmbH,"1.250,50",12\n10002,Bolz Söhne AG,"500,00",4\n';

test("dashes below names tell how wide the columns of a printed list are", () => {
  expect(standard(`${names}\n${dashes}\n${records}`)).toBe(cells);
});

test("one line of dashes does, where the names are two blanks apart: blanks that no record fills part the columns", () => {
  const rule = "-".repeat(dashes.length);
  expect(standard(`03.01.2026          Liste          1\n${rule}\n${names}\n${rule}\n${records}`)).toBe(cells);
});

test("without dashes, several known names two blanks apart tell it as well", () => {
  expect(standard(`Umsatzliste vom 03.01.2026   Seite 1\n\n${names.replace("KUNDE ", "NAME  ")}\n${records}`)).toBe(
    cells.replace("KUNDE", "NAME"),
  );
  expect(fixedWidthCells(bytesOf(`eins    zwei    drei    vier\n${records}`))).toBeNull();
});

test("an amount wider than any before loses no customer", () => {
  const many = Array.from({ length: 80 }, (_, i) => line(`${20001 + i}`, "Abel GmbH", "250,50", "12")).join("");
  const wide = "  30001 Cramer    123.456.789,50        2\n  30002 Dorn       23.456.789,50\n";
  for (const head of [`${names.replace("KUNDE ", "NAME  ")}\n`, `${names}\n${dashes}\n`]) {
    const { report } = convert(`${head}${many}${wide}`);
    expect(report).toMatchObject({ accepted: 82, rejectedRows: 0 });
    expect(report.totals.revenue).toBe(80 * 250.5 + 123_456_789.5 + 23_456_789.5);
  }
});

test("a name that moves what is behind it is cut where blanks part all its cells, else its line is reported and no title", () => {
  const long = "Ernst und Söhne Handelsgesellschaft";
  const moved = line("30003", ` ${long}`, "250,50", "12");
  expect(convert(`${names}\n${dashes}\n${records}${moved}`).report).toMatchObject({ accepted: 3, rejectedRows: 0 });
  const close = line("30003", long, "250,50", "");
  const { report } = convert(`${names}\n${dashes}\n${records}${close}`);
  expect(report).toMatchObject({ accepted: 2, rejectedRows: 1, cells: [{ row: 5, column: "UMSATZ" }] });
});

test("a bar in a name leaves a printed list one", () => {
  expect(standard(`${names}\n${dashes}\n${records.replace("Abel GmbH", "Abel|GmbH")}`)).toBe(
    cells.replace("Abel GmbH", "Abel|GmbH"),
  );
});

test("titles of pages, repeated names and totals in a printed list are no customers, and lines keep their numbers", () => {
  const page = `MUSTER GMBH      UMSATZLISTE     SEITE 1\n\n${names}\n${dashes}\n`;
  const { report } = convert(
    `${page}${records}${page.replace("1\n", "2\n")}${line("10003", "Cramer", "10,00", "")}${dashes}\n${line("GESAMT", "", "1.760,50", "16")}`,
  );
  expect(report).toMatchObject({ accepted: 3, rejectedRows: 0, totals: { revenue: 1760.5 } });
  expect(report.skipped.at(-1)).toEqual({ row: 13, reason: "totals" });
  expect(report.warnings).toEqual([]);
});

test.each([
  ["a list with delimiters", `Nr;Name;Umsatz\n${dashes}\n1;A;10\n2;B;20\n`],
  [
    "minutes",
    "Protokoll   der   Sitzung\n-------------------------\nHerr Berg eröffnet die Sitzung um 9 Uhr.\nEs wird beraten.\n",
  ],
  [
    "lines whose texts run over the columns",
    `${names}\n${dashes}\nEin Text ohne Spalten steht hier\nund noch einer ohne jede Spalte\n`,
  ],
  ["a frame of bars", `|Nr|Name|\n|--|----|\n|1|A|\n|2|B|\n`],
])("%s is no printed list", (_, text) => {
  expect(fixedWidthCells(bytesOf(text))).toBeNull();
});

test("a delimiter that is given is used", () => {
  expect(open(`${names}\n${dashes}\n${records}`, { delimiter: ";" }).table.columnCount).toBe(1);
});

test("totals, sums carried over and titles of pages may run over the columns of a list with one line of dashes", () => {
  const row = (id: string, name: string, revenue: string, margin: string) =>
    `${id.padEnd(6)}${name.padEnd(20)}${revenue.padStart(12)}${margin.padStart(10)}\n`;
  const rule = `${"-".repeat(48)}\n`;
  const head = `${row("KdNr", "Name", "Umsatz", "DB")}${rule}`;
  const first = row("1001", "Abel GmbH", "1.234,50", "300,20") + row("1002", "Bolz AG", "734,50", "100,20");
  const last = row("1003", "Cramer KG", "2.234,50", "500,20") + row("1004", "Dorn", "1,50", "1,20");
  const sum = `${rule}Gesamtsumme${"4.205,00".padStart(27)}${"901,80".padStart(10)}\n`;
  const single = convert(`${head}${first}${last}${sum}`).report;
  expect(single).toMatchObject({ accepted: 4, rejectedRows: 0, totals: { revenue: 4205, margin: 901.8 } });
  const carried = `Übertrag${"1.969,00".padStart(30)}\n`;
  const title = (page: number) => `Statistik der Kunden     Seite ${page}\nStand 31.12.2025   Mandant 1\n\n`;
  const paged = `${title(1)}${head}${first}${carried}${title(2)}${head}${carried}${last}${sum}`;
  expect(convert(paged).report).toMatchObject({ accepted: 4, rejectedRows: 0, totals: { revenue: 4205 } });
  expect(standard(paged)).toContain('Gesamtsumme,,"4.205,00","901,80"\n');
});

test("unknown names in the first line do, where all lines below fit them and single blanks stand within cells", () => {
  const box = (...[id, since, state]: [string, string, string]) => `${id.padEnd(12)}${since.padEnd(14)}${state}\n`;
  const boxes =
    box("a1f0", "2 days ago", "Up 2 days") + box("b7", "3 days ago", "Halted") + box("c9e", "1 day ago", "Up");
  expect(standard(box("BOX ID", "CREATED", "STATE") + boxes)).toBe(
    "BOX ID,CREATED,STATE\na1f0,2 days ago,Up 2 days\nb7,3 days ago,Halted\nc9e,1 day ago,Up\n",
  );
  expect(
    fixedWidthCells(bytesOf(`${box("BOX ID", "CREATED", "STATE")}${boxes}Noch ein Satz über Boxen.\n`)),
  ).toBeNull();
});
