import * as fc from "fast-check";
import type { CutProblem } from "../../src/model/optimalCuts.js";

/** A customer's score and what the customer gives in each class. */
export interface CutCustomer {
  readonly score: number;
  readonly profit: readonly number[];
  readonly hours: readonly (readonly number[])[];
}

export interface NamedCuts extends CutProblem {
  hours(role: number, classIndex: number, from: number, to: number, into: Float64Array): void;
}

/** The problem of customers in any order: they are ranked by score, those of equal score as they come. */
export function cutProblem(customers: readonly CutCustomer[], classes: number): NamedCuts {
  const ranked = customers.toSorted((a, b) => b.score - a.score);
  const fill = (from: number, to: number, into: Float64Array, value: (customer: CutCustomer) => number) => {
    for (let position = from; position < to; position++) into[position - from] = value(ranked[position]!);
  };
  return {
    scores: Float64Array.from(ranked, (customer) => customer.score),
    classes,
    profit: (k, from, to, into) => fill(from, to, into, (customer) => customer.profit[k]!),
    hours: (role, k, from, to, into) => fill(from, to, into, (customer) => customer.hours[role]![k]!),
  };
}

/** Customers with scores that often tie, in up to `classes` classes. */
export function cutCustomers(classes: number, roles: number, maxLength: number): fc.Arbitrary<CutCustomer[]> {
  const perClass = (min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: classes, maxLength: classes });
  return fc.array(
    fc.record({
      score: fc.integer({ min: -2, max: 5 }),
      profit: perClass(-50, 100),
      hours: fc.array(perClass(0, 20), { minLength: roles, maxLength: roles }),
    }),
    { maxLength },
  );
}

/** Every way to cut descending scores without dividing equal ones. */
export function everyCuts(scores: Float64Array, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const starts = Array.from({ length: scores.length + 1 - from }, (_, at) => from + at);
  return starts
    .filter((cut) => cut === 0 || scores[cut - 1] !== scores[cut])
    .flatMap((cut) => everyCuts(scores, count - 1, cut).map((rest) => [cut, ...rest]));
}

/** What cuts add up to, customer by customer. */
export function naiveTotals(problem: NamedCuts, cuts: readonly number[], roles: number) {
  const into = new Float64Array(1);
  const totals = { profit: 0, hours: new Array<number>(roles).fill(0) };
  for (let position = 0; position < problem.scores.length; position++) {
    const k = cuts.filter((cut) => cut <= position).length;
    problem.profit(k, position, position + 1, into);
    totals.profit += into[0]!;
    for (let role = 0; role < roles; role++) {
      problem.hours(role, k, position, position + 1, into);
      totals.hours[role]! += into[0]!;
    }
  }
  return totals;
}
