import { expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";
import { convertTable } from "../../src/read/convertTable.js";
import { fileWarnings } from "../../src/read/fileWarnings.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { openFile } from "../../src/read/openFile.js";
import { latin1, open, refusal, texts } from "./readText.js";
import { customers, type Rows, refused, xlsx, zip } from "./spreadsheetFiles.js";

const head = ["Kundennr", "Firma", "Umsatz"];
const list = (from: number, count: number, revenue = 10): Rows => [
  head,
  ...Array.from({ length: count }, (_, i) => [String(from + i), `Firma ${from + i}`, revenue + i + from / 100]),
];
const book = (sheets: Readonly<Record<string, Rows>>) =>
  xlsx(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
const together = async (sheets: Readonly<Record<string, Rows>>) => {
  const { detected } = await openFile(await book(sheets));
  return detected.together ?? detected.sheet;
};
const filesOf = (given: Readonly<Record<string, string | Uint8Array>>) =>
  Object.entries(given).map(([name, text]) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  });
const eur = (cents: Float64Array | null) => cents && Array.from(cents, (value) => value / 100);

test("the same customers under numbers with leading zeros are a copy", async () => {
  const zeros: Rows = list(100, 20).map((row, at) => (at === 0 ? row : [`000${row[0]}`, ...row.slice(1)]));
  expect(await together({ Kunden: list(100, 20), Export: zeros })).toBe("Kunden");
});

test("the same money seen another way is no further part, nor is what states the sums of others", async () => {
  const same: Rows = [head, ["A1", "Artikel", 30], ["A2", "Artikel", 20]];
  expect(await together({ Kunden: [head, ["1", "Amsel", 10], ["2", "Biber", 40]], Waren: same })).toBe("Kunden");
  const overview: Rows = [head, ["R1", "Nord", 1110.5], ["R2", "Süd", 1300]];
  const [nord, sued]: [Rows, Rows] = [
    [head, ["1", "Amsel", 1000.5], ["2", "Biber", 110]],
    [head, ["3", "Dachs", 1300]],
  ];
  expect(await together({ Übersicht: overview, Nord: nord, Süd: sued })).toEqual(["Nord", "Süd"]);
});

test("plans, offers, credit notes and suppliers are no parts, and of two equal sheets the actual one is read", async () => {
  for (const name of ["Plan", "Budget 2025", "Angebote", "Gutschriften", "Lieferanten", "Vorlage"])
    expect(await together({ [name]: list(100, 20), Kunden: list(200, 20) })).toBe("Kunden");
  const quarters = {
    "Plan Q1": list(1, 9),
    "Plan Q2": list(1, 9, 11),
    "Ist Q1": list(1, 9, 12),
    "Ist Q2": list(1, 9, 13),
  };
  expect(await together(quarters)).toEqual(["Ist Q1", "Ist Q2"]);
});

test("of months of two years the later twelve are one list, and a business year is one", async () => {
  const months = (names: readonly string[]) => Object.fromEntries(names.map((name, i) => [name, list(1, 9, 10 + i)]));
  const all = ["Nov 24", "Dez 24", "Jan 25", "Feb 25"];
  expect(await together(months(all))).toEqual(all);
  const twice = ["Jan 24", "Feb 24", "Dez 24", "Jan 25", "Feb 25", "Dez 25"];
  expect(await together(months(twice))).toEqual(["Jan 25", "Feb 25", "Dez 25"]);
});

test("amounts cumulated from month to month are not added: the last is read", async () => {
  const months = Object.fromEntries(
    ["Januar", "Februar", "März"].map((name, i) => [
      name,
      [["Kundennr", "Firma", "Umsatz kum."], ...list(1, 9, 10 + i).slice(1)],
    ]),
  );
  expect(await together(months)).toBe("März");
  expect(await together({ Jan: list(1, 9), "Jan-Feb": list(1, 9, 20), "Jan-Mrz": list(1, 9, 30) })).toBe("Jan-Mrz");
  expect(await together({ "kum. März": list(1, 9, 30), "kum. Feb": list(1, 9, 20) })).toBe("kum. März");
  const quarters = { "Jan-Mrz": list(1, 9), "Apr-Jun": list(1, 9, 20), "Jul-Sep": list(1, 9, 30) };
  expect(await together(quarters)).toBe("Jan-Mrz");
  const regions = { Nord: list(1, 9), Süd: list(21, 9) };
  const yearly = Object.entries(regions).map(([name, rows]) => [
    name,
    [["Kundennr", "Firma", "Jahresumsatz"], ...rows.slice(1)],
  ]);
  expect(await together(Object.fromEntries(yearly))).toEqual(["Nord", "Süd"]);
});

test("of files with cumulated amounts the last is read", () => {
  const month = (revenue: number) => `Nr;Firma;Umsatz kum.\n1;Amsel;${revenue},50\n2;Biber;${2 * revenue},00\n`;
  const files = filesOf({ "umsatz_01.2025.csv": month(10), "umsatz_02.2025.csv": month(25) });
  const { columns, report } = joinFiles(files, {});
  expect(eur(columns.revenueCents)).toEqual([25.5, 50]);
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "statedTwice", file: "umsatz_01.2025.csv" }));
});

