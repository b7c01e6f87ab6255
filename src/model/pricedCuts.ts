import { type CutTotals, cutTotals, type HoursLimit, type LimitedCutProblem } from "./cutTotals.js";
import { cutBlock, optimalCuts } from "./optimalCuts.js";

/** The cuts of greatest profit when an hour of each limited role costs its price in cents on top; with `profitWeight` 0 those of least priced hours. */
export function pricedCuts(
  problem: LimitedCutProblem,
  limits: readonly HoursLimit[],
  prices: readonly number[],
  profitWeight: 0 | 1 = 1,
): CutTotals {
  const spent = new Float64Array(Math.min(cutBlock, problem.scores.length));
  const { cuts } = optimalCuts({
    scores: problem.scores,
    classes: problem.classes,
    profit(k, from, to, into) {
      if (profitWeight) problem.profit(k, from, to, into);
      else into.fill(0, 0, to - from);
      for (const [at, { role }] of limits.entries()) {
        const price = prices[at]!;
        if (price === 0) continue;
        problem.hours(role, k, from, to, spent);
        for (let index = 0; index < to - from; index++) into[index] = into[index]! - price * spent[index]!;
      }
    },
  });
  return cutTotals(problem, limits, cuts);
}
