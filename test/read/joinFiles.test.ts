import fc from "fast-check";
import { expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";
import { type JoinedFile, type JoinOptions, joinFiles } from "../../src/read/joinFiles.js";
import type { ReadError } from "../../src/read/readError.js";
import { open, refusal, texts } from "./readText.js";

const list =
  "Kundennr;Name;Region;Potenzial\n001;Amsel GmbH;Nord;5.000,00\n002;Biber AG;Süd;2.000,00\n003;Dachs KG;Nord;1.000,00\n";
const orders = `Beleg;Datum;Debitor;Umsatz;Wareneinsatz
R1;05.01.2025;1;1.000,00;600,00
R2;07.06.2025;1;500,00;300,00
R3;30.12.2025;2;700,50;800,00
R4;30.12.2025;9;99,00;80,00
`;
const visits =
  "Datum,Account ID,Type,Owner\n2025-01-10,001,Besuch,Huber\n2025-05-10,001,Telefonat,Huber\n2025-12-20,003,Visit,Kranz\n";

type Own = Pick<JoinedFile, "decimal" | "sums">;
const files = (given: Readonly<Record<string, string>>, own: Own) =>
  Object.entries(given).map(([name, text]) => {
    const read = open(text);
    return { name, read, mapping: read.proposal, ...own };
  });
const join = (given: Readonly<Record<string, string>>, { list, ...own }: JoinOptions & Own = {}) =>
  joinFiles(files(given, own), list === undefined ? {} : { list });
const eur = (cents: Float64Array | null) => cents && Array.from(cents, (value) => value / 100);

test("a list is completed by orders and activities, whatever the order in which the files are given", () => {
  for (const given of [
    { "kunden.csv": list, "auftraege.csv": orders, "besuche.csv": visits },
    { "besuche.csv": visits, "auftraege.csv": orders, "kunden.csv": list },
  ]) {
    const { columns, report } = join(given);
    expect(report.list).toBe("kunden.csv");
    expect(texts(columns.id)).toEqual(["001", "002", "003"]);
    expect(texts(columns.name!)).toEqual(["Amsel GmbH", "Biber AG", "Dachs KG"]);
    expect(eur(columns.revenueCents)).toEqual([1500, 700.5, 0]);
    expect(eur(columns.marginCents)).toEqual([600, -99.5, 0]);
    expect(eur(columns.potentialCents)).toEqual([5000, 2000, 1000]);
    expect([...columns.visitsThousandths!]).toEqual([1000, 0, 1000]);
    expect([...columns.callsThousandths!]).toEqual([1000, 0, 0]);
    expect(report.estimated).toEqual([]);
  }
});

test("cells that can't be read in a file without names are told with the names of the list", () => {
  const unread = orders.replace("300,00", "offen").replace("80,00", "offen");
  const { report } = join({ "kunden.csv": list, "auftraege.csv": unread });
  expect(report.files![0]!.cellCustomers).toEqual([
    { id: "1", name: "Amsel GmbH" },
    { id: "9", name: "" },
  ]);
  const alike = list.replace("003;Dachs KG", "01;Dachs KG");
  const whose = join({ "kunden.csv": alike, "auftraege.csv": unread.replace(";1;500", ";01;500") }).report.files![0]!;
  expect(whose.cellCustomers![0]).toEqual({ id: "01", name: "Dachs KG" });
  const nameless = list.replace("Name", "Ort");
  expect(join({ "kunden.csv": nameless, "auftraege.csv": unread }).report.files![0]!.cellCustomers).toEqual([
    { id: "1" },
    { id: "9" },
  ]);
});

test("what either side lacks is told, with the amount left out and the rows", () => {
  const { report, found } = join({ "kunden.csv": list, "auftraege.csv": orders });
  const file = "auftraege.csv";
  expect(report.warnings).toContainEqual({ code: "joined", file, matched: 2, customers: 3 });
  expect(report.warnings).toContainEqual({ code: "notInList", file, count: 1, examples: ["9"], revenue: 99 });
  expect(report.warnings).toContainEqual({ code: "withoutRows", file, count: 1 });
  expect(found["notInList auftraege.csv"]).toEqual([expect.objectContaining({ row: 5, id: "9", revenue: 99 })]);
  expect(found["withoutRows auftraege.csv"]).toEqual([
    expect.objectContaining({ row: 4, id: "003", name: "Dachs KG" }),
  ]);
});

test("rows that the list lacks state no revenue where their file has none", () => {
  const { found } = join({
    ...{ "kunden.csv": list, "auftraege.csv": orders },
    "besuche.csv": `${visits}2025-12-21,777,Visit,Kranz\n`,
  });
  expect(found["notInList besuche.csv"]).toEqual([expect.objectContaining({ id: "777", revenue: null })]);
});

test("customers whose row was rejected are told apart from those the other side lacks, and no row is lost", () => {
  const own = "Kundennr;Name;Umsatz\n001;Amsel;10,00\n002;Biber;\n003;Dachs;viel\n004;Elster;5,00\n005;Falke;6,00\n";
  const seen = `Kundennr;Datum;Besuche
1;02.01.2026;2
2;03.01.2026;1
3;03.01.2026;1
4;03.01.2026;1
5;04.01.2026;1
9;04.01.2026;1
`;
  const { report, found } = join({ "kunden.csv": own, "besuche.csv": seen });
  const file = "besuche.csv";
  const about = report.warnings.filter((warning) => warning.file === file);
  expect(about).toEqual([
    { code: "joined", file, matched: 3, customers: 3 },
    { code: "notInList", file, count: 1, examples: ["9"] },
    { code: "rejectedInList", file, count: 2, examples: ["2", "3"] },
  ]);
  expect(found["rejectedInList besuche.csv"]!.map(({ row, id }) => [row, id])).toEqual([
    [3, "2"],
    [4, "3"],
  ]);
  expect(3 + 1 + 2).toBe(report.files![0]!.accepted);

  const sold = "Kundennr;Umsatz\n1;10,00\n2;n/a?\n9;1,00\n";
  const other = join({ "kunden.csv": list, "auftraege.csv": sold }).report.warnings;
  expect(other).toContainEqual({ code: "rowsRejected", file: "auftraege.csv", count: 1 });
  expect(other).toContainEqual({ code: "withoutRows", file: "auftraege.csv", count: 1 });
});

test("a file whose customers were all rejected in the list is no foreign file", () => {
  const own = "Kundennr;Umsatz\n1;10,00\n2;\n";
  const { report } = join({ "kunden.csv": own, "besuche.csv": "Kundennr;Besuche\n2;4\n" }, { list: 0 });
  expect(report.warnings).toContainEqual({ code: "rejectedInList", file: "besuche.csv", count: 1, examples: ["2"] });
});

test("rows with an order's number are no visits, even where they state no amount", () => {
  const own = "Kundennr;Umsatz\n1;10,00\n2;5,00\n";
  const placed = (order: string) => `Kundennr;Datum;${order}\n1;02.01.2026;A1\n2;03.01.2026;A2\n`;
  const ordered = join({ "kunden.csv": own, "auftraege.csv": placed("Auftrag") }, { list: 0 });
  expect(ordered.columns.visitsThousandths).toBeNull();
  expect(ordered.report.files![0]!.warnings.map(({ code }) => code)).not.toContain("rowsAsVisits");
  const visited = join({ "kunden.csv": own, "besuche.csv": placed("Ort") }, { list: 0 });
  expect([...visited.columns.visitsThousandths!]).toEqual([1000, 1000]);
});

test("the totals are those of the files: customers' revenue and what was left out add up to them", () => {
  const { columns, report } = join({ "kunden.csv": list, "auftraege.csv": orders });
  const taken = eur(columns.revenueCents)!.reduce((sum, value) => sum + value, 0);
  expect(report.totals).toEqual({ revenue: 2299.5, margin: 519.5, potential: 8000 });
  expect(taken + 99).toBe(report.totals.revenue);
  for (const each of [report, ...report.files!])
    expect(each.rows).toBe(each.accepted + each.rejectedRows + each.skipped.length);
});

test("findings look at the customers when all files are together", () => {
  const { report, found } = join({ "kunden.csv": list, "auftraege.csv": orders });
  // Amsel and Biber have revenue, but not in the list itself.
  expect(report.warnings).toContainEqual({ code: "prospects", count: 1, lines: [4] });
  expect(found.prospects).toEqual([{ row: 4, id: "003", name: "Dachs KG", revenue: 0, margin: 0, potential: 1000 }]);
});

test("revenue that both state is the list's, with both sums side by side", () => {
  const own = "Kundennr;Name;Umsatz\n1;Amsel;1.400,00\n2;Biber;800,00\n";
  const { columns, report } = join({ "kunden.csv": own, "auftraege.csv": orders });
  expect(eur(columns.revenueCents)).toEqual([1400, 800]);
  const sums = { list: "kunden.csv", used: 2200, left: 2299.5 };
  expect(report.warnings).toContainEqual({ code: "statedTwice", file: "auftraege.csv", field: "revenue", ...sums });
  expect(columns.visitsThousandths).toBeNull();
});

test("sums that stand side by side are a year's, as the figures are, with what is in the file", () => {
  const own = "Kundennr;Name;Umsatz\n1;Amsel;730,00\n2;Biber;800,00\n";
  const half = "Kundennr;Auftragsdatum;Umsatz\n1;01.01.2025;100,00\n1;02.02.2025;200,00\n2;01.07.2025;428,00\n";
  const { report } = join({ "kunden.csv": own, "auftraege.csv": half });
  const sums = { used: 1530, left: 1460, leftInFile: 728 };
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: "statedTwice", file: "auftraege.csv", list: "kunden.csv", ...sums }),
  );
  const { statedTwice } = textsFor("en").findings.warnings;
  expect(statedTwice!({ field: "revenue", file: "a", list: "b", ...sums })).toContain(
    "€1,460.00 a year, €728.00 in the file",
  );
});