test("amounts that grow with nearly every customer and month are summed on request only, and it is said that they may be cumulated", async () => {
  const months = (factors: readonly number[]) =>
    book(Object.fromEntries(["Jan", "Feb", "Mrz"].map((name, at) => [name, list(100, 30, 1000 * factors[at]!)])));
  const growing = await months([1, 2.1, 2.9]);
  expect((await refused(customers(growing))).details).toMatchObject({ parts: ["Jan", "Feb", "Mrz"], growingTo: "Mrz" });
  const { report } = await customers(growing, { sumDuplicates: true });
  expect(report.warnings).toContainEqual({ code: "growing", part: "Mrz" });
  for (const factors of [
    [1, 1.05, 1.1],
    [2, 1, 3],
    [1, 1, 1],
  ]) {
    expect((await refused(customers(await months(factors)))).details).not.toHaveProperty("growingTo");
  }
});

test("files of orders may have a few days in common, but no order", () => {
  const orders = (first: number, days: readonly number[], month: number) =>
    ["Auftragsnr;Kundennr;Firma;Datum;Umsatz"]
      .concat(
        days.map(
          (day, i) =>
            `${first + i};${1 + (i % 3)};F${1 + (i % 3)};${String(day).padStart(2, "0")}.0${month + Number(day === 1)}.2025;10,00`,
        ),
      )
      .join("\n");
  const days = Array.from({ length: 27 }, (_, i) => i + 2);
  const read = (second: string) =>
    joinFiles(
      filesOf({ "a.csv": orders(100, [...days, 1], 1), "b.csv": second }).map((file) => ({ ...file, sums: true })),
      {},
    ).report;
  const later = orders(200, days, 2);
  expect(read(later).totals.revenue).toBe(550);
  expect(read(later.replace("200;1;F1;02.02.2025", "200;1;F1;01.02.2025")).totals.revenue).toBe(550);
  expect(read(later.replace("200;1;F1;02.02.2025", "127;1;F1;01.02.2025")).totals.revenue).toBe(280);
});

test("a few common customers make no copy, an additional column no other table", async () => {
  const both: Rows = [...list(200, 17), ...list(100, 3, 50).slice(1)];
  expect(await together({ Nord: list(100, 20), Süd: both })).toEqual(["Nord", "Süd"]);
  const more: Rows = list(200, 5).map((row, at) => [...row, at === 0 ? "Sparte" : `S${at}`]);
  const read = await openFile(await book({ Nord: list(100, 5), Süd: more }));
  expect(read.table.header).toEqual(["Kundennr", "Firma", "Umsatz", "Sparte", "Blatt / Sheet"]);
  expect(read.table.cell(0, 3)).toBe("");
  expect(read.table.cell(5, 3)).toBe("S1");
  expect(read.table.cell(5, 4)).toBe("Süd");
});

