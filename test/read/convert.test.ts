import fc from "fast-check";
import { expect, test } from "vitest";
import { convert, latin1, open, refusal, texts } from "./readText.js";

test("customers become typed columns: cents, thousandths, codes and text", () => {
  const { columns, report } = convert(
    "Kundennr;Firma;Gruppe;Region;Kanal;Umsatz;DB;Potenzial;Besuche;Anrufe;Lat;Lon;Fahrzeit\n" +
      "007;Müller;Handel;Nord;Außen;1.234,56;-12,30;2.000,00;4;1,5;53,5;10,01;25\n" +
      "008;Meier;Industrie;Nord;;10,00;;;;;;;\n",
  );
  expect(texts(columns.id)).toEqual(["007", "008"]);
  expect(texts(columns.name!)).toEqual(["Müller", "Meier"]);
  expect(columns.group).toEqual({ names: ["", "Handel", "Industrie"], codes: Uint32Array.of(1, 2) });
  expect(columns.market).toEqual({ names: ["", "Nord"], codes: Uint32Array.of(1, 1) });
  expect(columns.channel).toEqual({ names: ["", "Außen"], codes: Uint32Array.of(1, 0) });
  expect([...columns.revenueCents]).toEqual([123456, 1000]);
  expect([...columns.marginCents!]).toEqual([-1230, Number.NaN]);
  expect([...columns.potentialCents!]).toEqual([200000, Number.NaN]);
  expect([...columns.visitsThousandths!]).toEqual([4000, Number.NaN]);
  expect([...columns.callsThousandths!]).toEqual([1500, Number.NaN]);
  expect([...columns.lat!]).toEqual([53.5, Number.NaN]);
  expect([...columns.travelMinutes!]).toEqual([25, Number.NaN]);
  expect(report).toMatchObject({ rows: 2, accepted: 2, rejectedRows: 0, skipped: [], cells: [] });
  expect(report.estimated).toEqual(["margin", "potential"]);
  expect(report.totals).toEqual({ revenue: 1244.56, margin: -12.3, potential: 2000 });
});

test("what the file does not have is null and assumed", () => {
  const { columns, report } = convert("Nr;Umsatz\n1;10\n");
  expect(columns.name).toBeNull();
  expect(columns.marginCents).toBeNull();
  expect(report.estimated).toEqual(["margin", "potential", "visits", "calls"]);
  expect(report.totals).toEqual({ revenue: 10, margin: null, potential: null });
});

test("a required cell that cannot be read rejects its row, an optional one becomes empty", () => {
  const { columns, report } = convert(
    "Nr;Firma;Umsatz;DB\n1;A;10,00;1,00\n;B;20,00;2,00\n3;C;viel;3,00\n4;D;40,00;kaum\n5;E;#NV;5,00\n6;F;;6,00\n7;G;70,00;\n",
  );
  expect(texts(columns.id)).toEqual(["1", "4", "7"]);
  expect([...columns.marginCents!]).toEqual([100, Number.NaN, Number.NaN]);
  expect(report.cells).toEqual([
    { row: 3, column: "Nr", value: "", reason: "missing" },
    { row: 4, column: "Umsatz", value: "viel", reason: "notANumber" },
    { row: 5, column: "DB", value: "kaum", reason: "notANumber" },
    { row: 6, column: "Umsatz", value: "#NV", reason: "errorValue" },
    { row: 7, column: "Umsatz", value: "", reason: "missing" },
  ]);
  expect(report).toMatchObject({ rows: 7, accepted: 3, rejectedRows: 4 });
  expect(report.cellCustomers).toEqual([
    { id: "", name: "B" },
    { id: "3", name: "C" },
    { id: "4", name: "D" },
    { id: "5", name: "E" },
    { id: "6", name: "F" },
  ]);
});

test("beside cells that can't be read no name of a person stands, and none where the file has no names", () => {
  const { report } = convert("Nr;Vertreter;Umsatz\n1;Anna Berg;10\n2;Peter Schmidt;viel\n3;Anna Berg;\n");
  expect(report.cellCustomers).toEqual([{ id: "2" }, { id: "3" }]);
  expect(JSON.stringify(report)).not.toMatch(/Berg|Schmidt/);
  expect(convert("Nr;Umsatz\n1;10\n").report.cellCustomers).toBeUndefined();
});