test("cost and rates of DB count only beside the revenue that is used", () => {
  const own = "Kundennr;Name;Umsatz\n1;Amsel;1.400,00\n2;Biber;800,00\n";
  const { columns, report } = join({ "kunden.csv": own, "auftraege.csv": orders });
  expect(columns.marginCents).toBeNull();
  expect(report.estimated).toContain("margin");
  expect(report.totals.margin).toBeNull();
  const rates = "Kundennr;Name;DB %\n1;Amsel;40\n2;Biber;30\n";
  const sold = "Kundennr;Umsatz\n1;100,00\n2;200,00\n";
  expect(join({ a: rates, b: sold }).columns.marginCents).toBeNull();
  const both = "Kundennr;Umsatz;DB %\n1;100,00;40\n2;200,00;30\n";
  expect(eur(join({ a: "Kundennr;Name\n1;Amsel\n2;Biber\n", b: both }).columns.marginCents)).toEqual([40, 60]);
});

test("an amount that the list lacks and two files state is the first one's, with both sums side by side", () => {
  const half = (revenue: string) => `Kundennr;Umsatz\n1;${revenue}\n2;5,00\n`;
  const { columns, report } = join({
    ...{ "kunden.csv": "Kundennr;Name\n1;Amsel\n2;Biber\n", "erste.csv": half("10,00"), "zweite.csv": half("30,00") },
  });
  expect(eur(columns.revenueCents)).toEqual([10, 5]);
  const sums = { field: "revenue", list: "erste.csv", used: 15, left: 35 };
  expect(report.warnings).toContainEqual({ code: "statedTwice", file: "zweite.csv", ...sums });
});

