import fc from "fast-check";
import { expect, test } from "vitest";
import { convertTable } from "../../src/read/convertTable.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { convert, open, refusal, texts } from "./readText.js";

const once = (text: string, sumDuplicates = false) => convert(text, undefined, { countOnce: true, sumDuplicates });
const eur = (cents: Float64Array) => Array.from(cents, (value) => value / 100);
const addsUp = ({ rows, accepted, rejectedRows, skipped }: ReturnType<typeof convert>["report"]) =>
  rows === accepted + rejectedRows + skipped.length;

const twice = `Kundennr;Name;Umsatz;Ansprechpartner
1;Amsel;1.000,00;Berg
2;Biber;500,00;Klein
1;Amsel;1.000,00;Berg
3;Dachs;70,00;Groß
2;Biber;500,00;Klein
2;Biber;500,00;Klein
`;

test("customers whose rows are all alike are told, with the revenue either way", () => {
  expect(refusal(() => convert(twice))).toEqual({
    code: "duplicateIds",
    details: {
      ...{ count: 2, rows: 5, examples: ["1", "2"] },
      ...{ identical: 2, whole: 2, again: 3, differing: [], once: 1570, sum: 3570 },
    },
  });
});

test("counted once, repetitions are skipped with their reason and the report adds up", () => {
  const { columns, report, found } = once(twice);
  expect(texts(columns.id)).toEqual(["1", "2", "3"]);
  expect(eur(columns.revenueCents)).toEqual([1000, 500, 70]);
  expect(report).toMatchObject({ rows: 6, accepted: 3, rejectedRows: 0 });
  expect(report.skipped).toEqual([4, 6, 7].map((row) => ({ row, reason: "identicalRow" })));
  expect(addsUp(report)).toBe(true);
  expect(report.totals).toEqual({ revenue: 1570, margin: null, potential: null });
  expect(report.totalsInFile).toEqual({ revenue: 3570, margin: null, potential: null });
  expect(report.warnings).toContainEqual({ code: "identicalRows", count: 2, rows: 3, differing: [] });
  expect(report.warnings.map(({ code }) => code)).not.toContain("duplicateIds");
  expect(found.identicalRows?.map(({ row, id, revenue }) => [row, id, revenue])).toEqual([
    [4, "1", 1000],
    [6, "2", 500],
    [7, "2", 500],
  ]);
});

test("summed, all rows count and nothing is skipped", () => {
  const { columns, report } = convert(twice, undefined, { sumDuplicates: true });
  expect(eur(columns.revenueCents)).toEqual([2000, 1500, 70]);
  expect(report).toMatchObject({ rows: 6, accepted: 6, skipped: [] });
  expect(report).not.toHaveProperty("totalsInFile");
});

test("rows that differ only where no field reads are alike, and the columns are named", () => {
  const contacts = "Kundennr;Umsatz;Telefon;Ort\n1;10;030;Ulm\n1;10;040;Ulm\n2;5;;\n";
  expect(refusal(() => convert(contacts)).details).toMatchObject({ identical: 1, whole: 1, differing: ["Telefon"] });
  expect(once(contacts).report.warnings).toContainEqual({
    ...{ code: "identicalRows", count: 1, rows: 1, differing: ["Telefon"] },
  });
});

test("rows that differ in a mapped column are no repetition: they are asked about, or summed beside those that count once", () => {
  const mixed = "Kundennr;Umsatz\n1;10\n1;10\n2;5\n2;6\n3;7\n3;7\n3;8\n";
  const details = { count: 3, rows: 7, identical: 2, whole: 1, again: 2, once: 36, sum: 53 };
  expect(refusal(() => convert(mixed)).details).toMatchObject(details);
  expect(refusal(() => once(mixed)).details).toMatchObject(details);
  const { columns, report } = once(mixed, true);
  expect(eur(columns.revenueCents)).toEqual([10, 11, 15]);
  expect(report.skipped.map(({ row }) => row)).toEqual([3, 7]);
  expect(report.warnings).toContainEqual({ code: "duplicateIds", count: 2, rows: 4, examples: ["2", "3"] });
  expect(addsUp(report)).toBe(true);
});

test("lines of orders without a repetition are a question of summing alone, and counting once leaves them a question", () => {
  const lines = "Kundennr;Umsatz\n1;10\n1;20\n";
  const details = { count: 1, rows: 2, examples: ["1"] };
  expect(refusal(() => convert(lines))).toEqual({ code: "duplicateIds", details });
  expect(refusal(() => once(lines))).toEqual({ code: "duplicateIds", details });
});

test.each([
  ["once", "15,00"],
  ["sum", "25,00"],
] as const)("the file's row of totals backs counting %s", (totals, total) => {
  const text = `Kundennr;Umsatz\n1;10,00\n1;10,00\n2;5,00\nSumme;${total}\n`;
  expect(refusal(() => convert(text)).details).toMatchObject({ totals });
});

test("a row of totals that fits neither backs neither", () => {
  expect(refusal(() => convert("Kundennr;Umsatz\n1;10\n1;10\n2;5\nSumme;99\n")).details).not.toHaveProperty("totals");
});

test("a row of totals over all rows differs by what counts once, and the report says so", () => {
  const { report } = once("Kundennr;Umsatz\n1;10\n1;10\n2;5\nSumme;25\n");
  expect(report.warnings).toContainEqual({
    code: "controlTotal",
    column: "Umsatz",
    row: 5,
    file: 25,
    sum: 15,
    again: 10,
  });
});

