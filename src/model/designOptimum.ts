import { cutThresholds } from "./cutThresholds.js";
import { cutsOf, type DesignProblem, pricedProblem, sumOfCuts } from "./designProblem.js";
import { optimalCuts } from "./optimalCuts.js";

/** A threshold's range over which total profit stays within 1 % of the optimum, the other thresholds being optimal. */
export interface FlatZone {
  /** Scores. */
  readonly from: number;
  readonly to: number;
  /** Customers above the threshold at either end. */
  readonly fewest: number;
  readonly most: number;
}

/** The most profitable general thresholds of a design; money in EUR a year. */
export interface DesignOptimum {
  /** Scores, best class first. */
  readonly thresholds: readonly number[];
  readonly cuts: readonly number[];
  readonly profitEur: number;
  readonly costEur: number;
  /** DB after coverage cost with the thresholds of now. */
  readonly currentEur: number;
  readonly currentCostEur: number;
  readonly gainEur: number;
  /** What the best thresholds gain at no more coverage cost than now, and what more or less cost adds. */
  readonly reallocationEur: number;
  readonly sizeEur: number;
  readonly zones: readonly FlatZone[];
  /** Customers with a negative DB that end up in the last class: coverage that grows them deepens the loss. */
  readonly losingInLast: number;
}

const tolerance = 0.01;

/** Exact by dynamic programming over all customers (docs/method.md#optimum); `thresholds` are the general ones of now. */
export function designOptimum(
  problem: DesignProblem,
  thresholds: readonly number[],
  losing: Uint8Array,
): DesignOptimum {
  const { scores, profits, costs } = problem;
  const current = cutsOf(scores, thresholds);
  const currentProfit = sumOfCuts(profits, current);
  const currentCost = sumOfCuts(costs, current);
  const { cuts } = optimalCuts(problem);
  const profit = sumOfCuts(profits, cuts);
  const same = Math.max(currentProfit, bestWithin(problem, currentCost, profit, cuts));
  const last = cuts.at(-1) ?? 0;
  let losingInLast = 0;
  for (let place = last; place < scores.length; place++) losingInLast += losing[place]!;
  return {
    thresholds: cutThresholds(scores, cuts),
    cuts,
    profitEur: profit / 100,
    costEur: sumOfCuts(costs, cuts) / 100,
    currentEur: currentProfit / 100,
    currentCostEur: currentCost / 100,
    gainEur: (profit - currentProfit) / 100,
    reallocationEur: (same - currentProfit) / 100,
    sizeEur: (profit - same) / 100,
    zones: cuts.map((_, at) => flatZone(problem, cuts, at, profit)),
    losingInLast,
  };
}

/** The greatest profit found by pricing coverage cost until it is no more than a budget. */
function bestWithin(problem: DesignProblem, budget: number, free: number, freeCuts: readonly number[]): number {
  if (sumOfCuts(problem.costs, freeCuts) <= budget) return free;
  let low = 0;
  let high = 64;
  let best = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < 14; step++) {
    const price = (low + high) / 2;
    const { cuts } = optimalCuts(pricedProblem(problem, price));
    if (sumOfCuts(problem.costs, cuts) > budget) low = price;
    else {
      high = price;
      best = Math.max(best, sumOfCuts(problem.profits, cuts));
    }
  }
  return best;
}

function flatZone({ scores, profits }: DesignProblem, cuts: readonly number[], at: number, profit: number): FlatZone {
  const least = profit - tolerance * Math.abs(profit);
  const above = profits[at]!;
  const below = profits[at + 1]!;
  const cut = cuts[at]!;
  let fewest = cut;
  let total = profit;
  for (let place = cut - 1; place >= (cuts[at - 1] ?? 0); place--) {
    total += below[place]! - above[place]!;
    if (total >= least && scores[place - 1] !== scores[place]) fewest = place;
  }
  let most = cut;
  total = profit;
  for (let place = cut; place < (cuts[at + 1] ?? scores.length); place++) {
    total += above[place]! - below[place]!;
    if (total >= least && scores[place + 1] !== scores[place]) most = place + 1;
  }
  const [to, from] = cutThresholds(scores, [fewest, most]) as [number, number];
  return { from, to, fewest, most };
}
