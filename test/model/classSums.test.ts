import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classSums } from "../../src/model/classSums.js";
import { customersAbove } from "../../src/model/customersAbove.js";
import { sumFields } from "../../src/model/measures.js";
import { scoresOf } from "../../src/model/scores.js";
import { naiveSums } from "./naiveSums.js";
import { customersArbitrary, portfolioOf, thresholdsArbitrary } from "./portfolios.js";

const eur = { kind: "eur", phi: 0.25 } as const;
const fields = sumFields.length;

function indexOf(customers: Parameters<typeof portfolioOf>[0]) {
  const portfolio = portfolioOf(customers);
  const scores = scoresOf(portfolio, eur);
  return { portfolio, scores, index: buildScoreIndex(portfolio, scores, null) };
}

const byMargin = (...margins: number[]) => indexOf(margins.map((margin) => ({ revenue: 100, margin })));
const counts = (sums: Float64Array) => [...sums].filter((_, at) => at % fields === 0);

describe("classes", () => {
  test("a customer exactly on a threshold belongs to the higher class", () => {
    expect(counts(classSums(byMargin(10, 20, 30).index, [[2000]]))).toEqual([2, 1]);
  });

  test("a threshold one cent higher puts it into the lower class", () => {
    expect(counts(classSums(byMargin(10, 20, 30).index, [[2001]]))).toEqual([1, 2]);
  });

  test("equal values share a class", () => {
    expect(counts(classSums(byMargin(5, 5, 5, 1).index, [[500, 100]]))).toEqual([3, 1, 0]);
  });

  test("equal thresholds leave the lower class empty", () => {
    expect(counts(classSums(byMargin(5, 4).index, [[500, 500]]))).toEqual([1, 0, 1]);
  });

  test("a threshold out of order takes nobody away from the better class", () => {
    expect(counts(classSums(byMargin(5, 4, 3).index, [[400, 450]]))).toEqual([2, 0, 1]);
  });

  test("no customers, one customer and losses are counted", () => {
    expect(counts(classSums(byMargin().index, [[500]]))).toEqual([0, 0]);
    expect(counts(classSums(byMargin(-3).index, [[0, -300]]))).toEqual([0, 1, 0]);
  });

  test("infinite thresholds make an empty or a full class", () => {
    const { index } = byMargin(5, -5);
    expect(counts(classSums(index, [[Number.POSITIVE_INFINITY]]))).toEqual([0, 2]);
    expect(counts(classSums(index, [[Number.NEGATIVE_INFINITY]]))).toEqual([2, 0]);
  });

  test("positive scores are summed apart from losses", () => {
    const sums = classSums(byMargin(7, -2, -4).index, [[500]]);
    expect([...sums].filter((_, at) => at % fields === fields - 1)).toEqual([700, 0]);
    expect(sums[fields + sumFields.indexOf("score")]).toBe(-600);
  });

  test("equal the naive sums, with thresholds per segment, and partition the portfolio", () => {
    fc.assert(
      fc.property(
        customersArbitrary,
        thresholdsArbitrary,
        fc.integer({ min: -900, max: 900 }),
        (customers, t, shift) => {
          const portfolio = portfolioOf(customers);
          const scores = scoresOf(portfolio, eur);
          const index = buildScoreIndex(portfolio, scores, portfolio.group);
          const thresholds = index.segments.map((_, segment) => t.map((threshold) => threshold + shift * segment));
          const naive = naiveSums(portfolio, scores, (row) => thresholds[portfolio.group?.codes[row] ?? 0]!);
          const fast = classSums(index, thresholds);
          expect([...fast]).toEqual(naive);
          expect(counts(fast).reduce((a, b) => a + b)).toBe(portfolio.size);
        },
      ),
    );
  });

  test("do not depend on row order", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, (customers, thresholds) => {
        const forward = classSums(indexOf(customers).index, [thresholds]);
        expect(classSums(indexOf(customers.toReversed()).index, [thresholds])).toEqual(forward);
      }),
    );
  });

  test("raising a threshold never grows the class above it", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, fc.nat(1_000_000), (customers, thresholds, more) => {
        const { index } = indexOf(customers);
        const raised = thresholds.map((threshold, at) => (at === 0 ? threshold + more : threshold));
        expect(classSums(index, [raised])[0]).toBeLessThanOrEqual(classSums(index, [thresholds])[0]!);
      }),
    );
  });

  test("sums of a hundred million euros each stay exact", () => {
    const { index } = indexOf(
      Array.from({ length: 5000 }, (_, row) => ({ revenue: 100_000_000.01, margin: 100_000_000 + row / 100 })),
    );
    expect(classSums(index, [[10_000_002_500]])[1]).toBe(2500 * 10_000_000_001);
  });
});

describe("customersAbove", () => {
  test("finds the same position as counting, across the top level and segment borders", () => {
    const customers = Array.from({ length: 4000 }, (_, row) => ({
      revenue: 100,
      margin: (row * 7919) % 1201,
      group: row % 3 === 0 ? "Handel" : "Industrie",
    }));
    const portfolio = portfolioOf(customers);
    const scores = scoresOf(portfolio, eur);
    const index = buildScoreIndex(portfolio, scores, portfolio.group);
    index.segments.forEach((name, segment) => {
      for (let threshold = -100; threshold <= 120_200; threshold += 950) {
        const expected = customers.filter(({ margin, group }) => group === name && margin * 100 >= threshold).length;
        expect(customersAbove(index, segment, threshold)).toBe(expected);
      }
    });
  });
});