test("amounts in another unit or currency, and days in another order, are not mixed", async () => {
  const title = (text: string, rows: Rows): Rows => [[text], [], ...rows];
  expect(await together({ Nord: list(100, 9), Süd: title("Angaben in T€", list(200, 9)) })).toBe("Nord");
  expect(await together({ DE: list(100, 9), CH: title("Beträge in TCHF", list(200, 9)) })).toBe("DE");
  const dated = (days: readonly string[]) =>
    `Kundennr;Datum;Beleg;Umsatz\n${days.map((day, i) => `U;${day};${day}${i};1,00\n`).join("")}`;
  const files = (uk: readonly string[]) =>
    joinFiles(
      filesOf({
        "kunden.csv": "Kundennr;Firma\nU;Amsel\nK;Biber\n",
        "us.csv": dated(["01/15/2025", "01/16/2025"]),
        "uk.csv": dated(uk),
      }),
    ).report.files?.map(({ file }) => file);
  expect(files(["15/02/2025", "16/02/2025"])).toEqual(["us.csv", "uk.csv"]);
  expect(files(["02/15/2025", "02/16/2025"])).toEqual(["us.csv"]);
});

test("each file keeps its own decimal sign, and what it alone leaves open is said", () => {
  const given = {
    "de.csv": "Nr;Firma;Umsatz\nA1;Amsel;1.234,50\nA2;Biber;12,00\n",
    "uk.csv": "Nr;Firma;Umsatz\nB1;Crane;1,234.50\nB2;Dove Ltd. London;250.75\n",
    "sap.csv": "Nr;Firma;Umsatz\nC1;Elster;12.345\nC2;Fuchs;20.000\n",
  };
  const { columns, report } = joinFiles(filesOf(given));
  expect(eur(columns.revenueCents)).toEqual([1234.5, 12, 1234.5, 250.75, 12345, 20000]);
  expect(texts(columns.name!)).toContain("Dove Ltd. London");
  expect(report.rejectedRows).toBe(0);
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "ambiguousThousands", part: "sap.csv" }));
});

test("totals rows are those of their sheet, whatever they are called", async () => {
  const rows = (from: number, last: Rows[number]): Rows => [...list(from, 5), last];
  const sum = (from: number) => 5 * 10 + 10 + (5 * from) / 100;
  const sheets = { Nord: rows(100, ["", "Nord", sum(100)]), Süd: rows(200, ["9999", "Summe", sum(200)]) };
  const { report } = await customers(await book(sheets));
  expect(report).toMatchObject({ accepted: 10, rejectedRows: 0, totals: { revenue: sum(100) + sum(200) } });
  expect(report.skipped).toEqual([
    { row: 7, part: "Nord", reason: "totals" },
    { row: 7, part: "Süd", reason: "totals" },
  ]);
  expect(report.sections).toMatchObject([
    { part: "Nord", accepted: 5, totals: { revenue: sum(100) } },
    { part: "Süd", accepted: 5, totals: { revenue: sum(200) } },
  ]);
});

