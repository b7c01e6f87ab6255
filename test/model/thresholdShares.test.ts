import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { thresholdForCustomersShare, thresholdForValueShare } from "../../src/model/thresholdForShare.js";
import { thresholdShares } from "../../src/model/thresholdShares.js";
import { portfolioOf } from "./portfolios.js";

function indexOf(...scores: number[]) {
  const portfolio = portfolioOf(scores.map(() => ({ revenue: 1 })));
  return buildScoreIndex(portfolio, Float64Array.from(scores), null);
}

describe("thresholdShares", () => {
  test("shows a threshold as customers, share of customers and share of value", () => {
    expect(thresholdShares(indexOf(60, 20, 15, 5), 20)).toEqual({
      customers: 2,
      customersShare: 0.5,
      valueShare: 0.8,
      visitsShare: null,
    });
  });

  test("counts losses as no value", () => {
    expect(thresholdShares(indexOf(60, 40, -50), 50).valueShare).toBe(0.6);
    expect(thresholdShares(indexOf(60, 40, -50), -60).valueShare).toBe(1);
  });

  test("has no shares where there is nothing to share", () => {
    const none = { valueShare: null, visitsShare: null };
    expect(thresholdShares(indexOf(), 5)).toEqual({ customers: 0, customersShare: null, ...none });
    expect(thresholdShares(indexOf(-1), -5)).toEqual({ customers: 1, customersShare: 1, ...none });
  });

  test("says what share of today's visits goes to those above", () => {
    const portfolio = portfolioOf([
      { revenue: 1, visits: 3 },
      { revenue: 1, visits: 1 },
      { revenue: 1, visits: 4 },
    ]);
    const index = buildScoreIndex(portfolio, Float64Array.of(10, 5, -2), null);
    expect(thresholdShares(index, 10).visitsShare).toBe(0.375);
    expect(thresholdShares(index, -5).visitsShare).toBe(1);
  });
});

describe("a threshold from a share", () => {
  test("of customers is the score of the last customer within it", () => {
    expect(thresholdForCustomersShare(indexOf(9, 7, 5, 3), 0.5)).toBe(7);
  });

  test("of customers is at least the best customer's", () => {
    expect(thresholdForCustomersShare(indexOf(9, 7, 5, 3), 0)).toBe(9);
  });

  test("of value is the score with which the share is first reached", () => {
    expect(thresholdForValueShare(indexOf(60, 20, 15, 5), 0.8)).toBe(20);
    expect(thresholdForValueShare(indexOf(60, 20, 15, 5), 0.81)).toBe(15);
  });

  test("of all value stops at the last positive score", () => {
    expect(thresholdForValueShare(indexOf(60, 40, 0, -5), 1)).toBe(40);
  });

  test("is found where nothing has value", () => {
    expect(thresholdForValueShare(indexOf(-2, -3), 0.8)).toBe(-2);
    expect(thresholdForCustomersShare(indexOf(), 0.5)).toBe(0);
  });

  test("reaches at least the share asked for, and not without its last score", () => {
    const scores = fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 100 }), (numbers, percent) => {
        const index = indexOf(...numbers);
        const threshold = thresholdForValueShare(index, percent / 100);
        const { valueShare } = thresholdShares(index, threshold);
        if (valueShare === null) return;
        expect(valueShare).toBeGreaterThanOrEqual(percent / 100);
        expect(thresholdShares(index, threshold + 1).valueShare).toBeLessThan(percent / 100);
      }),
    );
  });
});
