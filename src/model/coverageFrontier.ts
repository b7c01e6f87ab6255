import { type DesignProblem, pricedProblem, sumOfCuts } from "./designProblem.js";
import { optimalCuts } from "./optimalCuts.js";

/** A way to cover everybody: what it costs and what it leaves, EUR a year. */
export interface FrontierPoint {
  readonly cost: number;
  readonly profit: number;
}

/** How dear coverage cost is made, one point of the frontier each: 0 is the free optimum, below it budgets are more than generous. */
export const frontierPrices: readonly number[] = [
  -0.95, -0.8, -0.6, -0.4, -0.2, 0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 10, 20, 50,
];

/** The best reachable over the thresholds of the design at one price of coverage cost. */
export function thresholdPoint(problem: DesignProblem, price: number): FrontierPoint {
  const { cuts } = optimalCuts(pricedProblem(problem, price));
  return { cost: sumOfCuts(problem.costs, cuts) / 100, profit: sumOfCuts(problem.profits, cuts) / 100 };
}

/** The best reachable when every customer may get any class's coverage: an upper bound that no thresholds pass. */
export function freePoint({ profits, costs }: DesignProblem, price: number): FrontierPoint {
  let cost = 0;
  let profit = 0;
  const size = profits[0]?.length ?? 0;
  for (let place = 0; place < size; place++) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < profits.length; at++) {
      const worth = profits[at]![place]! - price * costs[at]![place]!;
      if (worth > most) {
        most = worth;
        best = at;
      }
    }
    cost += costs[best]![place]!;
    profit += profits[best]![place]!;
  }
  return { cost: cost / 100, profit: profit / 100 };
}