test("persons in a column of one sheet are left out of all, and sheets named after persons are numbered", async () => {
  const named = (from: number, names: readonly string[]): Rows =>
    list(from, 12).map((row, at) => [...row, at === 0 ? "Gebiet" : names[at % names.length]!]);
  const persons = ["Anna Schmidt", "Bernd Müller", "Claudia Weber"];
  const { report } = await customers(await book({ Nord: named(100, ["Kiel", "Husum"]), Süd: named(200, persons) }));
  expect(report.warnings).toContainEqual({ code: "person", columns: ["Gebiet"] });
  expect(report.mapping).not.toHaveProperty("market");
  const read = await openFile(
    await book({ "Anna Schmidt": list(100, 5), "Bernd Müller": [...list(200, 5), ["x", "y", "z"]] }),
  );
  const own = convertTable(read, read.proposal).report;
  expect(own).toMatchObject({ together: ["#1", "#2"], cells: [{ row: 7, part: "#2" }] });
  expect(JSON.stringify(own.warnings)).not.toMatch(/Anna|Bernd/);
  expect(own.header).toEqual(head);
  const byLastName = await openFile(await book({ Schmidt: list(100, 5), Weber: list(200, 5), Hoffmann: list(300, 5) }));
  const { report: third } = convertTable(byLastName, byLastName.proposal);
  expect(third.together).toEqual(["#1", "#2", "#3"]);
  const trades = await openFile(await book({ Müller: list(100, 5), Weber: list(200, 5), Fischer: [["x"], ["y"]] }));
  const { warnings } = convertTable(trades, trades.proposal).report;
  expect(warnings).toContainEqual(expect.objectContaining({ code: "together", parts: ["#1", "#2"], others: ["#3"] }));
});

test("a sheet named after a person has its number in the report, whether it was read or not", async () => {
  const own: Rows = [
    ["Kundennr", "Firma", "Umsatz", "Potenzial"],
    ...list(100, 12)
      .slice(1)
      .map((row) => [...row, 500]),
  ];
  const sheets = { Deckblatt: [["Kunden 2025"]] as Rows, "Anna Müller": own, Krause: [["x"], ["y"]] as Rows };
  const { report } = await customers(await book(sheets));
  expect(report).toMatchObject({ part: "#2", parts: ["Deckblatt", "#2", "#3"] });
  const [said] = report.warnings.filter(({ code }) => code === "sheet");
  expect(said).toEqual({ code: "sheet", sheet: "#2", of: 3, others: ["Deckblatt", "#3"] });
  expect(JSON.stringify(report)).not.toMatch(/Anna|Krause/);
  const text = (lang: "de" | "en") => textsFor(lang).findings.warnings.sheet!(said as never);
  expect(text("de")).toBe("Gelesen wurde das Tabellenblatt 2 von 3; nicht gelesen: Deckblatt, Blatt 3.");
  expect(text("en")).toBe("Sheet 2 of 3 was read; not read: Deckblatt, sheet 3.");
  const beside = await customers(await book({ ...sheets, "Anna Müller": [["a"]], Kunden: own }));
  expect(beside.report.warnings).toContainEqual({
    ...{ code: "sheet", sheet: "Kunden", others: ["Deckblatt", "#2", "#3"] },
  });
});

test("names that stand once per group begin anew on each sheet", async () => {
  const rows = (from: number): Rows => [
    ["Gruppe", ...head],
    ...list(from, 4)
      .slice(1)
      .map((row, i) => [i === 0 ? "Handel" : i === 2 ? "Industrie" : null, ...row]),
  ];
  const { columns } = await customers(await book({ Nord: rows(100), Süd: rows(200) }));
  const { names, codes } = columns.group!;
  expect(Array.from(codes, (code) => names[code])).toEqual([
    "Handel",
    "Handel",
    "Industrie",
    "Industrie",
    "Handel",
    "Handel",
    "Industrie",
    "Industrie",
  ]);
});

test("names may stand once per group on one sheet and in every row on another", async () => {
  const rows = (from: number, groups: readonly (string | null)[]): Rows => [
    ["Gruppe", ...head],
    ...list(from, 4)
      .slice(1)
      .map((row, i) => [groups[i]!, ...row]),
  ];
  const filled = rows(100, ["Handel", "Handel", "Industrie", "Industrie"]);
  const once = rows(200, ["Handel", null, "Industrie", null]);
  for (const sheets of [
    { Nord: filled, Süd: once },
    { Nord: once, Süd: filled },
  ]) {
    const { columns } = await customers(await book(sheets));
    const { names, codes } = columns.group!;
    const four = ["Handel", "Handel", "Industrie", "Industrie"];
    expect(Array.from(codes, (code) => names[code])).toEqual([...four, ...four]);
  }
});

