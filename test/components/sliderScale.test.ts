import fc from "fast-check";
import { expect, test } from "vitest";
import { linearScale, logLikeScale } from "../../src/components/sliderScale.js";

test("the log-like scale gives small values their share of the way", () => {
  const { toPosition } = logLikeScale(0, 1_000_000);
  expect(toPosition(0)).toBe(0);
  expect(toPosition(1_000_000)).toBe(1);
  expect(toPosition(10_000)).toBeCloseTo(0.6, 2);
});

test("values come out with three significant digits, the ends as they are", () => {
  const { toValue } = logLikeScale(-1234.56, 98_765.43);
  expect(toValue(0)).toBe(-1234.56);
  expect(toValue(1)).toBe(98_765.43);
  expect(String(toValue(0.7)).replace(/\D/g, "").replace(/0+$/, "").length).toBeLessThanOrEqual(3);
});

test("an empty range stays at its one value", () => {
  expect(logLikeScale(5, 5).toValue(0.5)).toBe(5);
  expect(linearScale(5, 5).toPosition(5)).toBe(0);
});

test("positions go up with values, below zero too", () => {
  const limits = fc.tuple(fc.double({ min: -1e9, max: 0, noNaN: true }), fc.double({ min: 1, max: 1e12, noNaN: true }));
  fc.assert(
    fc.property(
      limits,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (range, a, b) => {
        const { toValue } = logLikeScale(...range);
        expect(toValue(Math.max(a, b))).toBeGreaterThanOrEqual(toValue(Math.min(a, b)));
      },
    ),
  );
});
