import { type CutTotals, type HoursLimit, hoursAbove, type LimitedCutProblem } from "./cutTotals.js";
import { pricedCuts } from "./pricedCuts.js";

export interface PriceSearch {
  /** Cents per hour of each limit for which the bound is least. */
  readonly prices: readonly number[];
  /** No cuts that keep the limits earn more. */
  readonly bound: number;
  /** All cuts met. */
  readonly trials: readonly CutTotals[];
}

export interface PriceStart {
  readonly prices: readonly number[];
  /** Cuts already known, among them for each limit some that keep it. */
  readonly trials: readonly CutTotals[];
}

const rounds = 6;
const stepsPerPrice = 40;
const stepsTogether = 10;

/**
 * Prices of hours that make the Lagrangian bound least (docs/method.md#optimum): each price in turn by cutting planes, which is exact for
 * a single limit, then all together by subgradients (Polyak 1969) until a round gains nothing.
 */
export function searchPrices(
  problem: LimitedCutProblem,
  limits: readonly HoursLimit[],
  start: PriceStart,
): PriceSearch {
  const trials = [...start.trials];
  let best = { prices: start.prices, bound: Number.POSITIVE_INFINITY };
  const tolerance = () => 1e-9 * Math.max(1, Math.abs(best.bound));
  const evaluate = (prices: readonly number[]): number => {
    const trial = pricedCuts(problem, limits, prices);
    trials.push(trial);
    const bound = priced(limits, trial, prices);
    if (bound < best.bound) best = { prices: [...prices], bound };
    return bound;
  };

  evaluate(start.prices);
  for (let round = 0; round < rounds; round++) {
    const before = best.bound;
    for (const at of limits.keys()) {
      for (let step = 0; step < stepsPerPrice; step++) {
        const prices = best.prices.with(at, 0);
        prices[at] = lowestPrice(limits, trials, prices, at);
        const expected = Math.max(...trials.map((trial) => priced(limits, trial, prices)));
        if (evaluate(prices) <= expected + tolerance()) break;
      }
    }
    if (limits.length < 2) break;
    descend(limits, trials, best.prices, evaluate);
    if (best.bound >= before - tolerance()) break;
  }
  return { ...best, trials };
}

/** What cuts earn when hours above a limit cost, and hours below it pay, their price. */
function priced(limits: readonly HoursLimit[], trial: CutTotals, prices: readonly number[]): number {
  return limits.reduce((sum, limit, at) => sum - prices[at]! * (trial.hours[at]! - limit.hours), trial.profit);
}

/** The price of one limit at which the best of the known cuts is worth least: the lowest point of an upper envelope of lines. */
function lowestPrice(
  limits: readonly HoursLimit[],
  trials: readonly CutTotals[],
  others: readonly number[],
  at: number,
): number {
  const lines = trials
    .map((trial) => ({ worth: priced(limits, trial, others), excess: trial.hours[at]! - limits[at]!.hours }))
    .sort((a, b) => b.worth - a.worth || a.excess - b.excess);
  let line = lines[0]!;
  let price = 0;
  while (line.excess > 0) {
    const crossing = (other: typeof line) => (line.worth - other.worth) / (line.excess - other.excess);
    const flatter = lines.filter((other) => other.excess < line.excess);
    if (flatter.length === 0) break;
    const next = flatter.reduce((first, other) => (crossing(other) < crossing(first) ? other : first));
    price = Math.max(price, crossing(next));
    line = next;
  }
  return price;
}

function descend(
  limits: readonly HoursLimit[],
  trials: readonly CutTotals[],
  from: readonly number[],
  evaluate: (prices: readonly number[]) => number,
): void {
  let prices = [...from];
  for (let step = 0; step < stepsTogether; step++) {
    const bound = evaluate(prices);
    const kept = trials.filter((trial) => hoursAbove(limits, trial.hours) === 0);
    if (kept.length === 0) return;
    const gap = bound - Math.max(...kept.map((trial) => trial.profit));
    const excess = limits.map((limit, at) => trials.at(-1)!.hours[at]! - limit.hours);
    const length = excess.reduce((sum, hours) => sum + hours * hours, 0);
    if (length === 0) return;
    prices = prices.map((price, at) => Math.max(0, price + (gap / 2 ** step / length) * excess[at]!));
  }
}
