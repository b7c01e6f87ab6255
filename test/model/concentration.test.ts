import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { gini } from "../../src/model/gini.js";
import { herfindahl } from "../../src/model/herfindahl.js";
import { lorenzPoints } from "../../src/model/lorenzPoints.js";
import { portfolioOf } from "./portfolios.js";

const descending = (...values: number[]) => Float64Array.from(values).sort().reverse();
const indexOf = (...scores: number[]) =>
  buildScoreIndex(portfolioOf(scores.map(() => ({ revenue: 1 }))), Float64Array.from(scores), null);

// R package ineq, tests/Examples/ineq-Ex.Rout.save.
const ineq = descending(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261);

describe("gini", () => {
  test("agrees with the R package ineq", () => {
    expect(gini(ineq)).toBeCloseTo(0.4620911, 7);
  });

  test("is 0 when all are equal and 1 − 1/n when one has all", () => {
    expect(gini(descending(4, 4, 4))).toBe(0);
    expect(gini(descending(9, 0, 0, 0))).toBe(0.75);
  });

  test("counts losses as zero", () => {
    expect(gini(descending(9, -3, -100, 0))).toBe(0.75);
  });

  test("is not defined without positive value", () => {
    expect(gini(descending(0, -1))).toBeNull();
    expect(gini(descending())).toBeNull();
  });
});

describe("herfindahl", () => {
  test("agrees with the R package ineq", () => {
    expect(herfindahl(ineq)).toBeCloseTo(0.1840812, 7);
  });

  test("is 1/n when all are equal, 1 when one has all, not defined without value", () => {
    expect(herfindahl(descending(4, 4, 4, 4))).toBe(0.25);
    expect(herfindahl(descending(9, -4))).toBe(1);
    expect(herfindahl(descending(-4))).toBeNull();
  });
});

describe("lorenzPoints", () => {
  test("run from the best customer to the last", () => {
    const { customersShare, valueShare } = lorenzPoints(indexOf(60, 40, -50, 0));
    expect([...customersShare]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([...valueShare]).toEqual([0, 0.6, 1, 1, 1]);
  });

  test("say with how many of today's visits the same customers are covered", () => {
    const portfolio = portfolioOf([
      { revenue: 1, visits: 1 },
      { revenue: 1, visits: 3 },
      { revenue: 1, visits: 4 },
    ]);
    const { visitsShare } = lorenzPoints(buildScoreIndex(portfolio, Float64Array.of(9, 5, -3), null));
    expect([...visitsShare]).toEqual([0, 0.125, 0.5, 1]);
  });

  test("lie on the axis when nobody has value", () => {
    expect([...lorenzPoints(indexOf(-5)).valueShare]).toEqual([0, 0]);
    expect([...lorenzPoints(indexOf()).customersShare]).toEqual([0]);
  });

  test("are few, ordered and concave for many customers, and follow the steep start", () => {
    const scores = Array.from({ length: 50_000 }, (_, at) => Math.floor(1e9 / (at + 1)));
    const { customersShare, valueShare } = lorenzPoints(indexOf(...scores), 200);
    expect(customersShare.length).toBeLessThanOrEqual(200);
    expect([customersShare[0], customersShare.at(-1), valueShare.at(-1)]).toEqual([0, 1, 1]);
    expect(valueShare[1]).toBeLessThan(0.1);
    for (let at = 2; at < customersShare.length; at++) {
      expect(customersShare[at]).toBeGreaterThan(customersShare[at - 1]!);
      const slope = (to: number) =>
        (valueShare[to]! - valueShare[to - 1]!) / (customersShare[to]! - customersShare[to - 1]!);
      expect(slope(at)).toBeLessThanOrEqual(slope(at - 1) + 1e-9);
    }
  });

  test("have twice the area of the Gini coefficient above the diagonal", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 1, maxLength: 60 }), (numbers) => {
        const expected = gini(descending(...numbers));
        if (expected === null) return;
        const { customersShare: x, valueShare: y } = lorenzPoints(indexOf(...numbers));
        let area = 0;
        for (let at = 1; at < x.length; at++) area += ((y[at]! + y[at - 1]!) * (x[at]! - x[at - 1]!)) / 2;
        expect(2 * area - 1).toBeCloseTo(expected, 10);
      }),
    );
  });
});
