import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adbudg } from "../../src/model/adbudg.js";
import { concaveEnvelope } from "../../src/model/concaveEnvelope.js";

describe("the concave envelope", () => {
  const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

  test("spans the hollow of an S-shaped curve", () => {
    expect(concaveEnvelope(points([0, 0], [1, 1], [2, 7], [3, 9], [4, 10]))).toEqual(
      points([0, 0], [2, 7], [3, 9], [4, 10]),
    );
  });

  test("keeps only the ends of a straight line and the highest of equal x", () => {
    expect(concaveEnvelope(points([2, 2], [0, 0], [1, 1]))).toEqual(points([0, 0], [2, 2]));
    expect(concaveEnvelope(points([0, 1], [0, 5], [3, 4]))).toEqual(points([0, 5], [3, 4]));
  });

  test("takes no point and one point", () => {
    expect(concaveEnvelope([])).toEqual([]);
    expect(concaveEnvelope(points([3, -1]))).toEqual(points([3, -1]));
  });

  test("touches a response curve first at the smallest sensible effort", () => {
    const curve = { a: 1.2, b: 0.6, c: 2.325, d: 0.5 };
    const sampled = Array.from({ length: 3_001 }, (_, at) => ({ x: at / 1_000, y: adbudg(curve, at / 1_000) }));
    expect(concaveEnvelope(sampled)[1]!.x).toBeCloseTo(0.838, 6);
  });

  test("lies on or above every point, with falling slopes", () => {
    const coordinate = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 }), (all) => {
        const hull = concaveEnvelope(all);
        const slopes = hull.slice(1).map((point, at) => (point.y - hull[at]!.y) / (point.x - hull[at]!.x));
        expect(slopes.every((slope, at) => at === 0 || slope < slopes[at - 1]!)).toBe(true);
        for (const { x, y } of all) {
          const right = hull.findIndex((point) => point.x >= x);
          const height = hull[right]!.y - (slopes[right - 1] ?? 0) * (hull[right]!.x - x);
          expect(height).toBeGreaterThanOrEqual(y - 1e-9);
        }
      }),
    );
  });
});