test("a cell that can't be read is listed for the row that counts, not for its repetition", () => {
  const { report } = once("Kundennr;Umsatz;DB\n1;10;viel\n1;10;viel\n2;5;1\n3;4;1\n");
  expect(report.cells.map(({ row }) => row)).toEqual([2]);
});

test("quotes and blanks around a cell make no difference", () => {
  expect(once('Kundennr;Umsatz\n1;10\n"1"; 10 \n2;5\n').report.accepted).toBe(2);
});

test("of several files only the list counts rows once; two visits on a day stay two", () => {
  const list = { name: "kunden.csv", read: open("Kundennr;Name;Umsatz\n1;Amsel;10\n1;Amsel;10\n2;Biber;5\n") };
  const visits = { name: "besuche.csv", read: open("Kundennr;Datum;Art\n1;05.01.2025;Besuch\n1;05.01.2025;Besuch\n") };
  const files = [list, visits].map((file) => ({ ...file, mapping: file.read.proposal, once: true }));
  const { columns, report } = joinFiles(files, { list: 0 });
  expect(eur(columns.revenueCents)).toEqual([10, 5]);
  expect(columns.visitsThousandths![0]).toBe(2000);
  expect(report.totalsInFile?.revenue).toBe(25);
  expect(report.files![0]).not.toHaveProperty("totalsInFile");
});

const eventFiles = (text: string, eventsOnce: boolean) =>
  [
    { name: "kunden.csv", read: open("Kundennr;Name\n1;Amsel\n2;Biber\n") },
    { name: "auftraege.csv", read: open(text), eventsOnce },
  ].map((file) => ({ ...file, mapping: file.read.proposal }));
const sold = "Kundennr;Umsatz;Artikel\n1;10;A\n1;10;A\n1;10;B\n2;5;A\n2;5;A\n2;5;A\n";

test("rows of orders that are alike in every column count all, and the report says how many and what they bring", () => {
  const { columns, report, found } = joinFiles(eventFiles(sold, false), { list: 0 });
  expect(eur(columns.revenueCents)).toEqual([30, 15]);
  expect(report.files![0]!.warnings).toContainEqual({ code: "alikeRows", count: 2, rows: 3, revenue: 20 });
  expect(found["alikeRows auftraege.csv"]!.map(({ row, id }) => [row, id])).toEqual([
    [3, "1"],
    [6, "2"],
    [7, "2"],
  ]);
  expect(report).not.toHaveProperty("totalsInFile");
});

test("on request they count once; rows that differ where no field reads stay different orders", () => {
  const { columns, report, further } = joinFiles(eventFiles(sold, true), { list: 0 });
  const [orders] = report.files!;
  expect(eur(columns.revenueCents)).toEqual([20, 5]);
  expect(orders!.skipped).toEqual([3, 6, 7].map((row) => ({ row, reason: "identicalRow" })));
  expect(further![0]!.skippedTexts[0]).toBe("1 · 10");
  expect(orders!.warnings).toContainEqual({ code: "identicalRows", count: 2, rows: 3, differing: [] });
  expect(orders!.warnings.map(({ code }) => code)).not.toContain("alikeRows");
  expect(addsUp(orders!)).toBe(true);
  for (const each of [report, orders!]) expect([each.totals.revenue, each.totalsInFile?.revenue]).toEqual([25, 45]);
});

test("visits that are alike count once in the contacts told, too", () => {
  const text = "Kundennr;Datum;Art;Owner\n1;05.01.2025;Besuch;A\n1;05.01.2025;Besuch;A\n1;05.01.2025;Besuch;B\n";
  const list = { name: "kunden.csv", read: open("Kundennr;Umsatz\n1;10\n2;5\n") };
  const visits = eventFiles(text, true)[1]!;
  const { columns, report } = joinFiles([{ ...list, mapping: list.read.proposal }, visits], { list: 0 });
  expect(columns.visitsThousandths![0]).toBe(2000);
  expect(report.files![0]!.warnings).toContainEqual(expect.objectContaining({ code: "contacts", visits: 2 }));
});

test("whatever stands twice, counting once gives the list without repetitions, in any order", () => {
  const row = fc.record({ id: fc.integer({ min: 1, max: 9 }), again: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 9 }),
      fc.nat(),
      (rows, turn) => {
        const all = rows.flatMap(({ id, again }) => Array.from({ length: again }, () => `K${id};${id * 100}`));
        const at = turn % all.length;
        const read = open(`Kundennr;Umsatz\n${[...all.slice(at), ...all.slice(0, at)].join("\n")}\n`);
        const { columns, report } = convertTable(read, read.proposal, { countOnce: true });
        const sum = rows.reduce((total, { id }) => total + id * 100, 0);
        expect(columns.size).toBe(rows.length);
        expect(report.totals.revenue).toBe(sum);
        expect(addsUp(report)).toBe(true);
      },
    ),
  );
});

test("of a repetition only what feeds a field is kept", () => {
  const { skippedTexts } = once(
    "Kundennr;Umsatz;E-Mail;Name\n1;10;klein@example.org;Amsel\n1;10;gross@example.org;Amsel\n2;5;;Biber\n",
  );
  expect(skippedTexts).toEqual(["1 · 10 · Amsel"]);
});