test("a line below the table that is skipped is not counted as a ragged row as well", () => {
  const text = "Nr;Firma;Umsatz\n1;A;10\n2;B\n3;C;30;x\nSumme;40\nQuelle: ERP, Stand 31.12.2025\n";
  const { report } = convert(text);
  expect(report.skipped).toEqual([
    { row: 5, reason: "totals" },
    { row: 6, reason: "footer" },
  ]);
  expect(report.warnings.filter(({ code }) => code === "raggedRows")).toEqual([
    { code: "raggedRows", count: 2, lines: [3, 4] },
  ]);
  expect(report.rows).toBe(report.accepted + report.rejectedRows + report.skipped.length);
  expect(convert("Nr;Firma;Umsatz\n1;A;10\n2;B;20\nQuelle: ERP\n").report.warnings).toEqual([]);
});

test("contacts below zero and coordinates off the globe are out of range", () => {
  const { report } = convert("Nr;Umsatz;Besuche;Lat;Lon\n1;10;-1;91,5;10,5\n2;20;1;48,5;-180,5\n");
  expect(report.cells.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [2, "Besuche", "outOfRange"],
    [2, "Lat", "outOfRange"],
    [3, "Lon", "outOfRange"],
  ]);
});

test("ids stay text: leading zeros, twenty digits, NA, formulas that protect them", () => {
  const { columns } = convert('Nr;Umsatz\n00123;1\n12345678901234567890;2\nNA;3\n"=""00456""";4\n="00789";5\n');
  expect(texts(columns.id)).toEqual(["00123", "12345678901234567890", "NA", "00456", "00789"]);
});

test("NA in a market is a name, an empty one is none", () => {
  expect(convert("Nr;Region;Umsatz\n1;NA;1\n2;;2\n").columns.market!.names).toEqual(["", "NA"]);
});

test("a totals row is skipped and not counted", () => {
  const { columns, report } = convert(latin1("Nr;Kunde;Umsatz\n1;M\xfcller;12,50\n2;B;13,00\n\n;Summe;25,50\n"));
  expect(columns.size).toBe(2);
  expect(report.skipped).toEqual([
    { row: 4, reason: "empty" },
    { row: 5, reason: "totals" },
  ]);
  expect(report.totals.revenue).toBe(25.5);
  expect(report.warnings).toEqual([]);
});

for (const row of [
  "Summe;;60",
  "Gesamt;;60",
  ";Gesamtergebnis;60",
  "Total;;60",
  ";;60",
  ";Grand Total:;60",
  "*;;60",
  "Summe Nord;;20",
  "Gesamt Deutschland;;75",
  ";Summe Gruppe;75",
]) {
  test(`“${row}” is a totals row`, () => {
    const { report } = convert(`Nr;Kunde;Umsatz\n1;A;10\n2;B;20\n3;C;30\n${row}\n`);
    expect(report.skipped).toEqual([{ row: 5, reason: "totals" }]);
  });
}

for (const row of [
  "4;Total Deutschland GmbH;60",
  "4;Summe;55",
  "4;Gesamtbau AG;60",
  "4;Ergebnis Consulting;10",
  "Total Germany;;75",
]) {
  test(`“${row}” is a customer`, () => {
    expect(convert(`Nr;Kunde;Umsatz\n1;A;10\n2;B;20\n3;C;30\n${row}\n`).columns.size).toBe(4);
  });
}

test("names as ids: a company that begins like a total stays", () => {
  const { columns } = convert("Kunde;Umsatz\nAlpha GmbH;10\nTotal Deutschland GmbH;20\nSumme;30\n", {
    id: "Kunde",
    revenue: "Umsatz",
  });
  expect(texts(columns.id)).toEqual(["Alpha GmbH", "Total Deutschland GmbH"]);
});

test("the file's own total is compared with the sum of the accepted rows", () => {
  const { report } = convert("Nr;Umsatz\n1;10,00\n2;20,00\nSumme;31,00\n");
  expect(report.warnings).toEqual([{ code: "controlTotal", column: "Umsatz", row: 4, file: 31, sum: 30 }]);
});

