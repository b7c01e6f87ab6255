import fc from "fast-check";
import { expect, test } from "vitest";
import { convert, open, texts } from "./readText.js";

const merged = (text: string) => convert(text, undefined, { sumDuplicates: true });
const codes = (text: string) => merged(text).report.warnings.map(({ code }) => code);
const eur = (cents: Float64Array | null) => cents && Array.from(cents, (value) => value / 100);

const lines = `Auftrag;Rechnungsdatum;Kundennr;Kunde;Umsatz;Wareneinsatz
R1;05.01.2024;001;Nord GmbH;100,00;60,00
R1;05.01.2024;001;Nord GmbH;50,50;20,25
R2;30.12.2024;002;Süd AG;200,00;250,00
R3;30.06.2024;001;Nord GmbH;-10,00;-4,00
`;

test("order lines are one customer each, with DB = revenue − cost, and say which time they cover", () => {
  const { columns, report } = merged(lines);
  expect(texts(columns.id)).toEqual(["001", "002"]);
  expect(eur(columns.revenueCents)).toEqual([140.5, 200]);
  expect(eur(columns.marginCents)).toEqual([64.25, -50]);
  expect(report.mapping).toEqual({
    id: "Kundennr",
    name: "Kunde",
    revenue: "Umsatz",
    cost: "Wareneinsatz",
    date: "Rechnungsdatum",
    order: "Auftrag",
  });
  expect(report.totals).toEqual({ revenue: 340.5, margin: 14.25, potential: null });
  expect(report.estimated).not.toContain("margin");
  const period = { code: "periodYear", from: "2024-01-05", to: "2024-12-30", days: 361, factor: 1, orders: 3 };
  expect(report.warnings).toContainEqual(period);
  expect(report.warnings).toContainEqual({ code: "marginFromCost", column: "Wareneinsatz" });
  expect(report.rows).toBe(report.accepted + report.rejectedRows + report.skipped.length);
});

test("findings are about customers, not their lines: a credit note within a good year is none", () => {
  expect(codes(lines)).not.toContain("negativeRevenue");
  const { report, found } = merged(lines.replace("-10,00;-4,00", "-500,00;-4,00"));
  expect(report.warnings).toContainEqual({ code: "negativeRevenue", count: 1, lines: [2] });
  expect(found.negativeRevenue).toEqual([
    { row: 2, id: "001", name: "Nord GmbH", revenue: -349.5, margin: -425.75, potential: null },
  ]);
});

test("half a year is converted to 365 days, and says so; potential is a year's already", () => {
  const half = `Datum;Kundennr;Umsatz;Potenzial\n01.01.2023;1;100;1000\n01.07.2023;1;100;\n02.01.2023;2;50;\n`;
  const { columns, report } = merged(half);
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: "periodScaled", days: 182, factor: 365 / 182 }),
  );
  expect(eur(columns.revenueCents)).toEqual([401.1, 100.27]);
  expect(eur(columns.potentialCents)?.[0]).toBe(1000);
  expect(report.totals.revenue).toBe(250);
});

test("from a few days nothing is projected", () => {
  const week = `Datum;Kundennr;Umsatz\n01.01.2023;1;100\n05.01.2023;1;100\n`;
  expect(codes(week)).toContain("periodShort");
  expect(eur(merged(week).columns.revenueCents)).toEqual([200]);
});

test("a date that is none is counted and covers nothing", () => {
  const odd = `Datum;Kundennr;Umsatz\n01.01.2023;1;100\ngestern;1;100\n31.12.2023;1;1\n00000000;2;1\n`;
  expect(merged(odd).report.warnings).toContainEqual({ code: "unreadDates", column: "Datum", count: 1 });
  expect(codes(odd)).toContain("periodYear");
});

test("a file that states its DB needs no cost; cost of field sales is not the cost of goods", () => {
  expect(open("Kundennr;Umsatz;DB;Wareneinsatz\n1;9;3;6\n").proposal).toEqual({
    id: "Kundennr",
    revenue: "Umsatz",
    margin: "DB",
  });
  expect(open("Kundennr;Umsatz;Kosten Außendienst\n1;9;3\n").proposal).toEqual({ id: "Kundennr", revenue: "Umsatz" });
});

