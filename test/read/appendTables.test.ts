import fc from "fast-check";
import { expect, test } from "vitest";
import { convertTable } from "../../src/read/convertTable.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { openFile } from "../../src/read/openFile.js";
import { partOfYear, yearOf } from "../../src/read/partOfYear.js";
import { standardCsv } from "../../src/read/standardCsv.js";
import { bytesOf, latin1, open, refusal, texts } from "./readText.js";
import { cellsOf, customers, type Rows, refused, xlsx, zip } from "./spreadsheetFiles.js";

const head = ["Kundennr", "Firma", "Umsatz"];
const nord: Rows = [["Kunden Nord"], [], head, ["N1", "Amsel", 10], ["N2", "Biber", 20], ["Summe", null, 30]];
const sued: Rows = [head, ["S1", "Dachs", 5], ["S2", "Elster", "n/v"], [], ["Quelle: SAP, Stand heute früh"]];
const west: Rows = [
  ["Firma", "Umsatz", "Kundennr"],
  ["Fuchs", 7, "W1"],
];
const sheets = (all: Readonly<Record<string, Rows>>) =>
  xlsx(Object.entries(all).map(([name, rows]) => ({ name, rows })));

test("sheets with the same columns and other customers are one list, whatever the order of their columns", async () => {
  const book = await sheets({ Info: [["Kunden je Gebiet"]], Nord: nord, Süd: sued, West: west });
  const { columns, report, found } = await customers(book);
  expect(texts(columns.id)).toEqual(["N1", "N2", "S1", "W1"]);
  expect(texts(columns.name!)).toEqual(["Amsel", "Biber", "Dachs", "Fuchs"]);
  expect(report).toMatchObject({ rows: 10, accepted: 4, rejectedRows: 1, totals: { revenue: 42 } });
  expect(report.rows).toBe(report.accepted + report.rejectedRows + report.skipped.length);
  expect(report).toMatchObject({ parts: ["Info", "Nord", "Süd", "West"], together: ["Nord", "Süd", "West"] });
  expect(report).not.toHaveProperty("part");
  expect(report.warnings).toEqual([
    { code: "together", what: "sheet", parts: ["Nord", "Süd", "West"], others: ["Info"] },
  ]);
  expect(report.skipped).toEqual([
    { row: 1, part: "Nord", reason: "preamble" },
    { row: 2, part: "Nord", reason: "preamble" },
    { row: 6, part: "Nord", reason: "totals" },
    { row: 4, part: "Süd", reason: "footer" },
    { row: 5, part: "Süd", reason: "footer" },
  ]);
  expect(report.cells).toEqual([{ row: 3, part: "Süd", column: "Umsatz", value: "n/v", reason: "notANumber" }]);
  expect(found.totals).toMatchObject([{ row: 6, part: "Nord", revenue: 30 }]);
});

test("the sheet is a column of its own, which may be mapped and stands in the converted file", async () => {
  const read = await openFile(await sheets({ Nord: nord, West: west }));
  const { columns } = convertTable(read, { ...read.proposal, market: "Blatt / Sheet" });
  expect(columns.market?.names).toEqual(["", "Nord", "West"]);
  expect(new TextDecoder().decode(standardCsv(read.table))).toBe(
    "Kundennr,Firma,Umsatz,Blatt / Sheet\nN1,Amsel,10,Nord\nN2,Biber,20,Nord\nSumme,,30,Nord\nW1,Fuchs,7,West\n",
  );
});

test("a totals row is held against the rows of its sheet, the last one perhaps against all", async () => {
  const totals = async (ofNord: number, ofSued: number) => {
    const own: Rows = [head, ["S1", "Dachs", 5], ["Summe", null, ofSued]];
    const { report } = await customers(
      await sheets({ Nord: [...nord.slice(0, -1), ["Summe", null, ofNord]], Süd: own }),
    );
    return report.warnings.filter(({ code }) => code === "controlTotal").map(({ row, file, sum }) => [row, file, sum]);
  };
  expect(await totals(30, 5)).toEqual([]);
  expect(await totals(30, 35)).toEqual([]);
  expect(await totals(31, 6)).toEqual([
    ["Nord:6", 31, 30],
    ["Süd:3", 6, 5],
  ]);
});

test("one of the sheets can be chosen all the same", async () => {
  const book = await sheets({ Nord: nord, Süd: sued });
  const { columns, report } = await customers(book, { part: "Nord" });
  expect(texts(columns.id)).toEqual(["N1", "N2"]);
  expect(report).toMatchObject({ part: "Nord", parts: ["Nord", "Süd"] });
  expect(report).not.toHaveProperty("together");
});

