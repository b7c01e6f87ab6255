import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitedCuts } from "../../src/model/limitedCuts.js";
import { optimalCuts } from "../../src/model/optimalCuts.js";
import { type CutCustomer, cutCustomers, cutProblem, everyCuts, naiveTotals } from "./cutProblems.js";

/** Customers whom visits (role 0) or calls (role 1) develop: class 0 takes 10 hours of visits, class 1 takes 4 hours of calls, class 2 nothing. */
const customers: CutCustomer[] = [90, 70, 50, 30, 10].map((score) => ({
  score,
  profit: [score, score * 0.6, 0],
  hours: [
    [10, 0, 0],
    [0, 4, 0],
  ],
}));
const problem = cutProblem(customers, 3);

describe("cuts within limits of hours", () => {
  test("are the free optimum where the limits leave room, and the bound says so", () => {
    expect(limitedCuts(problem, [{ role: 0, hours: 50 }])).toEqual({
      profit: 250,
      cuts: [5, 5],
      hours: [50],
      bound: 250,
      feasible: true,
      conflicting: [],
    });
    expect(limitedCuts(problem, []).profit).toBe(250);
  });

  test("give the scarce hours to the best customers", () => {
    const found = limitedCuts(problem, [{ role: 0, hours: 20 }]);
    expect(found).toMatchObject({ profit: 214, cuts: [2, 5], hours: [20], feasible: true, conflicting: [] });
    expect(found.bound).toBeCloseTo(214, 1);
  });

  test("keep several limits at once", () => {
    const limits = [
      { role: 0, hours: 25 },
      { role: 1, hours: 9 },
    ];
    const found = limitedCuts(problem, limits);
    expect(found).toMatchObject({ profit: 208, cuts: [2, 4], hours: [20, 8], feasible: true });
    expect(found.bound).toBeGreaterThanOrEqual(208);
    expect(found.bound).toBeLessThan(225);
  });

  test("take two limits on one role as the tighter one", () => {
    const limits = [
      { role: 0, hours: 40 },
      { role: 0, hours: 10 },
    ];
    expect(limitedCuts(problem, limits)).toMatchObject({ profit: 186, cuts: [1, 5], hours: [10, 10], feasible: true });
  });

  test("name the role whose limit the least demanding cuts exceed, and still show those", () => {
    const served = cutProblem(
      customers.map((customer) => ({ ...customer, hours: [customer.hours[0]!, [5, 4, 3]] })),
      3,
    );
    const limits = [
      { role: 0, hours: 30 },
      { role: 1, hours: 14 },
    ];
    expect(limitedCuts(served, limits)).toEqual({
      profit: 0,
      cuts: [0, 0],
      hours: [0, 15],
      bound: 0,
      feasible: false,
      conflicting: [1],
    });
  });

  test("name a role when limits can be kept alone but not together", () => {
    const either = cutProblem(
      [
        {
          score: 9,
          profit: [5, 4],
          hours: [
            [8, 0],
            [0, 8],
          ],
        },
      ],
      2,
    );
    const found = limitedCuts(either, [
      { role: 0, hours: 4 },
      { role: 1, hours: 4 },
    ]);
    expect(found.feasible).toBe(false);
    expect(found.conflicting).toHaveLength(1);
    expect(Number.isFinite(found.bound)).toBe(true);
  });

  test("exist for no customers", () => {
    expect(limitedCuts(cutProblem([], 3), [{ role: 0, hours: 0 }])).toMatchObject({ profit: 0, cuts: [0, 0] });
    expect(limitedCuts(cutProblem([], 3), [{ role: 0, hours: -1 }])).toMatchObject({
      feasible: false,
      conflicting: [0],
    });
  });

  const cases = (roles: number) =>
    fc.record({
      customers: cutCustomers(3, roles, 8),
      limits: fc
        .array(fc.integer({ min: 0, max: 80 }), { minLength: roles, maxLength: roles })
        .map((hours) => hours.map((limit, role) => ({ role, hours: limit }))),
    });

  test.each([1, 2])("lie with their bound around what trying every cut finds, with %i limits", (roles) => {
    fc.assert(
      fc.property(cases(roles), ({ customers, limits }) => {
        const small = cutProblem(customers, 3);
        const found = limitedCuts(small, limits);
        const keeping = everyCuts(small.scores, 2)
          .map((cuts) => naiveTotals(small, cuts, roles))
          .filter(({ hours }) => limits.every((limit) => hours[limit.role]! <= limit.hours));
        expect({ profit: found.profit, hours: found.hours }).toEqual(naiveTotals(small, found.cuts, roles));
        expect(found.feasible).toBe(limits.every((limit, at) => found.hours[at]! <= limit.hours));
        expect(found.conflicting.length > 0).toBe(!found.feasible);
        if (keeping.length === 0) expect(found.feasible).toBe(false);
        if (roles === 1) expect(found.feasible).toBe(keeping.length > 0);
        if (!found.feasible) return;
        const best = Math.max(...keeping.map(({ profit }) => profit));
        expect(found.profit).toBeLessThanOrEqual(best);
        expect(found.bound).toBeGreaterThanOrEqual(best - 0.05);
      }),
      { numRuns: 400 },
    );
  });

  test("do not depend on the order of customers with equal scores", () => {
    fc.assert(
      fc.property(
        cases(2).chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray(one.customers, {
              minLength: one.customers.length,
              maxLength: one.customers.length,
            }),
          ),
        ),
        ([{ customers, limits }, shuffled]) => {
          expect(limitedCuts(cutProblem(shuffled, 3), limits)).toEqual(limitedCuts(cutProblem(customers, 3), limits));
        },
      ),
    );
  });

  test("of many customers come within a thousandth of the bound", () => {
    const many = Array.from({ length: 10_000 }, (_, at): CutCustomer => {
      const score = Math.round(1e6 * Math.exp(-at / 2_000)) + ((at * 7_919) % 1_000);
      return {
        score,
        profit: [score - 200_000, score * 0.8 - 60_000, score * 0.6 - 4_000, score * 0.5],
        hours: [
          [30 + (at % 5), 10, 1, 0],
          [2, 4, 6 + (at % 3), 0.5],
        ],
      };
    });
    const large = cutProblem(many, 4);
    const free = optimalCuts(large);
    const needed = naiveTotals(large, free.cuts, 2).hours;
    const limits = [
      { role: 0, hours: needed[0]! / 2 },
      { role: 1, hours: needed[1]! * 0.7 },
    ];
    const found = limitedCuts(large, limits);
    expect(found.feasible).toBe(true);
    expect(found.hours[0]).toBeLessThanOrEqual(limits[0]!.hours);
    expect(found.hours[1]).toBeLessThanOrEqual(limits[1]!.hours);
    expect(found.bound).toBeLessThan(free.profit);
    expect(found.bound - found.profit).toBeLessThan(0.001 * found.bound);
  });
});
