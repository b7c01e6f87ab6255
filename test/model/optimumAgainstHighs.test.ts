import * as fc from "fast-check";
import highs from "highs";
import { describe, expect, test } from "vitest";
import { allocateContacts } from "../../src/model/allocateContacts.js";
import { limitedCuts } from "../../src/model/limitedCuts.js";
import { optimalCuts } from "../../src/model/optimalCuts.js";
import { type CutCustomer, cutCustomers, cutProblem } from "./cutProblems.js";

const solver = await highs();

interface Term {
  readonly factor: number;
  readonly name: string;
}

/** Greatest value of a sum of yes-no decisions under conditions; null where the conditions contradict each other. */
function milp(objective: readonly Term[], conditions: readonly { terms: readonly Term[]; relation: string }[]) {
  const sum = (terms: readonly Term[]) =>
    terms.map(({ factor, name }) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`).join(" ");
  const names = [...new Set([objective, ...conditions.map(({ terms }) => terms)].flat().map(({ name }) => name))];
  const lines = [
    "Maximize",
    ` obj: ${sum(objective)}`,
    "Subject To",
    ...conditions.map(({ terms, relation }, at) => ` c${at}: ${sum(terms)} ${relation}`),
    "Binary",
    ...names.map((name) => ` ${name}`),
    "End",
  ];
  const solution = solver.solve(lines.join("\n"), { mip_rel_gap: 0, mip_abs_gap: 0 });
  expect(["Optimal", "Infeasible"]).toContain(solution.Status);
  return solution.Status === "Optimal" ? Math.round(solution.ObjectiveValue) : null;
}

/** One class per customer, never a better one than a customer of higher score has, the same for equal scores. */
function milpOfCuts(customers: readonly CutCustomer[], classes: number, limits: readonly number[]) {
  const ranked = customers.toSorted((a, b) => b.score - a.score);
  const name = (at: number, k: number) => `x${at}_${k}`;
  const terms = (value: (customer: CutCustomer, k: number) => number) =>
    ranked.flatMap((customer, at) =>
      Array.from({ length: classes }, (_, k) => ({ factor: value(customer, k), name: name(at, k) })),
    );
  const upTo = (at: number, k: number, factor: number) =>
    Array.from({ length: k + 1 }, (_, better) => ({ factor, name: name(at, better) }));
  const one = ranked.map((_, at) => ({ terms: upTo(at, classes - 1, 1), relation: "= 1" }));
  const order = ranked.slice(1).flatMap((customer, at) =>
    Array.from({ length: classes - 1 }, (_, k) => ({
      terms: [...upTo(at, k, 1), ...upTo(at + 1, k, -1)],
      relation: customer.score === ranked[at]!.score ? "= 0" : ">= 0",
    })),
  );
  const hours = limits.map((limit, role) => ({
    terms: terms((customer, k) => customer.hours[role]![k]!),
    relation: `<= ${limit}`,
  }));
  return milp(
    terms((customer, k) => customer.profit[k]!),
    [...one, ...order, ...hours],
  );
}

const limitsOf = (hours: readonly number[]) => hours.map((limit, role) => ({ role, hours: limit }));
const someCustomers = (roles: number) => cutCustomers(3, roles, 10).filter((customers) => customers.length > 0);

describe("HiGHS, a solver of mixed-integer programs,", () => {
  test("finds the same greatest profit without limits", () => {
    fc.assert(
      fc.property(someCustomers(0), (customers) => {
        expect(optimalCuts(cutProblem(customers, 3)).profit).toBe(milpOfCuts(customers, 3, []));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test.each([1, 2])("finds an optimum between the reported profit and the bound with %i limits", (roles) => {
    const limits = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: roles, maxLength: roles });
    fc.assert(
      fc.property(someCustomers(roles), limits, (customers, hours) => {
        const found = limitedCuts(cutProblem(customers, 3), limitsOf(hours));
        const best = milpOfCuts(customers, 3, hours);
        if (best === null) expect(found.feasible).toBe(false);
        if (roles === 1) expect(found.feasible).toBe(best !== null);
        if (best === null || !found.feasible) return;
        expect(found.profit).toBeLessThanOrEqual(best);
        expect(found.bound).toBeGreaterThanOrEqual(best - 0.05);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  test("finds no better contacts within a budget", () => {
    const curve = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 6 });
    const someCurves = fc.array(fc.tuple(curve, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someCurves, fc.integer({ min: 0, max: 25 }), (pairs, budget) => {
        const plans = pairs.map(([curve, cost], at) =>
          curve.map((profit, count) => ({ profit, units: count * cost, name: `x${at}_${count}` })),
        );
        const best = milp(
          plans.flat().map(({ profit, name }) => ({ factor: profit, name })),
          [
            ...plans.map((plan) => ({ terms: plan.map(({ name }) => ({ factor: 1, name })), relation: "= 1" })),
            { terms: plans.flat().map(({ units, name }) => ({ factor: units, name })), relation: `<= ${budget}` },
          ],
        );
        const curves = pairs.map(([profits]) => profits);
        const cost = pairs.map(([, units]) => units);
        expect(allocateContacts(curves, cost, budget).profit).toBe(best);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