test("a customer list with one row each and a date is left alone", () => {
  const list = "Kundennr;Umsatz;Datum\n1;100;01.01.2023\n2;50;05.01.2023\n";
  const { columns, report } = convert(list);
  expect(eur(columns.revenueCents)).toEqual([100, 50]);
  expect(report.warnings).toEqual([]);
});

test("the order of lines never changes what a customer comes to", () => {
  const line = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    cents: fc.integer({ min: -99_999, max: 999_999 }),
    cost: fc.integer({ min: 0, max: 99_999 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const written = (rows: readonly { id: number; cents: number; cost: number; day: number }[]) =>
    `Kundennr;Umsatz;Wareneinsatz;Datum\n${rows
      .map(
        ({ id, cents, cost, day }) =>
          `K${id};${(cents / 100).toFixed(2)};${(cost / 100).toFixed(2)};2024-${String((day % 12) + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}\n`,
      )
      .join("")}`;
  const sums = (text: string) => {
    const { columns } = convert(text, undefined, { sumDuplicates: true, decimal: "." });
    const ids = texts(columns.id);
    return Object.fromEntries(ids.map((id, at) => [id, [columns.revenueCents[at], columns.marginCents![at]]]).sort());
  };
  fc.assert(
    fc.property(
      fc
        .array(line, { minLength: 2, maxLength: 25 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(sums(written(shuffled))).toEqual(sums(written(rows)));
      },
    ),
    { numRuns: 60 },
  );
});

test("texts of merged rows are the first that are not empty, and rows that differ are counted per column", () => {
  const lines =
    "Kundennr;Kundenname;Region;Umsatz\n1;;Nord;10\n2;Berg KG;;20\n1;Adler GmbH;Nord;10\n1;Adler AG;;5\n2;;Süd;1\n";
  const { columns, report } = convert(lines, undefined, { sumDuplicates: true });
  expect(texts(columns.name!)).toEqual(["Adler GmbH", "Berg KG"]);
  expect(Array.from(columns.market!.codes, (code) => columns.market!.names[code])).toEqual(["Nord", "Süd"]);
  expect(report.warnings.filter(({ code }) => code === "contradictoryTexts")).toEqual([
    { code: "contradictoryTexts", column: "Kundenname", count: 1 },
  ]);
});

test("lines without cost are missing in the DB, and how much revenue that is is said", () => {
  const { columns, report, found } = merged("Kundennr;Umsatz;Kosten\n1;100,00;60,00\n1;50,00;\n2;20,00;5,00\n");
  expect(eur(columns.marginCents)).toEqual([40, 15]);
  const lacking = { code: "costMissing", column: "Kosten", count: 1, revenue: 50 };
  expect(report.warnings).toContainEqual(lacking);
  expect(found.costMissing).toEqual([expect.objectContaining({ row: 3, id: "1", revenue: 50, margin: null })]);
});

test("rows that go on with an order whose amount stands in its first row are skipped, not rejected", () => {
  const shop = [
    "Order Number,Customer No,Subtotal,Lineitem name",
    "1001,K1,120.00,Bolt",
    "1001,K1,,Nut",
    "1002,K2,80.00,Bolt",
    "1003,K1,40.00,Bolt",
    "1003,K1,,Nut",
    "1003,K1,,Washer",
  ];
  const { columns, report } = convert(`${shop.join("\n")}\n`, undefined, { sumDuplicates: true });
  expect(Array.from(columns.revenueCents)).toEqual([16000, 8000]);
  expect([report.rejectedRows, report.skipped]).toEqual([
    0,
    [3, 6, 7].map((row) => ({ row, reason: "continuedOrder" })),
  ]);
  // Where every article has its amount, one without is missing.
  const lines = `${shop.join("\n")}\n1003,K1,5.00,Nail\n`;
  expect(convert(lines, undefined, { sumDuplicates: true }).report).toMatchObject({ rejectedRows: 3, skipped: [] });
});