test("lines below a list without revenue are no customers", () => {
  const { report, columns } = join({ a: `${list}\nStand: 31.12.2025\n`, b: orders });
  expect(texts(columns.id)).toEqual(["001", "002", "003"]);
  expect(report.skipped).toContainEqual({ row: 6, reason: "footer" });
  const padded = `${list}Quelle: ERP, nur aktive Kunden;;;\n`;
  expect(texts(join({ a: padded, b: orders }).columns.id)).toEqual(["001", "002", "003"]);
});

test("of two lists of activities the second is not counted as visits by its rows", () => {
  const again = "Kundennr;Typ;Datum\n1;Anruf;01.01.2025\n1;Anruf;31.12.2025\n";
  const { columns, report } = join({ "kunden.csv": list, "auftraege.csv": orders, "besuche.csv": visits, again });
  expect([...columns.visitsThousandths!]).toEqual([1000, 0, 1000]);
  expect(report.files!.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain("rowsAsVisits");
});

test("numbers alike but for leading zeros, case and blanks are the same, unless the list tells them apart", () => {
  const facts = "Kundennr;Umsatz\nk 7;10,00\n0012;20,00\n";
  expect(eur(join({ a: "Kundennr;Name\nK7;Amsel\n12;Biber\n", b: facts }).columns.revenueCents)).toEqual([10, 20]);
  const apart = "Kundennr;Name\n12;Amsel\n0012;Biber\nx;Dachs\n";
  expect(eur(join({ a: apart, b: facts }).columns.revenueCents)).toEqual([0, 20, 0]);
});

test("the user may say which file is the list", () => {
  const { report, columns } = join({ "kunden.csv": list, "auftraege.csv": orders }, { list: 1, sums: true });
  expect(report.list).toBe("auftraege.csv");
  expect(texts(columns.id)).toEqual(["1", "2", "9"]);
  expect(report.warnings).toContainEqual({ code: "withoutRows", file: "kunden.csv", count: 1 });
});

test("files that have no customer in common, no revenue or no number are refused by name", () => {
  const foreign = orders.replaceAll(";1;", ";71;").replaceAll(";2;", ";72;");
  expect(refusal(() => join({ "kunden.csv": list, "fremd.csv": foreign }))).toEqual({
    code: "noMatch",
    details: { example: "71" },
  });
  expect(refusal(() => join({ "kunden.csv": list, "besuche.csv": visits })).code).toBe("missingColumn");
  try {
    join({ "kunden.csv": list, "preise.csv": "Artikel;Preis\nA;5\nB;6\n", "auftraege.csv": orders });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: "missingColumn", file: "preise.csv", details: { field: "id" } });
  }
});