test("footers, comments, rules and repeated headers are no customers", () => {
  const { report } = convert(
    "Nr;Kunde;Umsatz\n# Auszug\n1;A;10\n---------\n2;B;20\nNr;Kunde;Umsatz\n3;C;30\nQuelle: ERP\nStand: 31.12.2024;;\nErstellt von: X; Y\n",
  );
  expect(report.skipped).toEqual([
    { row: 2, reason: "comment" },
    { row: 4, reason: "comment" },
    { row: 6, reason: "repeatedHeader" },
    { row: 8, reason: "footer" },
    { row: 9, reason: "footer" },
    { row: 10, reason: "footer" },
  ]);
  expect(report).toMatchObject({ rows: 9, accepted: 3, rejectedRows: 0 });
});

test("lines above the header are skipped rows", () => {
  const { report } = convert("Kundenliste;;\n;;\nNr;Kunde;Umsatz\n1;A;10\n2;B;20\n");
  expect(report.skipped).toEqual([
    { row: 1, reason: "preamble" },
    { row: 2, reason: "preamble" },
  ]);
  expect(report.rows).toBe(4);
});

test("duplicate ids are refused, then summed on request with the texts of the first row", () => {
  const text = "Nr;Firma;Umsatz;DB;Besuche;Lat\n1;A;10,50;1,00;2;\n2;B;5,00;;;\n1;A alt;4,50;;3;48,5\n";
  const read = open(text);
  expect(refusal(() => convert(text))).toEqual({
    code: "duplicateIds",
    details: { count: 1, rows: 2, examples: ["1"] },
  });
  const { columns, report } = convert(text, read.proposal, { sumDuplicates: true });
  expect(texts(columns.id)).toEqual(["1", "2"]);
  expect(texts(columns.name!)).toEqual(["A", "B"]);
  expect([...columns.revenueCents]).toEqual([1500, 500]);
  expect([...columns.marginCents!]).toEqual([100, Number.NaN]);
  expect([...columns.visitsThousandths!]).toEqual([5000, Number.NaN]);
  expect([...columns.lat!]).toEqual([48.5, Number.NaN]);
  expect(report.accepted).toBe(3);
  expect(report.warnings).toContainEqual({ code: "duplicateIds", count: 1, rows: 2, examples: ["1"] });
});

test("amounts that deserve a look are counted with their lines", () => {
  const { report } = convert("Nr;Umsatz;DB;Potenzial\n1;100;150;90\n2;-5;1;10\n3;0;0;50\n4;10;1;20\n");
  expect(report.warnings).toEqual([
    { code: "negativeRevenue", count: 1, lines: [3] },
    { code: "marginAboveRevenue", count: 1, lines: [2] },
    { code: "potentialBelowRevenue", count: 1, lines: [2] },
    { code: "prospects", count: 2, lines: [3, 4], negative: 1 },
  ]);
});

test("a potential in whole euros is not below the revenue", () => {
  const { report } = convert("Nr;Umsatz;Potenzial\n1;100,99;100\n2;50,49;50\n3;80,20;79,20\n");
  expect(report.warnings).toEqual([{ code: "potentialBelowRevenue", count: 1, lines: [4] }]);
});

test("more than one visit a day is told: the column may hold something else", () => {
  const { report } = convert("Nr;Umsatz;Besuche\n1;100;70173\n2;50;366\n3;80;12\n");
  expect(report.warnings).toEqual([{ code: "manyVisits", count: 1, lines: [2] }]);
});

test("one customer with more than a quarter of the revenue is named by its line", () => {
  const { report } = convert(`Nr;Umsatz\n1;100\n${Array.from({ length: 9 }, (_, i) => `${i + 2};10\n`).join("")}`);
  expect(report.warnings).toEqual([{ code: "dominantCustomer", share: 100 / 190, lines: [2] }]);
});

test("long lists are cut where asked, with the true counts beside them", () => {
  const { report, counts } = convert(`Nr;Umsatz\n1;1\n${"9;x\n".repeat(50)}`, undefined, { most: 10 });
  expect(report.cells).toHaveLength(10);
  expect(counts).toEqual({ cells: 50, skipped: 0 });
  expect(report.rejectedRows).toBe(50);
});