test("copies, extracts, sums and other years of a list are no parts of it", async () => {
  const list = (from: number, count: number, revenue = 1): Rows => [
    head,
    ...Array.from({ length: count }, (_, i) => [`K${from + i}`, `Firma ${from + i}`, revenue * (i + 1)]),
  ];
  const rest = async (all: Readonly<Record<string, Rows>>) => {
    const { report } = await customers(await sheets(all));
    return [report.part, report.together, report.accepted];
  };
  expect(await rest({ Kunden: list(1, 30), Auszug: list(5, 10, 2) })).toEqual(["Kunden", undefined, 30]);
  expect(await rest({ Nord: list(1, 20), Gesamt: list(1, 30) })).toEqual(["Gesamt", undefined, 30]);
  expect(await rest({ "2024": list(1, 20), "2025": list(100, 20) })).toEqual(["2025", undefined, 20]);
  expect(
    await rest({
      Kunden: list(1, 20),
      "Andere Spalten": [
        ["Nr", "Datum"],
        ["1", "1.1.2025"],
      ],
    }),
  ).toEqual(["Kunden", undefined, 20]);
  // In another unit the same name would be another amount.
  const inThousands: Rows = [["Kundennr", "Firma", "Umsatz T€"], ...list(100, 20).slice(1)];
  expect(await rest({ Nord: list(1, 20), Süd: inThousands })).toEqual(["Nord", undefined, 20]);
});

test("months of the same customers are one list in which every customer stands several times", async () => {
  const month = (revenue: number): Rows => [head, ["K1", "Amsel", revenue], ["K2", "Biber", 2 * revenue]];
  const book = await sheets({ Januar: month(10), Februar: month(20), März: month(30) });
  expect(await refused(customers(book))).toMatchObject({ code: "duplicateIds", details: { count: 2, rows: 6 } });
  const { columns, report } = await customers(book, { sumDuplicates: true });
  expect(Array.from(columns.revenueCents)).toEqual([6000, 12000]);
  expect(report.together).toEqual(["Januar", "Februar", "März"]);
});

test.each([
  ["Januar", "month 1"],
  ["Umsatz Mrz 2025", "month 24303 umsatz"],
  ["2025-03", "month 24303"],
  ["202503", "month 24303"],
  ["umsatz_03.2025.csv", "month 24303 umsatz"],
  ["Jan 24", "month 24289"],
  ["février", "month 2"],
  ["M07", "month 7"],
  ["07.csv", "month 7"],
  ["Q1", "quarter 1"],
  ["Plan Q1", "quarter 1 plan"],
  ["II. Quartal", "quarter 2"],
  ["T3", "quarter 3"],
  ["1. HJ 2025", "halfYear 4051"],
  ["01_Januar", "month 1"],
  ["Monat 2", "month 2"],
  ["KW 12", "week 12"],
  ["KW 12-25", "week 12"],
  ["2503", "month 24303"],
  ["Umsatz_2503.xlsx", "month 24303 umsatz"],
  ["Kunden 03.25", "month 24303 kunden"],
  ["Tertial 2", "tertial 2"],
  ["III. Tertial 2025", "tertial 6078"],
  ["Filiale 2503", null],
  ["2513", null],
  ["Tabelle1", null],
  ["2025", null],
  ["Marke", null],
  ["Nord", null],
  ["Mainz", null],
  ["13", null],
  ["Jan-Mrz", null],
  ["kum. März", null],
  ["kunden 2025-03-31.csv", null],
  ["Stand 31.12.2025", null],
  ["kunden_20251231.csv", null],
])("what %s says of a year: %s", (name, expected) => {
  const found = partOfYear(name);
  expect(found && `${found.kind} ${found.index} ${found.rest}`.trim()).toBe(expected);
});

test("a name says its year in four digits, or in two behind a month, a business year or a word for sales", () => {
  const names = ["Umsatz 2025", "kunden_20241231.csv", "Dez 25", "Mai’24", "Nord 25", "20250"];
  expect(names.map(yearOf)).toEqual([2025, 2024, 2025, 2024, 0, 0]);
  const short = ["FY24", "GJ 24-25", "Umsatz25", "Sales_24.csv", "24-25", "24-26", "2503", "03.25", "Filiale 2503"];
  expect(short.map(yearOf)).toEqual([2024, 2024, 2025, 2024, 2024, 0, 2025, 2025, 0]);
});

test("files of an archive that are parts of a list are one", async () => {
  const archive = zip([
    { name: "nord.csv", data: latin1("Nr;Firma;Umsatz\nN1;Müller;1.000,50\n") },
    { name: "süd.csv", data: bytesOf('Firma,Nr,Umsatz\nDachs,S1,"2,25"\n') },
    { name: "liesmich.txt", data: bytesOf("Nur zur Information") },
  ]);
  const { columns, report } = await customers(archive);
  expect(texts(columns.name!)).toEqual(["Müller", "Dachs"]);
  expect(Array.from(columns.revenueCents)).toEqual([100_050, 225]);
  expect(report.together).toEqual(["nord.csv", "süd.csv"]);
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "together", what: "file" }));
});

