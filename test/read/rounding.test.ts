import { describe, expect, test } from "vitest";
import { contradiction } from "../../src/app/contradiction.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { slackOf, unitOf } from "../../src/read/rounding.js";
import { convert, open } from "./readText.js";

const totalsIn = (text: string) => {
  const { report } = convert(text);
  return report.skipped.flatMap(({ row, reason }) => (reason === "totals" ? [row] : []));
};
/** Of 12.345,4 + 23.456,4 + 34.567,4 = 70.369,2 and so on. */
const regions =
  "Nord;70369\nAlfa AG;12345\nBeta AG;23456\nGamma AG;34567\nSüd;91359\nDelta SE;45679\nEpsilon SE;45679\n";

test("amounts are whole in the largest unit of all", () => {
  expect(unitOf(Float64Array.of(1200, Number.NaN, 0, 3400), 0, 4)).toBe(100);
  expect(unitOf(Float64Array.of(1200, 3401), 0, 2)).toBe(1);
  expect(unitOf(Float64Array.of(), 0, 0)).toBe(1);
});

test("a sum may be the further off the more amounts it has, and a hundredth at most", () => {
  expect(slackOf(100, 4, 1e6)).toBeCloseTo(230);
  expect(slackOf(100, 100, 1e6)).toBeCloseTo(950);
  expect(slackOf(100, 100, 1e4)).toBe(100);
  expect(slackOf(1, 1, 10)).toBe(1);
});

describe("rounded sums are sums", () => {
  test("of groups, above and below them", () => {
    expect(totalsIn(`Zeilenbeschriftungen;Umsatz\n${regions}`)).toEqual([2, 6]);
    const below =
      "Alfa AG;12345\nBeta AG;23456\nGamma AG;34567\nNord;70369\nDelta SE;45679\nEpsilon SE;45679\nSüd;91359\n";
    expect(totalsIn(`Zeilenbeschriftungen;Umsatz\n${below}`)).toEqual([5, 8]);
  });

  test("of a list, without a label", () => {
    expect(totalsIn("Kundennr;Umsatz\n1;12345\n2;23456\n3;34567\n;70369\n")).toEqual([5]);
    expect(totalsIn("Kundennr;Umsatz\n1;12345\n2;23456\n3;34567\n;70469\n")).toEqual([]);
    expect(totalsIn("Kundennr;Umsatz\n1;12\n2;23\n3;34\n;70\n")).toEqual([]);
  });

  test("of columns", () => {
    const amounts = [12345, 23456, 34567];
    const row = (at: number, off: number) => {
      const own = amounts.map((amount) => amount + at * 11);
      return `${at};Firma ${at}x;${own.join(";")};${own.reduce((sum, each) => sum + each, off)}`;
    };
    const revenueWith = (off: number) => {
      const rows = [1, 2, 3, 4, 5, 6].map((at) => row(at, at % 2 === 0 ? off : 0));
      return open(["Nr;Firma;Umsatz Jan;Umsatz Feb;Umsatz Mrz;Ergebnis", ...rows, ""].join("\n")).proposal.revenue;
    };
    expect(revenueWith(1)).toBe("Ergebnis");
    expect(revenueWith(90)).toContain(" + ");
  });
});

test("a difference that rounding may make is told with its reason, and not at once", () => {
  const { report } = convert("Kundennr;Umsatz\n1;12345\n2;23456\n3;34567\nSumme;70369\n");
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: "controlTotal", file: 70369, sum: 70368, unit: 1 }),
  );
  const [texts, formats] = [textsFor("de"), formatsFor("de")];
  const { code, ...details } = report.warnings.find((each) => each.code === "controlTotal")!;
  expect(texts.findings.warnings[code]!(details)).toMatch(/Die Beträge sind gerundet; daran kann es liegen\.$/);
  expect(contradiction(report, texts, formats)).toEqual([]);
  const other = convert("Kundennr;Umsatz\n1;12345\n2;23456\n3;34567\nSumme;70469\n").report;
  expect(contradiction(other, texts, formats)).toHaveLength(1);
  expect(other.warnings.find((each) => each.code === "controlTotal")).not.toHaveProperty("unit");
});

test("rounded sums of groups are each compared with their own rows", () => {
  expect(convert(`Zeilenbeschriftungen;Umsatz\n${regions}`).report.warnings).toEqual([]);
});
