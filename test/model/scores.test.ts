import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoresOf } from "../../src/model/scores.js";
import { customersArbitrary, portfolioOf } from "./portfolios.js";

const value = (phi: number, ...customers: Parameters<typeof portfolioOf>[0]) => [
  ...scoresOf(portfolioOf(customers), { kind: "eur", phi }),
];

describe("value", () => {
  test("is the margin plus the realisable share of unused potential at the customer's own rate", () => {
    expect(value(0.25, { revenue: 1000, margin: 300, potential: 3000 })).toEqual([45_000]);
  });

  test("uses the portfolio's rate for a customer without revenue", () => {
    const customers = [
      { revenue: 1000, margin: 200 },
      { revenue: 0, margin: 0, potential: 5000 },
    ];
    expect(value(0.5, ...customers)).toEqual([20_000, 50_000]);
  });

  test("limits the rate to 1: a margin of 300 on a revenue of 10 makes no giant", () => {
    expect(value(0.5, { revenue: 10, margin: 300, potential: 1010 })).toEqual([80_000]);
  });

  test("gives nothing for potential at a negative rate", () => {
    expect(value(1, { revenue: 100, margin: -20, potential: 1000 })).toEqual([-2_000]);
  });

  test("counts a potential below revenue as fully used", () => {
    expect(value(1, { revenue: 100, margin: 20, potential: 60 })).toEqual([2_000]);
  });

  test("takes a rate of 0 when the portfolio has no revenue", () => {
    expect(value(1, { revenue: -5, margin: -1, potential: 100 })).toEqual([-100]);
  });

  test("rounds halves of a cent up", () => {
    expect(value(0.5, { revenue: 1, margin: 0.01, potential: 2 })).toEqual([2]);
  });
});

describe("points", () => {
  const points = (weights: object, ...customers: Parameters<typeof portfolioOf>[0]) => [
    ...scoresOf(portfolioOf(customers), { kind: "points", weights }),
  ];

  test("are the share of customers with the same value or less", () => {
    const customers = [10, 40, 20, 30].map((revenue) => ({ revenue, margin: 1 }));
    expect(points({ revenue: 1 }, ...customers)).toEqual([25_000, 100_000, 50_000, 75_000]);
  });

  test("are equal for equal customers", () => {
    const customers = [10, 10, 5].map((revenue) => ({ revenue, margin: 1 }));
    expect(points({ revenue: 3 }, ...customers)).toEqual([100_000, 100_000, 33_333]);
  });

  test("weigh criteria relative to the sum of weights", () => {
    const customers = [
      { revenue: 10, margin: 9 },
      { revenue: 20, margin: 1 },
    ];
    expect(points({ revenue: 1, margin: 3 }, ...customers)).toEqual([87_500, 62_500]);
  });

  test("are zero for everybody when no criterion has weight", () => {
    expect(points({}, { revenue: 10, margin: 9 })).toEqual([0]);
  });

  test("lie between 0 and 100 and never depend on row order", () => {
    fc.assert(
      fc.property(customersArbitrary, fc.double({ min: 0, max: 5, noNaN: true }), (customers, weight) => {
        const weights = { revenue: weight, margin: 1, unused: 0.3 };
        const forward = points(weights, ...customers);
        const backward = points(weights, ...customers.toReversed()).reverse();
        expect(forward).toEqual(backward);
        expect(forward.every((score) => Number.isInteger(score) && score >= 0 && score <= 100_000)).toBe(true);
      }),
    );
  });
});