test("contacts of a second list of activities are left out, and that is said", () => {
  const days = "Kundennr;Datum\n1;01.01.2025\n1;31.12.2025\n";
  const own = "Kundennr;Name;Umsatz\n1;Amsel;10,00\n2;Biber;4,00\n";
  const said = (given: Readonly<Record<string, string>>) =>
    join(given).report.warnings.filter(({ code }) => code === "contactsLeftOut");
  expect(said({ list: own, one: days })).toEqual([]);
  const left = (file: string, from: string, what: string) => ({ code: "contactsLeftOut", file, list: from, what });
  expect(said({ list: own, one: days, two: days })).toEqual([left("two", "one", "visits")]);
  expect(said({ list, orders, one: visits, two: visits })).toEqual([left("two", "one", "both")]);
  const counted = "Kundennr;Name;Umsatz;Besuche\n1;Amsel;10,00;3\n2;Biber;4,00;1\n";
  expect(said({ list: counted, one: days })).toEqual([left("one", "list", "visits")]);
  // Calls of the second file are taken.
  expect(said({ list: counted, one: "Kundennr;Besuche;Anrufe\n1;5;7\n2;6;9\n" })).toEqual([
    left("one", "list", "visits"),
  ]);
  expect(said({ list: `${list.trim()}\n`, orders, one: "Kundennr;Anrufe\n1;7\n2;9\n" })).toEqual([]);
  // A day for each customer is no list of activities.
  expect(said({ list: counted, one: "Kundennr;Datum\n1;01.01.2025\n2;02.01.2025\n" })).toEqual([]);
});

test("customer numbers that no header names are found by those of the list", () => {
  const named = orders.replace("Debitor", "Wer").replaceAll("R", "R0");
  const { columns, report } = join({ "kunden.csv": list, "auftraege.csv": named });
  expect(eur(columns.revenueCents)).toEqual([1500, 700.5, 0]);
  expect(report.warnings).toContainEqual({ code: "idByValues", file: "auftraege.csv", column: "Wer" });
  const letters = {
    "kunden.csv": list.replaceAll("00", "D00"),
    "auftraege.csv": "Kunde;Netto EUR;Einstand EUR\nD001;10,00;6,00\nD002;5,00;4,00\n",
  };
  expect(eur(join(letters).columns.marginCents)).toEqual([4, 1, 0]);
  const foreign = { "kunden.csv": list, "auftraege.csv": "Wer;Umsatz\nX;10,00\nY;5,00\n" };
  expect(refusal(() => join(foreign)).code).toBe("missingColumn");
});

test("rows are summed in the file that is to be summed, not in the list beside it", () => {
  const twice = `${list}003;Dachs KG;Nord;1.000,00\n`;
  expect(refusal(() => join({ "kunden.csv": twice, "auftraege.csv": orders })).code).toBe("duplicateIds");
  const [one, two] = files({ "kunden.csv": twice, "auftraege.csv": orders }, {});
  expect(refusal(() => joinFiles([one!, { ...two!, sums: true }])).code).toBe("duplicateIds");
  expect(eur(joinFiles([{ ...one!, sums: true }, two!]).columns.potentialCents)).toEqual([5000, 2000, 2000]);
});

test("no row of a file with amounts counts as a visit, however few of its columns are used", () => {
  const sold = "Kundennr;Datum;Umsatz\n1;01.01.2025;5,00\n1;31.12.2025;5,00\n";
  const own = "Kundennr;Name;Umsatz\n1;Amsel;10,00\n2;Biber;4,00\n";
  expect(join({ a: own, b: sold }).columns.visitsThousandths).toBeNull();
  const days = "Kundennr;Datum\n1;01.01.2025\n1;31.12.2025\n";
  expect([...join({ a: own, b: days }).columns.visitsThousandths!]).toEqual([2000, 0]);
});