test("numbers with and without leading zeros are one customer's, unless they stand beside each other", async () => {
  const zeros = (rows: Rows): Rows => rows.map((row, at) => (at === 0 ? row : [`00${row[0]}`, ...row.slice(1)]));
  const months = { Januar: zeros(list(100, 9)), Februar: list(100, 9, 30), März: list(100, 10, 50) };
  const { columns, report, found } = await customers(await book(months), { sumDuplicates: true });
  expect(texts(columns.id)).toEqual([...Array.from({ length: 9 }, (_, i) => `00${100 + i}`), "109"]);
  expect(eur(columns.revenueCents)![0]).toBe(10 + 30 + 50 + 3);
  expect(report.warnings).toContainEqual({ code: "alikeIds", column: "Kundennr", count: 9 });
  expect(found.alikeIds?.slice(0, 2).map(({ row, part, id, text }) => [row, part, id, text])).toEqual([
    [2, "Januar", "00100", "00100"],
    [2, "Februar", "00100", "100"],
  ]);
  const beside = { ...months, Februar: [...list(100, 9, 30), ["00100", "Firma 00100", 5]] };
  const two = await customers(await book(beside), { sumDuplicates: true });
  expect(texts(two.columns.id)).toHaveLength(9 + 10);
  expect(two.report.warnings.map(({ code }) => code)).not.toContain("alikeIds");
});

test("visits of a year that stand in every month count once, visits of the months are added", async () => {
  const visits = (name: string) => (revenue: number) =>
    list(1, 9, revenue).map((row, at) => [...row, at === 0 ? name : at]);
  const read = (name: string) => {
    const [january, february] = [10, 20].map(visits(name)) as [Rows, Rows];
    return book({ Januar: january, Februar: february }).then((bytes) => customers(bytes, { sumDuplicates: true }));
  };
  const yearly = await read("Besuche p.a.");
  expect(Array.from(yearly.columns.visitsThousandths!.subarray(0, 3))).toEqual([1000, 2000, 3000]);
  expect(yearly.report.warnings).toContainEqual({ code: "contactsOnce", column: "Besuche p.a." });
  const monthly = await read("Besuche");
  expect(Array.from(monthly.columns.visitsThousandths!.subarray(0, 3))).toEqual([2000, 4000, 6000]);
});

test("a yearly potential that stands in every month counts once", async () => {
  const month = (revenue: number): Rows => [
    [...head, "Potenzial"],
    ["1", "Amsel", revenue, 900],
    ["2", "Biber", revenue, 500],
  ];
  const sheets = { Januar: month(10), Februar: month(20) };
  const { columns, report } = await customers(await book(sheets), { sumDuplicates: true });
  expect(eur(columns.revenueCents)).toEqual([30, 30]);
  expect(eur(columns.potentialCents)).toEqual([900, 500]);
  expect(report.warnings).toContainEqual({ code: "potentialOnce", column: "Potenzial" });
});

test("a workbook of several sheets and a file are one list, each line with file and sheet", async () => {
  const bytes = await book({ Nord: list(100, 4), Süd: [["Kunden Süd"], ...list(200, 4)] });
  const csv = "Kundennr;Firma;Umsatz\n300;Falke;7,50\n301;Gans;x\n";
  const workbook = await openFile(bytes);
  const files = [{ name: "a.xlsx", read: workbook, mapping: workbook.proposal }, ...filesOf({ "b.csv": csv })];
  const { columns, report } = joinFiles(files);
  expect(texts(columns.id)).toEqual(["100", "101", "102", "103", "200", "201", "202", "203", "300"]);
  expect(report.skipped).toEqual([{ row: 1, part: "a.xlsx: Süd", reason: "preamble" }]);
  expect(report.cells).toMatchObject([{ row: 3, part: "b.csv" }]);
  expect(report.together).toEqual(["a.xlsx", "b.csv"]);
  const archive = zip([
    { name: "a.xlsx", data: bytes },
    { name: "b.csv", data: new TextEncoder().encode(csv) },
  ]);
  expect(texts((await customers(archive)).columns.id)).toHaveLength(9);
  const alone = await customers(
    zip([
      { name: "a.xlsx", data: bytes },
      { name: "c.csv", data: latin1("Ort\nKiel\n") },
    ]),
  );
  expect(alone.report).toMatchObject({ part: "a.xlsx", parts: ["a.xlsx", "c.csv"], together: ["Nord", "Süd"] });
});

