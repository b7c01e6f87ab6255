import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classSums } from "../../src/model/classSums.js";
import { cubeLorenz } from "../../src/model/cubeLorenz.js";
import { buildLiveCube, cubeSums } from "../../src/model/liveCube.js";
import { binCount, scoreBin } from "../../src/model/scoreBin.js";
import { type ScoreDefinition, scoresOf } from "../../src/model/scores.js";
import { thresholdShares } from "../../src/model/thresholdShares.js";
import { customersArbitrary, portfolioOf, thresholdsArbitrary } from "./portfolios.js";

const definitions = fc.constantFrom<ScoreDefinition>(
  { kind: "eur", phi: 0 },
  { kind: "eur", phi: 0.6 },
  { kind: "points", weights: { revenue: 2, unused: 1 } },
);

describe("live cube", () => {
  test("gives exactly the sums of the index, with thresholds per group in any order", () => {
    const limits = fc.array(fc.array(fc.integer({ min: -60_000, max: 110_000 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(customersArbitrary, limits, definitions, (customers, thresholds, definition) => {
        const portfolio = portfolioOf(customers);
        const scores = scoresOf(portfolio, definition);
        const index = buildScoreIndex(portfolio, scores, portfolio.group);
        const cube = buildLiveCube(portfolio, scores, definition.kind, thresholds, portfolio.group);
        expect(cubeSums(cube)).toEqual(classSums(index, thresholds));
      }),
    );
  });

  test("is exact for thresholds that are equal, infinite, or share a bin", () => {
    const portfolio = portfolioOf(
      [1000, 1000.01, 1000.02, 1000.03, 0, -1, -1000].map((margin) => ({ revenue: 1, margin })),
    );
    const scores = scoresOf(portfolio, { kind: "eur", phi: 0 });
    const index = buildScoreIndex(portfolio, scores, null);
    for (const thresholds of [
      [100_003, 100_002, 100_001, 0, -1],
      [100_002, 100_002, 100_002],
      [Number.POSITIVE_INFINITY, 100_001, Number.NEGATIVE_INFINITY],
    ]) {
      const cube = buildLiveCube(portfolio, scores, "eur", [thresholds], null);
      expect(cubeSums(cube)).toEqual(classSums(index, [thresholds]));
    }
  });

  test("has a curve whose points lie on the exact curve", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, (customers, thresholds) => {
        const portfolio = portfolioOf(customers);
        const scores = scoresOf(portfolio, { kind: "eur", phi: 0.25 });
        const index = buildScoreIndex(portfolio, scores, null);
        const curve = cubeLorenz(buildLiveCube(portfolio, scores, "eur", [thresholds], portfolio.group));
        const exact = new Map<number, readonly [number, number]>([[0, [0, 0]]]);
        for (const score of scores) {
          const { customersShare, valueShare, visitsShare } = thresholdShares(index, score);
          exact.set(customersShare ?? 0, [valueShare ?? 0, visitsShare ?? 0]);
        }
        curve.customersShare.forEach((x, at) => {
          if (!exact.has(x)) throw new Error(`${x} is no share of whole customers`);
          expect([curve.valueShare[at], curve.visitsShare[at]]).toEqual(exact.get(x));
        });
      }),
    );
  });
});

describe("score bins", () => {
  test("never fall as scores rise", () => {
    const scores = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(scores, scores, fc.constantFrom("eur", "points"), (a, b, kind) => {
        const [low, high] = [scoreBin(kind, Math.min(a, b)), scoreBin(kind, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThan(binCount(kind));
      }),
    );
  });

  test("tell values apart that differ by a tenth", () => {
    for (let value = 100; value < 1e13; value *= 1.1) {
      expect(scoreBin("eur", value * 1.1)).toBeGreaterThan(scoreBin("eur", value));
    }
  });
});
