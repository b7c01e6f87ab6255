import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dominatedBy, frontier } from "../../src/model/frontier.js";
import { pricedCuts } from "../../src/model/pricedCuts.js";
import { cutCustomers, cutProblem } from "./cutProblems.js";

const point = (cost: number, profit: number) => ({ cost, profit });

describe("the frontier", () => {
  test("keeps what earns more for more, ascending in cost", () => {
    expect(frontier([point(9, 20), point(5, 12), point(7, 11), point(0, 3), point(9, 18)])).toEqual([
      point(0, 3),
      point(5, 12),
      point(9, 20),
    ]);
  });

  test("keeps one of equal points, the first, with all it carries", () => {
    expect(
      frontier([
        { ...point(1, 2), name: "a" },
        { ...point(1, 2), name: "b" },
      ]),
    ).toEqual([{ cost: 1, profit: 2, name: "a" }]);
  });

  test("takes no point and negative profits", () => {
    expect(frontier([])).toEqual([]);
    expect(frontier([point(4, -9), point(2, -12)])).toEqual([point(2, -12), point(4, -9)]);
  });

  const points = fc.array(
    fc.record({ cost: fc.integer({ min: 0, max: 12 }), profit: fc.integer({ min: -9, max: 9 }) }),
  );

  test("holds exactly the points that none dominates", () => {
    fc.assert(
      fc.property(points, (all) => {
        const kept = frontier(all);
        for (const one of all) {
          const onFrontier = kept.some(({ cost, profit }) => cost === one.cost && profit === one.profit);
          expect(onFrontier).toBe(dominatedBy(all, one).length === 0);
        }
      }),
    );
  });

  test("of optimal cuts at rising prices per hour is concave", () => {
    fc.assert(
      fc.property(cutCustomers(3, 1, 20), (customers) => {
        const problem = cutProblem(customers, 3);
        const designs = Array.from({ length: 40 }, (_, at) =>
          pricedCuts(problem, [{ role: 0, hours: 0 }], [at / 4]),
        ).map(({ profit, hours }) => point(hours[0]!, profit));
        const kept = frontier(designs);
        const slopes = kept
          .slice(1)
          .map(({ cost, profit }, at) => (profit - kept[at]!.profit) / (cost - kept[at]!.cost));
        expect(slopes.every((slope, at) => at === 0 || slope <= slopes[at - 1]! + 1e-9)).toBe(true);
      }),
    );
  });
});

describe("a dominated point", () => {
  const designs = [point(5, 10), point(8, 14), point(3, 9)];

  test("names those that cost less and earn as much, or earn more at the same cost", () => {
    expect(dominatedBy(designs, point(6, 10))).toEqual([point(5, 10)]);
    expect(dominatedBy(designs, point(8, 9))).toEqual(designs);
    expect(dominatedBy(designs, point(3, 8))).toEqual([point(3, 9)]);
  });

  test("is not one that is equal or costs less", () => {
    expect(dominatedBy(designs, point(5, 10))).toEqual([]);
    expect(dominatedBy(designs, point(2, 1))).toEqual([]);
  });
});