const filesOf = (given: Readonly<Record<string, string | Uint8Array>>) =>
  Object.entries(given).map(([name, text]) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  });
const regions = {
  "nord.csv": latin1("Nr;Firma;Umsatz\nN1;Müller;1.000,50\nN2;Bär;x\n"),
  "süd.csv": 'Firma;Nr;Umsatz\nDachs & Söhne;S1;2,25\n"Elster; Ost";S2;3,00\n',
};

test("files given together that are parts of a list are one, each with its own encoding and delimiter", () => {
  const { columns, report } = joinFiles(filesOf(regions));
  expect(texts(columns.name!)).toEqual(["Müller", "Dachs & Söhne", "Elster; Ost"]);
  expect(Array.from(columns.revenueCents)).toEqual([100_050, 225, 300]);
  expect(report).toMatchObject({ rows: 4, accepted: 3, together: ["nord.csv", "süd.csv"] });
  expect(report.cells).toMatchObject([{ row: 3, part: "nord.csv", value: "x" }]);
  expect(report.detection).toContainEqual({
    what: "encoding",
    value: "windows-1252",
    why: "letters",
    part: "nord.csv",
  });
  expect(report.detection).toContainEqual({ what: "encoding", value: "utf-8", why: "valid", part: "süd.csv" });
  expect(report).not.toHaveProperty("parts");
  expect(report).not.toHaveProperty("files");
});

test("a list in several files is completed by orders in several files", () => {
  const orders = (days: readonly string[], id: string) =>
    `Debitor;Datum;Beleg;Besuche\n${days.map((day) => `${id};${day}.01.2025;R${day};1\n`).join("")}`;
  const given = filesOf({ ...regions, "b1.csv": orders(["01", "02"], "N1"), "b2.csv": orders(["03", "04"], "S2") });
  for (const list of [undefined, 0, 1]) {
    const { columns, report } = joinFiles(given, list === undefined ? {} : { list });
    expect(Array.from(columns.visitsThousandths!)).toEqual([2000, 0, 2000]);
    expect(report).toMatchObject({ list: "nord.csv", together: ["nord.csv", "süd.csv"] });
    expect(report.files).toMatchObject([{ file: "b1.csv", together: ["b1.csv", "b2.csv"], accepted: 4 }]);
  }
});

test("which files are one is told even where they cannot be converted", () => {
  const given = filesOf({ ...regions, "nord 2.csv": "Nr;Firma;Umsatz\nN9;Falke;1\nN9;Falke;2\n" });
  let found: unknown;
  const { code } = refusal(() => {
    try {
      joinFiles(given);
    } catch (error) {
      found = (error as { found: unknown }).found;
      throw error;
    }
  });
  expect(code).toBe("duplicateIds");
  expect(found).toEqual([{ code: "together", what: "file", parts: ["nord.csv", "süd.csv", "nord 2.csv"], others: [] }]);
});

test("a list is the same whether it is cut into sheets or not", async () => {
  const row = fc.tuple(fc.string({ maxLength: 12 }), fc.integer({ min: -1_000_000, max: 1_000_000 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 4, maxLength: 40 }),
      fc.integer({ min: 2, max: 38 }),
      async (rows, at) => {
        const all: Rows = rows.map(([name, cents], i) => [`K${1000 + i}`, `F ${i} ${name.trim()}`, cents / 100]);
        const cut = Math.min(at, all.length - 2);
        const sum = (part: Rows) => part.reduce((total, row) => total + Number(row[2]), 0);
        const [first, second] = [sum(all.slice(0, cut)), sum(all.slice(cut))];
        // Equal sums are taken for the same money.
        fc.pre(Math.abs(first - second) > 0.02 + 0.01 * (Math.abs(first) + Math.abs(second)));
        const whole = await openFile(await sheets({ A: [head, ...all] }));
        const parts = await openFile(await sheets({ A: [head, ...all.slice(0, cut)], B: [head, ...all.slice(cut)] }));
        expect(cellsOf(parts).map((cells) => cells.slice(0, 3))).toEqual(cellsOf(whole));
        const [a, b] = [whole, parts].map((read) =>
          convertTable(read, { id: "Kundennr", name: "Firma", revenue: "Umsatz" }),
        );
        expect(b!.columns).toEqual(a!.columns);
        expect(b!.report.rows).toBe(a!.report.rows);
      },
    ),
    { numRuns: 60 },
  );
});
