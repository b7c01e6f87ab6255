import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whaleCurve } from "../../src/model/whaleCurve.js";

const curve = (values: readonly number[], points?: number) => whaleCurve(Float64Array.from(values), points);

describe("the whale curve", () => {
  // Exact arithmetic: cumulative shares of ten customers who bring 200 together and 360 at the peak.
  test("rises with those who earn and falls with those who cost", () => {
    const { x, y, ...rest } = curve([40, -30, 120, 0, 80, 10, 60, -130, 30, 20]);
    expect([...y].slice(1).map((cents) => cents / 200)).toEqual([0.6, 1.0, 1.3, 1.5, 1.65, 1.75, 1.8, 1.8, 1.65, 1.0]);
    expect([...x]).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(rest).toEqual({ total: 200, peak: 360, peakAt: 0.7, losers: 2 });
  });

  test("only falls when everybody costs", () => {
    const { x, y, ...rest } = curve([-5, -1, -3]);
    expect([...y]).toEqual([0, -1, -4, -9]);
    expect([...x]).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(rest).toEqual({ total: -9, peak: 0, peakAt: 0, losers: 3 });
  });

  test("only rises when everybody earns", () => {
    expect(curve([4, 6])).toMatchObject({ total: 10, peak: 10, peakAt: 1, losers: 0 });
  });

  test("is a point without customers and flat with zeros", () => {
    expect(curve([])).toEqual({
      x: Float64Array.of(0),
      y: Float64Array.of(0),
      total: 0,
      peak: 0,
      peakAt: 0,
      losers: 0,
    });
    expect(curve([0, 0])).toMatchObject({ y: Float64Array.of(0, 0, 0), peak: 0, peakAt: 0, losers: 0 });
  });

  test("leaves its values as they were", () => {
    const values = Float64Array.of(1, 3, 2);
    whaleCurve(values);
    expect([...values]).toEqual([1, 3, 2]);
  });

  test("keeps the ends, the peak and big jumps among few points of many customers", () => {
    const many = [9_000_000, 4_000_000, ...Array.from({ length: 5_000 }, (_, at) => 1_000 - at), -6_000_000];
    const { x, y, total, peak, peakAt } = curve(many, 50);
    expect(x.length).toBeLessThanOrEqual(50);
    expect([...y].slice(0, 3)).toEqual([0, 9_000_000, 13_000_000]);
    expect([x[0], x.at(-1), y.at(-1)]).toEqual([0, 1, total]);
    expect(x.indexOf(peakAt)).toBe(y.indexOf(peak));
    expect(peakAt).toBeCloseTo(1_002 / 5_003, 12);
    expect(total - y.at(-2)!).toBeCloseTo(-6_000_000, -6);
  });

  test("bends downwards, peaks where it says and stays within its points", () => {
    const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(values, fc.integer({ min: 4, max: 60 }), (cents, points) => {
        const { x, y, total, peak, peakAt, losers } = curve(cents, points);
        const slopes = [...x.slice(1)].map((share, at) => (y[at + 1]! - y[at]!) / (share - x[at]!));
        expect(slopes.every((slope, at) => at === 0 || slope <= slopes[at - 1]! + 1e-6)).toBe(true);
        expect(Math.max(...y)).toBe(peak);
        expect(y[x.indexOf(peakAt)]).toBe(peak);
        expect(y.at(-1)).toBe(total);
        expect(total).toBe(cents.reduce((sum, value) => sum + value, 0));
        expect(losers).toBe(cents.filter((value) => value < 0).length);
        expect(x.length).toBeLessThanOrEqual(points);
      }),
    );
  });
});