test("cells are where the first file has them, also in rows with a single one, and lines are those of each file", () => {
  const given = {
    "nord.csv": 'Nr;Firma;Ort\nN1;Amsel;"Kiel\nund Husum"\n',
    "süd.csv": "Firma;Ort;Nr\nDachs;Ulm;S1\n;;S2\n",
    "auftraege.csv": "Nr;Umsatz\nN1;10,00\nS1;20,00\nS2;30,00\n",
  };
  const { columns, report } = joinFiles(filesOf(given), { list: 0 });
  expect(texts(columns.id)).toEqual(["N1", "S1", "S2"]);
  expect(eur(columns.revenueCents)).toEqual([10, 20, 30]);
  expect(report.rejectedRows).toBe(0);
  const broken = {
    "a.csv": 'Nr;Firma;Umsatz\nA1;"Kiel\nund Husum";1,00\n',
    "b.csv": "Nr;Firma;Umsatz\nB1;Uhu;x\nB2;Igel;2,00\n",
  };
  expect(joinFiles(filesOf(broken)).report.cells).toMatchObject([{ row: 2, part: "b.csv" }]);
});

test("a file mapped in a way of its own stays one, and options given for one part hold for all", () => {
  const given = filesOf({
    "nord.csv": "Nr;Firma;Soll;Umsatz\n1;A;5;10\n2;B;6;20\n",
    "süd.csv": "Nr;Firma;Soll;Umsatz\n3;C;7;30\n4;D;8;40\n",
  });
  const own = { ...given[1]!, mapping: { ...given[1]!.mapping, revenue: "Soll" } };
  expect(refusal(() => joinFiles([given[0]!, own])).code).toBe("noMatch");
  const english = filesOf({ "a.csv": "Nr;Firma;Umsatz\n1;A;1.250\n", "b.csv": "Nr;Firma;Umsatz\n2;B;2.500\n" });
  const { columns } = joinFiles([english[0]!, { ...english[1]!, decimal: "." }]);
  expect(eur(columns.revenueCents)).toEqual([1.25, 2.5]);
});

test("what the first table was read as holds for all: names as numbers, one of two columns of numbers", async () => {
  const pivot = (from: number): Rows => [
    ["Kunde", "Umsatz"],
    ...list(from, 6)
      .slice(1)
      .map((row) => row.slice(1)),
    ["Summe", 6 * 10 + 15 + (6 * from) / 100],
  ];
  const { columns, report } = await customers(await book({ Nord: pivot(100), Süd: pivot(200) }));
  expect(texts(columns.id)).toHaveLength(12);
  expect(report).toMatchObject({ rejectedRows: 0, mapping: { id: "Kunde", revenue: "Umsatz" } });
  const counted = (from: number): Rows => [
    ["Nr.", "Kunde", "Umsatz"],
    ...list(from, 6)
      .slice(1)
      .map((row, at) => [at + 1, row[1]!, row[2]!]),
  ];
  const numbered = await customers(await book({ Nord: counted(100), Süd: counted(200) }));
  expect(numbered.columns.size).toBe(12);
});

