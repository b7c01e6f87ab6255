import { describe, expect, test } from "vitest";
import { convert, open } from "./readText.js";

const named = (count: number, name: (at: number) => string) => Array.from({ length: count }, (_, at) => name(at + 1));
const amount = (row: number, column: number) => (row * 37 + column * 53) % 97;
const listOf = (names: readonly string[], of = amount) => {
  const line = (row: number) => [`K${row}`, `Firma ${row}x`, ...names.map((_, column) => of(row, column))].join(";");
  return [["Kundennr", "Kunde", ...names].join(";"), ...named(12, line), ""].join("\n");
};
const revenueOf = (names: readonly string[]) => open(listOf(names)).proposal.revenue;
const said = (names: readonly string[]) => {
  const { columns: _, ...sum } = convert(listOf(names)).report.warnings.find(({ code }) => code === "summedColumns")!;
  return sum;
};
const isoDay = (at: number) => new Date(Date.UTC(2025, 0, at)).toISOString().slice(0, 10);
const germanDay = (at: number) => isoDay(at).split("-").reverse().join(".");
const monthEnd = (at: number) => new Date(Date.UTC(2025, at, 0)).toISOString().slice(0, 10);
const two = (at: number) => String(at).padStart(2, "0");
const ofField = { code: "summedColumns", field: "revenue" };

describe("weeks side by side are added up", () => {
  test.each([
    [named(52, (at) => `KW ${at}`)],
    [named(52, (at) => `KW ${at}/25`)],
    [named(52, (at) => `KW${two(at)}/2025`)],
    [named(52, (at) => `2025-W${two(at)}`)],
    [named(53, (at) => `Umsatz KW ${at}`)],
    [named(52, (at) => `Week ${at} Sales`)],
  ])("over a year, %j", (names) => {
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names)).toEqual(ofField);
  });

  test("and fewer say for how many days", () => {
    const names = named(26, (at) => `W${two(at)}`);
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names)).toEqual({ ...ofField, days: 182 });
  });

  test("of two years the full one, else the last 52", () => {
    const [ofFirst, ofSecond] = [2024, 2025].map((year) => (at: number) => `${year}-W${two(at)}`) as [
      (at: number) => string,
      (at: number) => string,
    ];
    expect(revenueOf([...named(52, ofFirst), ...named(26, ofSecond)])).toBe(named(52, ofFirst).join(" + "));
    const last = [...named(26, (at) => ofFirst(at + 26)), ...named(26, ofSecond)];
    expect(revenueOf([ofFirst(25), ofFirst(26), ...last])).toBe(last.join(" + "));
  });

  test("but not several weeks in a column, small numbers that may be visits, and weeks beside a whole", () => {
    expect(revenueOf(["KW 1-4", "KW 5-8", "KW 9-12"])).toBeUndefined();
    expect(
      open(
        listOf(
          named(52, (at) => `KW ${at}`),
          (row) => row % 3,
        ),
      ).proposal.revenue,
    ).toBeUndefined();
    expect(revenueOf(["Umsatz", ...named(52, (at) => `KW ${at}`)])).toBe("Umsatz");
  });
});

describe("days side by side are added up", () => {
  test.each([
    [named(31, germanDay), 31],
    [named(31, (at) => `Umsatz ${germanDay(at)}`), 31],
    [named(31, (at) => germanDay(at).slice(0, 6)), 31],
    [named(12, (at) => germanDay(at * 7)), 78],
  ])("%j", (names, days) => {
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names)).toEqual({ ...ofField, days });
  });

  test("of a year also where the first days of months could be its months", () => {
    const names = named(365, isoDay);
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names)).toEqual(ofField);
  });

  test("and last days of months stand for these", () => {
    const names = named(12, (at) => `Umsatz ${monthEnd(at)}`);
    expect(revenueOf(names)).toBe(names.join(" + "));
    expect(said(names.slice(0, 6))).toEqual({ ...ofField, days: 181 });
    expect(revenueOf(["Umsatz 30.06.2025", "Umsatz 31.12.2025"])).not.toContain(" + ");
  });
});

test("weeks that look cumulated are told", () => {
  const names = named(20, (at) => `KW ${at}`);
  const { warnings } = convert(listOf(names, (row, column) => (row + 3) * (column + 1))).report;
  expect(warnings).toContainEqual({ code: "growing", part: "KW 20" });
});

describe("of amounts cumulated up to weeks or days it is the last alone", () => {
  const ends = named(4, (at) => monthEnd(at).split("-").reverse().join("."));
  test.each([
    [ends.map((end) => `Umsatz kum. ${end}`)],
    [ends.map((end) => `Umsatz YTD ${end}`)],
    [ends.map((end) => `Umsatz per ${end}`)],
    [ends.map((end) => `Umsatz bis ${end}`)],
    [ends.map((end) => `Umsatz ${end} (LTM)`)],
    [named(4, (at) => `Umsatz ${monthEnd(at)} aufgelaufen`)],
    [named(6, (at) => `Umsatz kum. KW ${at}`)],
    [named(6, (at) => `YTD Sales 2025-W${two(at)}`)],
  ])("%j", (names) => {
    expect(revenueOf(names)).toBe(names.at(-1));
    expect(revenueOf([...names].reverse())).toBe(names.at(-1));
  });

  test("and of two years the full one", () => {
    const names = ["30.11.2024", "31.12.2024", "31.01.2025"].map((end) => `Umsatz kum. ${end}`);
    expect(revenueOf(names)).toBe("Umsatz kum. 31.12.2024");
  });

  test("also where a word leaves it open and amounts only grow", () => {
    const names = named(4, (at) => `Umsatz per KW ${at + 4}`);
    const listed = (amount: (row: number, column: number) => number) => open(listOf(names, amount)).proposal.revenue;
    expect(listed((row, column) => 100 * (row + 1) + column * row)).toBe("Umsatz per KW 8");
    expect(listed((row, column) => ((row + 2) * (column + 3) * 37) % 97)).toBe(names.join(" + "));
    expect(convert(listOf(["Umsatz per KW 8"], (row) => row + 1)).report.warnings).toContainEqual({
      ...{ code: "partOfYear", column: "Umsatz per KW 8", days: 56 },
    });
  });

  test("but the words may say something else", () => {
    for (const of of ["Sales per Week", "Umsatz lfd. Jahr KW"]) {
      const names = named(6, (at) => `${of} ${at}`);
      expect(revenueOf(names)).toBe(names.join(" + "));
    }
  });
});

test("months that have accrued are cumulated, those of the present year are not", () => {
  const months = ["Jan", "Feb", "Mrz"];
  expect(revenueOf(months.map((month) => `Umsatz aufgelaufen ${month}`))).toBe("Umsatz aufgelaufen Mrz");
  expect(revenueOf(months.map((month) => `Umsatz ${month} lfd. Jahr`))).toContain(" + ");
});