test("joined customers are those of one file that has everything, for any split and order of rows", () => {
  const customer = fc.record({
    revenue: fc.integer({ min: 1, max: 9_999_999 }),
    visits: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(customer, { minLength: 2, maxLength: 20 }), fc.boolean(), (customers, reversed) => {
      const rows = customers.map(({ revenue, visits: count }, at) => ({
        at,
        revenue: (revenue / 100).toFixed(2),
        count,
      }));
      const whole = `Id,Name,Revenue,Visits\n${rows.map(({ at, revenue, count }) => `C${at},N${at},${revenue},${count}\n`).join("")}`;
      const shuffled = reversed ? rows.toReversed() : rows;
      const given = {
        names: `Id,Name\n${rows.map(({ at }) => `C${at},N${at}\n`).join("")}`,
        sales: `Id,Revenue\n${shuffled.map(({ at, revenue }) => `C${at},${revenue}\n`).join("")}`,
        visits: `Id,Visits\n${shuffled.map(({ at, count }) => `C${at},${count}\n`).join("")}`,
      };
      const [one, joined] = [join({ whole }).columns, join(given, { decimal: "." }).columns];
      expect([...joined.revenueCents]).toEqual([...one.revenueCents]);
      expect([...joined.visitsThousandths!]).toEqual([...one.visitsThousandths!]);
    }),
    { numRuns: 50 },
  );
});

test("what is wrong with further files is said with the first problem, whatever it is", () => {
  const twice = "Kundennr;Name;Umsatz\n001;Amsel;10\n001;Amsel;20\n002;Biber;5\n003;Dachs;5\n";
  const problems = {
    "kunden.csv": twice,
    "kopf.csv": "Kundennr;Besuche\n",
    "fremd.csv": "Kundennr;Besuche\nX1;5\nX2;6\n",
    "gut.csv": "Kundennr;Anrufe\n1;5\n",
  };
  const errorOf = (given: readonly JoinedFile[]) => {
    try {
      joinFiles(given, { list: 0 });
    } catch (error) {
      return error as ReadError;
    }
    throw new Error("nothing was refused");
  };
  const told = ({ file, code, others }: ReadError) => [[file, code], ...others.map((each) => [each.file, each.code])];
  const given = files(problems, {});
  expect(told(errorOf(given))).toEqual([
    ["kunden.csv", "duplicateIds"],
    ["kopf.csv", "headerOnly"],
    ["fremd.csv", "noMatch"],
  ]);
  const summed = [{ ...given[0]!, sums: true }, ...given.slice(1)];
  expect(told(errorOf(summed))).toEqual([
    ["kopf.csv", "headerOnly"],
    ["fremd.csv", "noMatch"],
  ]);
  const noRevenue = given.map(({ mapping: { revenue: _, ...mapping }, ...file }) => ({ ...file, mapping }));
  expect(told(errorOf(noRevenue))).toEqual([
    [undefined, "missingColumn"],
    ["kopf.csv", "headerOnly"],
    ["fremd.csv", "noMatch"],
  ]);
});

test("cost that goes unused because revenue is taken from the list is named, unless the list states DB", () => {
  const own = "Kundennr;Name;Umsatz\n001;Amsel;10\n002;Biber;4\n";
  const left = { code: "costLeftOut", file: "auftraege.csv", column: "Wareneinsatz", list: "kunden.csv" };
  expect(join({ "kunden.csv": own, "auftraege.csv": orders }).report.warnings).toContainEqual(left);
  const codes = (list: string) =>
    join({ "kunden.csv": list, "auftraege.csv": orders }).report.warnings.map(({ code }) => code);
  expect(codes(own.replace("Umsatz", "Umsatz;DB").replaceAll(/;(\d+)\n/g, ";$1;1\n"))).not.toContain("costLeftOut");
  expect(codes(list)).not.toContain("costLeftOut");
});

test("a column of customer numbers found by its values is told with a refusal too", () => {
  const twice = "Kundennr;Name;Umsatz\n1001;Amsel;10\n1001;Amsel;20\n1002;Biber;5\n";
  try {
    join({ "kunden.csv": twice, "besuche.csv": "Wer;Art\n1001;Besuch\n1002;Besuch\n" });
    expect.unreachable();
  } catch (error) {
    const found = [{ code: "idByValues", file: "besuche.csv", column: "Wer" }];
    expect(error).toMatchObject({ code: "duplicateIds", file: "kunden.csv", found });
  }
});
