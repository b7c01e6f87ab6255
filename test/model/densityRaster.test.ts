import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Axis, axisBin, axisFraction, axisValue, logAxis } from "../../src/model/axis.js";
import { densityRaster } from "../../src/model/densityRaster.js";
import { scoresOf } from "../../src/model/scores.js";
import { customersArbitrary, portfolioOf } from "./portfolios.js";

describe("densityRaster", () => {
  test("counts every customer in its cell of value and potential", () => {
    const portfolio = portfolioOf([
      { revenue: 1000, margin: 1000, potential: 1000 },
      { revenue: 1000, margin: 1000, potential: 1000 },
      { revenue: 10, margin: -5, potential: 10 },
    ]);
    const raster = densityRaster(portfolio, scoresOf(portfolio, { kind: "eur", phi: 0 }), "eur", {
      columns: 4,
      rows: 3,
    });
    expect([...raster.counts]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2]);
    expect(raster.most).toBe(2);
  });

  test("sums today's visits by column of value", () => {
    const portfolio = portfolioOf([
      { revenue: 1000, margin: 1000, potential: 1000, visits: 2 },
      { revenue: 900, margin: 1000, potential: 5, visits: 1 },
      { revenue: 10, margin: -5, potential: 10, visits: 7 },
    ]);
    const raster = densityRaster(portfolio, scoresOf(portfolio, { kind: "eur", phi: 0 }), "eur", {
      columns: 4,
      rows: 3,
    });
    expect([...raster.visits]).toEqual([7000, 0, 0, 3000]);
  });

  test("holds each customer exactly once, whatever the data", () => {
    fc.assert(
      fc.property(customersArbitrary, fc.boolean(), (customers, points) => {
        const portfolio = portfolioOf(customers);
        const definition = points
          ? ({ kind: "points", weights: { margin: 1 } } as const)
          : ({ kind: "eur", phi: 1 } as const);
        const { counts } = densityRaster(portfolio, scoresOf(portfolio, definition), definition.kind);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(portfolio.size);
      }),
    );
  });
});

describe("a log axis", () => {
  const axis: Axis = { scale: "log", min: 100, max: 100_000, bins: 31 };

  test("keeps its first bin for what is not positive", () => {
    expect([axisBin(axis, -5), axisBin(axis, 0), axisBin(axis, 1), axisBin(axis, 100)]).toEqual([0, 0, 1, 1]);
  });

  test("gives every decade the same room", () => {
    expect([1_000.001, 10_000.01, 100_000].map((value) => axisBin(axis, value))).toEqual([11, 21, 30]);
  });

  test("spans at most six decades", () => {
    expect(logAxis(Float64Array.of(1, 1e9, -4), 10)).toEqual({ scale: "log", min: 1000, max: 1e9, bins: 10 });
    expect(logAxis(Float64Array.of(), 10)).toEqual({ scale: "log", min: 1, max: 10, bins: 10 });
  });

  test("finds the value of a place and the place of a value", () => {
    for (const value of [100, 2_500, 99_000]) expect(axisValue(axis, axisFraction(axis, value))).toBeCloseTo(value, 6);
    expect(axisValue(axis, 0.01)).toBe(0);
  });
});

test("a linear axis is divided evenly", () => {
  const axis: Axis = { scale: "linear", min: 0, max: 100_000, bins: 10 };
  expect([0, 9_999, 10_000, 100_000].map((value) => axisBin(axis, value))).toEqual([0, 0, 1, 9]);
  expect(axisValue(axis, 0.25)).toBe(25_000);
});
