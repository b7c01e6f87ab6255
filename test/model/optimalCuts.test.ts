import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutThresholds } from "../../src/model/cutThresholds.js";
import { optimalCuts } from "../../src/model/optimalCuts.js";
import { type CutCustomer, cutCustomers, cutProblem, everyCuts, naiveTotals } from "./cutProblems.js";

const customer = (score: number, ...profit: number[]): CutCustomer => ({ score, profit, hours: [] });
const solve = (classes: number, ...customers: CutCustomer[]) => optimalCuts(cutProblem(customers, classes));

describe("optimal cuts", () => {
  test("put the customers into the better class for whom it earns more", () => {
    expect(solve(2, customer(9, 50, 10), customer(5, 30, 20), customer(2, 5, 15))).toEqual({ profit: 95, cuts: [2] });
  });

  test("may take a customer for whom a class is wrong to reach those behind", () => {
    expect(solve(2, customer(9, 0, 10), customer(5, 90, 20))).toEqual({ profit: 90, cuts: [2] });
  });

  test("never divide customers of equal score", () => {
    expect(solve(2, customer(5, 80, 0), customer(5, 0, 30), customer(1, 0, 10))).toEqual({ profit: 90, cuts: [2] });
    expect(solve(2, customer(5, 80, 0), customer(5, 0, 90), customer(1, 0, 10))).toEqual({ profit: 100, cuts: [0] });
  });

  test("leave a class empty that earns nothing more", () => {
    expect(solve(3, customer(9, 50, 40, 10), customer(2, 0, 4, 5))).toEqual({ profit: 55, cuts: [1, 1] });
    expect(solve(3, customer(9, 1, 2, 3))).toEqual({ profit: 3, cuts: [0, 0] });
    expect(solve(3, customer(9, 3, 2, 1))).toEqual({ profit: 3, cuts: [1, 1] });
  });

  test("choose fewer customers in better classes where nothing is gained", () => {
    expect(solve(3, customer(9, 7, 7, 7), customer(2, 7, 7, 7))).toEqual({ profit: 14, cuts: [0, 0] });
  });

  test("take losses, no customers and one class", () => {
    expect(solve(2, customer(9, -5, -9), customer(3, -4, -1))).toEqual({ profit: -6, cuts: [1] });
    expect(solve(4)).toEqual({ profit: 0, cuts: [0, 0, 0] });
    expect(solve(1, customer(9, 4), customer(8, -1))).toEqual({ profit: 3, cuts: [] });
  });

  test("equal trying every cut", () => {
    const cases = fc
      .integer({ min: 1, max: 3 })
      .chain((classes) => fc.tuple(fc.constant(classes), cutCustomers(classes, 0, 8)));
    fc.assert(
      fc.property(cases, ([classes, customers]) => {
        const problem = cutProblem(customers, classes);
        const found = optimalCuts(problem);
        const all = everyCuts(problem.scores, classes - 1).map((cuts) => naiveTotals(problem, cuts, 0).profit);
        expect(found.profit).toBe(Math.max(...all));
        expect(naiveTotals(problem, found.cuts, 0).profit).toBe(found.profit);
        expect(everyCuts(problem.scores, classes - 1)).toContainEqual(found.cuts);
      }),
      { numRuns: 500 },
    );
  });

  test("do not depend on the order of customers with equal scores", () => {
    fc.assert(
      fc.property(
        cutCustomers(4, 0, 30).chain((customers) =>
          fc.tuple(
            fc.constant(customers),
            fc.shuffledSubarray(customers, { minLength: customers.length, maxLength: customers.length }),
          ),
        ),
        ([customers, shuffled]) => {
          expect(optimalCuts(cutProblem(shuffled, 4))).toEqual(optimalCuts(cutProblem(customers, 4)));
        },
      ),
    );
  });

  test("and their profit do not depend on that order with fractions of cents either", () => {
    const fractions = Array.from({ length: 50 }, (_, at) => customer(at % 7, 1e6 / (at + 3), 1e7 / (at + 30)));
    expect(solve(2, ...fractions.toReversed())).toEqual(solve(2, ...fractions));
  });

  test("of thousands of customers are reached by none of 1,000 random cuts", () => {
    const next = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(fc.array(next, { minLength: 3_000, maxLength: 3_000 }), ([...noise]) => {
        const cost = [900, 300, 80, 5];
        const customers = noise.map((draw, at) => {
          const score = 3_000 - at - (at % 3);
          return customer(score, ...cost.map((euros, k) => (score * (5 - k)) / 8 + ((draw >>> (k * 7)) % 128) - euros));
        });
        const problem = cutProblem(customers, 4);
        const found = optimalCuts(problem);
        const sums = cost.map((_, k) => {
          const earned = new Float64Array(3_000);
          problem.profit(k, 0, 3_000, earned);
          const sum = new Float64Array(3_001);
          for (let at = 0; at < 3_000; at++) sum[at + 1] = sum[at]! + earned[at]!;
          return sum;
        });
        const profit = (cuts: readonly number[]) =>
          sums.reduce((total, sum, k) => total + sum[cuts[k] ?? 3_000]! - sum[cuts[k - 1] ?? 0]!, 0);
        expect(profit(found.cuts)).toBeCloseTo(found.profit, 3);
        for (let at = 0; at < 1_000; at++) {
          const cuts = [noise[at]!, noise[at + 1_000]!, noise[at + 2_000]!]
            .map((draw) => draw % 3_001)
            .sort((a, b) => a - b);
          expect(profit(cuts)).toBeLessThanOrEqual(found.profit + 0.001);
        }
      }),
      { numRuns: 5 },
    );
  });

  test("follow a class through several blocks of customers", () => {
    const customers = Array.from({ length: 5_000 }, (_, at) =>
      customer(-at, at < 1_500 ? 3 : 0, at < 3_700 ? 2 : 0, 1),
    );
    expect(solve(3, ...customers)).toEqual({ profit: 4_500 + 4_400 + 1_300, cuts: [1_500, 3_700] });
  });
});

describe("the thresholds of cuts", () => {
  const scores = Float64Array.of(90, 70, 70, 20);

  test("are the scores of the last customers above", () => {
    expect(cutThresholds(scores, [1, 3])).toEqual([90, 70]);
    expect(cutThresholds(scores, [4])).toEqual([20]);
  });

  test("repeat the one above for an empty class", () => {
    expect(cutThresholds(scores, [3, 3, 4])).toEqual([70, 70, 20]);
  });

  test("are above the best score where nobody belongs to the class", () => {
    expect(cutThresholds(scores, [0, 1])).toEqual([91, 90]);
    expect(cutThresholds(Float64Array.of(), [0, 0])).toEqual([1, 1]);
  });
});