test("rows are conserved: accepted, rejected and skipped are all there are", () => {
  const line = fc.constantFrom(
    "1;A;10",
    ";B;20",
    "3;C;x",
    "",
    ";;",
    ";Summe;30",
    "# x",
    "5;E;50;zu viel",
    "6",
    "Nr;Firma;Umsatz",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = `Nr;Firma;Umsatz\n${lines.map((row) => `${row}\n`).join("")}100;Z;1\n`;
      const { report, columns } = convert(text, { id: "Nr", revenue: "Umsatz" }, { sumDuplicates: true });
      expect(report.accepted + report.rejectedRows + report.skipped.length).toBe(report.rows);
      expect(report.rows).toBe(lines.length + 1);
      expect(report.accepted).toBe(lines.filter((text) => text === "1;A;10" || text.startsWith("5;")).length + 1);
      expect(columns.size).toBeLessThanOrEqual(report.accepted);
    }),
    { seed: 3, numRuns: 200 },
  );
});

test("duplicates are found in sorted and in unsorted lists", () => {
  const list = (ids: string) =>
    `Kundennr;Umsatz\n${ids
      .split(" ")
      .map((id) => `${id};1\n`)
      .join("")}`;
  for (const ids of ["1 2 2", "2 1 2", "10 9 10", "1 1"]) {
    expect(refusal(() => convert(list(ids))).code).toBe("duplicateIds");
  }
  for (const ids of ["1 10 2", "1 11 111", "9 10", "b1 B1"]) {
    expect(convert(list(ids)).columns.size).toBe(ids.split(" ").length);
  }
});

test("sums of groups are left out where titles of groups stand between the customers", () => {
  const { report } = convert(
    "Nr;Kunde;Umsatz\nRegion: Nord;;\n1;A;10\n2;B;20\nSumme Region Nord;;30\nRegion: Süd;;\n3;C;5\nSumme Region Süd;;5\nSumme gesamt;;35\n",
  );
  expect(report.totals.revenue).toBe(35);
  expect(report.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [2, "groupTitle"],
    [5, "totals"],
    [6, "groupTitle"],
    [8, "totals"],
    [9, "totals"],
  ]);
  expect(report.rejectedRows).toBe(0);
});

test("a lone text is the title of a group only where the table begins with one and numbers have digits", () => {
  const skipped = (rows: string) => convert(`Nr;Kunde;Umsatz\n${rows}`).report.skipped;
  expect(skipped("1;A;10\nRegion: Nord;;\n2;B;20\nRegion: Süd;;\n3;C;5\n")).toEqual([]);
  expect(skipped("Region: Nord;;\n1;A;10\n2;B;20\n3;C;5\n")).toEqual([]);
  expect(skipped("Amsel;;\nBiber;B;10\nDachs;;\nElster;C;20\nFuchs;D;5\n")).toEqual([]);
  expect(skipped(";Handel;\n1;A;10\n;Industrie;\n2;B;20\n")).toMatchObject([{ row: 2 }, { row: 4 }]);
});

test("a last row without a number where customers have some is one of totals if it comes to the sums, whatever it is called", () => {
  const rows = "Nr;Name;Umsatz\nC1;A;10\nC2;B;20\n";
  expect(convert(`${rows}Report Total;;30\n`).report.skipped).toEqual([{ row: 4, reason: "totals" }]);
  expect(convert(`${rows}Diverse;;31\n`).report.skipped).toEqual([]);
});

test("a dash in place of a number is none: totals stand first in exports of Qlik", () => {
  const { report } = convert("KundenNr;Name;Umsatz\n-;Summen;30\n1;A;10\n2;B;20\n");
  expect(report.totals.revenue).toBe(30);
  expect(report.skipped).toEqual([{ row: 2, reason: "totals" }]);
});

test("a last row that begins as totals do and comes to the sums is one, whatever numbers follow", () => {
  const rows = "Nr;Name;Umsatz\nBP1;A;10\nBP2;B;20\n";
  expect(convert(`${rows}Total Area N01 - S01;;30\n`).report.skipped).toEqual([{ row: 4, reason: "totals" }]);
  expect(convert(`${rows}Total Area N01 - S01;;31\n`).report.skipped).toEqual([]);
});
