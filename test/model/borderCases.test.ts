import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { borderCases, rowsInRanges } from "../../src/model/borderCases.js";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { portfolioOf } from "./portfolios.js";

const indexOf = (...scores: number[]) =>
  buildScoreIndex(portfolioOf(scores.map(() => ({ revenue: 1 }))), Float64Array.from(scores), null);

describe("border cases", () => {
  test("lie within a share of the threshold, its ends included", () => {
    const index = indexOf(89, 90, 100, 110, 111);
    const found = borderCases(index, [[100]], 0.1);
    expect(found).toEqual({ customers: 3, perThreshold: [3], ranges: [{ segment: 0, from: 90, to: 110 }] });
    expect([...rowsInRanges(index, found.ranges)]).toEqual([3, 2, 1]);
  });

  test("near two thresholds are counted once", () => {
    const { customers, perThreshold, ranges } = borderCases(indexOf(95, 100, 105), [[102, 98]], 0.05);
    expect(perThreshold).toEqual([2, 2]);
    expect(customers).toBe(3);
    expect(ranges).toEqual([{ segment: 0, from: 94, to: 107 }]);
  });

  test("are found around a negative threshold", () => {
    expect(borderCases(indexOf(-95, -111, 3), [[-100]], 0.1).customers).toBe(1);
  });

  test("do not exist beside infinite thresholds or without customers", () => {
    expect(borderCases(indexOf(5), [[Number.POSITIVE_INFINITY]], 0.1).customers).toBe(0);
    expect(borderCases(indexOf(), [[100]], 0.1).customers).toBe(0);
  });

  test("equal the customers found one by one", () => {
    const scores = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 60 });
    const limits = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(scores, limits, fc.integer({ min: 0, max: 50 }), (numbers, thresholds, percent) => {
        const index = indexOf(...numbers);
        const { customers, ranges } = borderCases(index, [thresholds.sort((a, b) => b - a)], percent / 100);
        const near = numbers.flatMap((score, row) =>
          thresholds.some((threshold) => Math.abs(score - threshold) * 100 <= percent * Math.abs(threshold))
            ? [row]
            : [],
        );
        expect(customers).toBe(near.length);
        expect([...rowsInRanges(index, ranges)].sort((a, b) => a - b)).toEqual(near);
      }),
    );
  });
});
