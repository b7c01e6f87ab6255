import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Adbudg, adbudg, adbudgOfJudged } from "../../src/model/adbudg.js";
import { allocateContacts } from "../../src/model/allocateContacts.js";

/** Every allocation within the budget, customer by customer. */
function exhaustive(
  curves: readonly (readonly number[])[],
  cost: readonly number[],
  budget: number,
  at = 0,
): { contacts: number[]; profit: number } {
  if (at === curves.length) return { contacts: [], profit: 0 };
  return curves[at]!.map((profit, count) => ({ count, profit, left: budget - count * cost[at]! }))
    .filter(({ left }) => left >= 0)
    .map(({ count, profit, left }) => {
      const rest = exhaustive(curves, cost, left, at + 1);
      return { contacts: [count, ...rest.contacts], profit: profit + rest.profit };
    })
    .reduce((best, next) => (next.profit > best.profit ? next : best));
}

describe("allocated contacts", () => {
  // github r-forge/mar pkg/R/callplan.r with data/callplan.rda, executed: 2 days of 8 hours, 2 hours per call, 4 calls each today.
  test("equal CALLPLAN's best plan: five calls north, three south", () => {
    const north = adbudgOfJudged({ b: 0.2, half: 0.62, more: 1.3, a: 1.5 })!;
    const south = adbudgOfJudged({ b: 0.3, half: 0.7, more: 1.15, a: 1.4 })!;
    const curve = (response: Adbudg, sales: number, margin: number) =>
      Array.from({ length: 9 }, (_, calls) => adbudg(response, calls / 4) * sales * margin);
    const curves = [curve(north, 60, 0.4), curve(south, 50, 0.3)];
    expect(curves[0]![4]! + curves[1]![4]!).toBeCloseTo(39, 10);
    const found = allocateContacts(curves, [2, 2], 16);
    expect(found.contacts).toEqual([5, 3]);
    expect(found.profit).toBeCloseTo(41.05269317, 8);
  });

  test("give one customer all rather than two customers too little on S-shaped curves", () => {
    const slowStart = [0, 1, 2, 20, 24];
    expect(allocateContacts([slowStart, slowStart], [1, 1], 4)).toEqual({ contacts: [4, 0], profit: 24 });
  });

  test("spend nothing where contacts lose money", () => {
    expect(allocateContacts([[-3, -9]], [1], 5)).toEqual({ contacts: [0], profit: -3 });
  });

  test("spend only what is there, and nothing of a negative budget", () => {
    expect(allocateContacts([[0, 10, 15]], [3], 5)).toEqual({ contacts: [1], profit: 10 });
    expect(allocateContacts([[0, 10, 15]], [3], 6.9)).toEqual({ contacts: [2], profit: 15 });
    expect(allocateContacts([[1, 10]], [3], -1)).toEqual({ contacts: [0], profit: 1 });
    expect(allocateContacts([], [], 9)).toEqual({ contacts: [], profit: 0 });
  });

  test("take the best of contacts that cost nothing", () => {
    expect(allocateContacts([[0, 8, 5]], [0], 0)).toEqual({ contacts: [1], profit: 8 });
  });

  test("equal exhaustive search", () => {
    const curve = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 5 });
    const customers = fc.array(fc.tuple(curve, fc.integer({ min: 0, max: 4 })), { maxLength: 5 });
    fc.assert(
      fc.property(customers, fc.integer({ min: 0, max: 20 }), (pairs, budget) => {
        const curves = pairs.map(([profits]) => profits);
        const cost = pairs.map(([, units]) => units);
        const found = allocateContacts(curves, cost, budget);
        expect(found.profit).toBe(exhaustive(curves, cost, budget).profit);
        expect(found.contacts.reduce((sum, count, at) => sum + curves[at]![count]!, 0)).toBe(found.profit);
        expect(found.contacts.reduce((sum, count, at) => sum + count * cost[at]!, 0)).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 300 },
    );
  });
});
