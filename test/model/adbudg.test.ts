import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Adbudg, adbudg, adbudgOfJudged } from "../../src/model/adbudg.js";
import { smallestEffort } from "../../src/model/smallestEffort.js";

/** c = η · (a − b) ÷ ((a − 1)(1 − b)), d = (a − 1)/(1 − b): one customer's curve, as the portfolio's in `elasticityPerShape`. */
const adbudgOfElasticity = ({ a, b, elasticity }: { a: number; b: number; elasticity: number }): Adbudg => ({
  a,
  b,
  c: (elasticity * (a - b)) / ((a - 1) * (1 - b)),
  d: (a - 1) / (1 - b),
});

const fraction = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyCurve = fc
  .record({ b: fraction(0, 0.99), a: fraction(1.01, 5), elasticity: fraction(0.01, 0.6) })
  .map(adbudgOfElasticity);

describe("judged response curves", () => {
  // github r-forge/mar pkg/R/callplan.r with data/callplan.rda, executed.
  test("equal CALLPLAN's for north and south", () => {
    const north = adbudgOfJudged({ b: 0.2, half: 0.62, more: 1.3, a: 1.5 })!;
    expect(north).toMatchObject({ a: 1.5, b: 0.2 });
    expect(north.c).toBeCloseTo(2.6118983965, 9);
    expect(north.d).toBeCloseTo(0.625, 12);
    const south = adbudgOfJudged({ b: 0.3, half: 0.7, more: 1.15, a: 1.4 })!;
    expect(south.c).toBeCloseTo(1.6302494339, 9);
    expect(south.d).toBeCloseTo(0.5714285714, 9);
  });

  test("pass through both judged points when these agree", () => {
    const curve = adbudgOfElasticity({ b: 0.4, a: 1.6, elasticity: 0.4 });
    const again = adbudgOfJudged({ b: 0.4, half: adbudg(curve, 0.5), more: adbudg(curve, 1.5), a: 1.6 })!;
    expect(again.c).toBeCloseTo(curve.c, 10);
  });

  test.each([
    { b: 0.7, half: 0.7, more: 1.2, a: 1.5 },
    { b: 0.2, half: 1, more: 1.2, a: 1.5 },
    { b: 0.2, half: 0.7, more: 1, a: 1.5 },
    { b: 0.2, half: 0.7, more: 1.5, a: 1.5 },
    { b: 0.2, half: Number.NaN, more: 1.2, a: 1.5 },
  ])("do not exist for %j", (judged) => {
    expect(adbudgOfJudged(judged)).toBeNull();
  });
});

describe("a response curve of given elasticity", () => {
  const curve = adbudgOfElasticity({ b: 0.6, a: 1.2, elasticity: 0.31 });

  // Exact arithmetic from the formula: c = 0.31 · 0.6 / (0.2 · 0.4).
  test("has the exact shape and points", () => {
    expect(curve.c).toBeCloseTo(2.325, 12);
    expect(curve.d).toBeCloseTo(0.5, 12);
    expect(adbudg(curve, 0.5)).toBeCloseTo(0.771167961983359, 12);
    expect(adbudg(curve, 1.5)).toBeCloseTo(1.1021819641659756, 12);
  });

  test("reaches that elasticity at the present effort", () => {
    fc.assert(
      fc.property(fraction(0, 0.9), fraction(1.1, 3), fraction(0.05, 0.6), (b, a, elasticity) => {
        const response = adbudgOfElasticity({ b, a, elasticity });
        const step = 1e-5;
        const slope = (adbudg(response, 1 + step) - adbudg(response, 1 - step)) / (2 * step);
        expect(slope).toBeCloseTo(elasticity, 5);
      }),
    );
  });
});

describe("every response curve", () => {
  test("keeps today's sales at today's effort, b without and at most a with unlimited effort", () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        expect(adbudg(curve, 1)).toBeCloseTo(1, 12);
        expect(adbudg(curve, 0)).toBe(curve.b);
        expect(adbudg(curve, 1e300)).toBeLessThanOrEqual(curve.a + 1e-12);
        expect(adbudg(curve, Number.POSITIVE_INFINITY)).toBeCloseTo(curve.a, 12);
      }),
    );
  });

  test("never falls with more effort", () => {
    fc.assert(
      fc.property(anyCurve, fraction(0, 20), fraction(0, 20), (curve, x, y) => {
        expect(adbudg(curve, Math.min(x, y))).toBeLessThanOrEqual(adbudg(curve, Math.max(x, y)) + 1e-12);
      }),
    );
  });
});

describe("the smallest sensible effort", () => {
  test("is where the line from no effort touches an S-shaped curve", () => {
    expect(smallestEffort(adbudgOfElasticity({ b: 0.6, a: 1.2, elasticity: 0.31 }))).toBeCloseTo(
      0.8377042179887446,
      12,
    );
  });

  test("gives more sales per effort than any other effort", () => {
    fc.assert(
      fc.property(anyCurve, fraction(0.01, 20), (curve, x) => {
        const effort = smallestEffort(curve);
        fc.pre(effort > 0);
        const gain = (at: number) => (adbudg(curve, at) - curve.b) / at;
        expect(gain(x)).toBeLessThanOrEqual(gain(effort) * (1 + 1e-9));
      }),
    );
  });

  test("is none on a curve without S shape", () => {
    expect(smallestEffort({ c: 1, d: 1 })).toBe(0);
  });
});
