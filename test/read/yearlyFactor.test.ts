import { describe, expect, test } from "vitest";
import type { Mapping } from "../../src/read/fields.js";
import { yearlyFactor } from "../../src/read/yearlyFactor.js";
import { convert, open } from "./readText.js";

test.each([
  ["Besuche pro Monat", 12],
  ["Besuche/Monat", 12],
  ["Besuche p.M.", 12],
  ["Visits per month", 12],
  ["Monatsumsatz", 12],
  ["Anrufe pro Woche", 52],
  ["Umsatz pro Quartal", 4],
  ["Umsatz je Halbjahr", 2],
  ["Besuche letzte 3 Monate", 4],
  ["Umsatz letzte 24 Monate", 0.5],
  ["Potenzial (5 Jahre)", 0.2],
  ["Sales last two years", 0.5],
  ["Umsatz letzte 12 Monate", 1],
  ["Umsatz pro Jahr", 1],
  ["Ø Umsatz 3 Jahre", 1],
  ["Umsatz 2025", 1],
  ["Umsatz 2021-2025", 0.2],
  ["Umsatz 2024-2025", 1],
  ["Umsatz p.a. 2021-2025", 1],
  ["Umsatz pro Kunde", 1],
  ["Umsatz Januar", 1],
  ["Umsatz", 1],
])("%s", (name, factor) => {
  expect(yearlyFactor(name)).toBe(factor);
});

describe("amounts of another time are a year's", () => {
  test("revenue, potential and contacts, with their totals", () => {
    const { columns, report } = convert(
      "Nr;Umsatz pro Monat;Potenzial (5 Jahre);Besuche letzte 3 Monate\n1;100;7500;1\n2;10,50;1000;2\nSumme;110,50;8500;\n",
    );
    expect(Array.from(columns.revenueCents)).toEqual([120000, 12600]);
    expect(Array.from(columns.potentialCents!)).toEqual([150000, 20000]);
    expect(Array.from(columns.visitsThousandths!)).toEqual([4000, 8000]);
    expect(report.totals).toMatchObject({ revenue: 1326, potential: 1700 });
    expect(report.warnings).toEqual([
      { code: "perYear", column: "Umsatz pro Monat", factor: 12 },
      { code: "perYear", column: "Potenzial (5 Jahre)", factor: 0.2 },
      { code: "perYear", column: "Besuche letzte 3 Monate", factor: 4 },
    ]);
  });

  test("and a DB found from them", () => {
    const cents = (text: string, more: Mapping = {}) =>
      Array.from(convert(text, { ...open(text).proposal, ...more }).columns.marginCents!);
    expect(cents("Nr;Umsatz pro Monat;DB %\n1;100;25 %\n2;10;50 %\n")).toEqual([30000, 6000]);
    expect(cents("Nr;Umsatz pro Monat;Kosten pro Monat\n1;100;25\n2;10;5\n", { cost: "Kosten pro Monat" })).toEqual([
      90000, 6000,
    ]);
    expect(cents("Nr;Umsatz pro Monat;Kosten\n1;100;25\n2;10;5\n")).toEqual([117500, 11500]);
  });

  test("but not where the dates of rows say what time they cover", () => {
    const lines = "Nr;Datum;Umsatz pro Monat\n1;01.01.2025;10\n1;01.06.2025;20\n2;28.12.2025;5\n";
    const { columns, report } = convert(lines, undefined, { sumDuplicates: true });
    expect(Array.from(columns.revenueCents)).toEqual([3000, 500]);
    expect(report.warnings.map(({ code }) => code)).not.toContain("perYear");
  });
});

test("a column of a year is taken before one of another time", () => {
  const { proposal } = open("Nr;Umsatz pro Monat;Umsatz 2025;Umsatz 3 Jahre\n1;1;12;36\n2;2;24;72\n");
  expect(proposal.revenue).toBe("Umsatz 2025");
});