test("regions by months are one list, in whatever order the sheets stand", async () => {
  const sheets = Object.fromEntries(
    ["Jan", "Feb", "Mrz"].flatMap((month, m) =>
      ["Nord", "Süd"].map((region, r) => [`${region} ${month}`, list(100 + 100 * r, 9, 10 + m + 3 * r)]),
    ),
  );
  expect(await together(sheets)).toEqual(Object.keys(sheets));
});

test("the same names under other numbers, rounded overviews and other currencies are no parts", async () => {
  const renamed: Rows = list(100, 20).map((row, at) =>
    at === 0 ? row : [`C-${at}`, row[1]!, Math.round(Number(row[2]))],
  );
  expect(await together({ Kunden: list(100, 20), CRM: renamed })).toBe("Kunden");
  const inland: Rows = [head, ["A", "Nord gesamt", 1111], ["B", "Süd gesamt", 1300]];
  const regions = {
    Nord: [head, ["1", "Amsel", 1000.5], ["2", "Biber", 110]],
    Süd: [head, ["3", "Dachs", 1300]],
    Ost: list(500, 9),
  };
  expect(await together({ ...regions, Inland: inland } as Readonly<Record<string, Rows>>)).toEqual([
    "Nord",
    "Süd",
    "Ost",
  ]);
  const paid = (from: number, currency: string): Rows =>
    list(from, 5).map((row, at) => [...row, at === 0 ? "Währung" : currency]);
  expect(await together({ DE: paid(100, "EUR"), US: paid(200, "USD") })).toBe("DE");
});

test("quarters and weeks may go on over the new year, and places are no plans", async () => {
  const quarters = { "Q4 2024": list(1, 9), "Q1 2025": list(1, 9, 12), "Q2 2025": list(1, 9, 14) };
  expect(await together(quarters)).toEqual(Object.keys(quarters));
  for (const name of ["New York", "Neu-Ulm", "Planegg", "Zielona Gora", "Produktion"])
    expect(await together({ Berlin: list(100, 9), [name]: list(300, 9) })).toEqual(["Berlin", name]);
});

test("a file keeps its name, also that of a person, and each has its decimal sign in columns mapped later", () => {
  const given = {
    "Anna Schmidt.csv": "Nr;Firma;Umsatz;Zahl\nA1;Amsel;1,50;2.000,50\n",
    "Bernd Müller.csv": "Nr;Firma;Umsatz;Zahl\nB1;Biber;2.75;3,000.25\n",
  };
  const files = filesOf(given);
  expect(joinFiles(files).report.together).toEqual(Object.keys(given));
  const mapped = files.map((file) => ({ ...file, mapping: { ...file.mapping, revenue: "Zahl" } }));
  expect(eur(joinFiles(mapped).columns.revenueCents)).toEqual([2000.5, 3000.25]);
});

test("tables side by side on a sheet named after a person, and sheets beside these, have their number among all to choose from", async () => {
  const two = [
    ["Region", "Umsatz", null, "Kundennr.", "Kunde", "Umsatz"],
    ["Nord", 60, null, "K1", "Abel", 10],
    ["Süd", 40, null, "K2", "Bolz", 20],
    [null, null, null, "K3", "Cramer", 30],
    [null, null, null, "K4", "Dorn", 40],
    [null, null, null, "K5", "Ernst", 50],
  ] as Rows;
  const bytes = await book({ Krause: two, "Anna Müller": [["Notiz"], ["x"]] as Rows });
  const { detected, table } = await openFile(bytes, { part: "Krause (A–B)" });
  const side = fileWarnings(detected, table, new Map()).find(({ code }) => code === "sheet");
  expect(side).toEqual({ code: "sheet", sheet: "#2", of: 3, others: ["#3"] });
  const { report } = await customers(bytes);
  expect(report.parts).toEqual(["#1", "#2", "#3"]);
  expect(report.warnings).toContainEqual({ code: "sheet", sheet: "#1", of: 3, others: ["#3"] });
});
