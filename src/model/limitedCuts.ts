import { coarseCuts } from "./coarseCuts.js";
import { type CutTotals, cutTotals, type HoursLimit, hoursAbove, type LimitedCutProblem } from "./cutTotals.js";
import { improveCuts } from "./improveCuts.js";
import { pricedCuts } from "./pricedCuts.js";
import { type PriceStart, searchPrices } from "./searchPrices.js";

/** Cuts within limits, or the nearest to them. */
export interface LimitedCuts extends CutTotals {
  /** No cuts within the limits earn more; the profit itself where the limits are not kept. */
  readonly bound: number;
  /** Whether the cuts keep the limits. */
  readonly feasible: boolean;
  /** Roles whose limits are not kept: by no cuts at all, or, where each could be kept alone, by none that were found to keep the others. */
  readonly conflicting: number[];
}

const coarseRuns = 4_096;
const nearStarts = 8;

/** Cuts of great profit whose hours stay within limits per role, with the proven bound of the greatest profit (docs/method.md#optimum). */
export function limitedCuts(problem: LimitedCutProblem, limits: readonly HoursLimit[]): LimitedCuts {
  const free = pricedCuts(
    problem,
    limits,
    limits.map(() => 0),
  );
  if (hoursAbove(limits, free.hours) === 0) return result(limits, free, free.profit);

  const least = limits.map((_, at) =>
    pricedCuts(
      problem,
      limits,
      limits.map((_, other) => (other === at ? 1 : 0)),
      0,
    ),
  );
  const impossible = limits.map((limit, at) => hoursAbove([limit], [least[at]!.hours[at]!]) > 0);
  if (impossible.includes(true)) {
    const nearest = pricedCuts(problem, limits, impossible.map(Number), 0);
    return { ...result(limits, nearest, nearest.profit), conflicting: rolesWhere(limits, impossible) };
  }

  const { bound, prices, trials } = searchPrices(problem, limits, startOf(problem, limits, [free, ...least]));
  const atPrices = pricedCuts(problem, limits, prices);
  const starts = [atPrices, ...nearestOf(limits, trials)];
  const improved = starts.map((start) => improveCuts(problem, limits, start));
  const improvedKept = improved.filter((trial) => hoursAbove(limits, trial.hours) === 0);
  if (improvedKept.length > 0) return result(limits, mostProfitable(improvedKept), bound);
  const nearest = improved.reduce((a, b) => (hoursAbove(limits, b.hours) < hoursAbove(limits, a.hours) ? b : a));
  return result(limits, nearest, nearest.profit);
}

/** Prices and cuts of a coarse problem bring a large one close to its end. */
function startOf(problem: LimitedCutProblem, limits: readonly HoursLimit[], known: readonly CutTotals[]): PriceStart {
  const zero = limits.map(() => 0);
  if (problem.scores.length <= coarseRuns) return { prices: zero, trials: known };
  const coarse = coarseCuts(problem, limits, coarseRuns);
  const seeds = known.map((trial) => {
    const cuts = trial.cuts.map((cut) => coarse.starts.findIndex((start) => start >= cut));
    return cutTotals(coarse.problem, limits, cuts);
  });
  const search = searchPrices(coarse.problem, limits, { prices: zero, trials: seeds });
  const fine = search.trials.map((trial) => ({ ...trial, cuts: trial.cuts.map((cut) => coarse.starts[cut]!) }));
  return { prices: search.prices, trials: [...known, ...fine] };
}

function result(limits: readonly HoursLimit[], trial: CutTotals, bound: number): LimitedCuts {
  const above = limits.map((limit, at) => hoursAbove([limit], [trial.hours[at]!]) > 0);
  return {
    profit: trial.profit,
    cuts: trial.cuts,
    hours: trial.hours,
    bound: Math.max(bound, trial.profit),
    feasible: !above.includes(true),
    conflicting: rolesWhere(limits, above),
  };
}

function rolesWhere(limits: readonly HoursLimit[], holds: readonly boolean[]): number[] {
  return [...new Set(limits.filter((_, at) => holds[at]).map(({ role }) => role))];
}

/** The most profitable cuts that keep the limits; if there are none, some that come near, because moving single cuts may lead from one to the limits and not from another. */
function nearestOf(limits: readonly HoursLimit[], trials: readonly CutTotals[]): CutTotals[] {
  const ranked = [...new Map(trials.map((trial) => [trial.cuts.join(), trial])).values()]
    .map((trial) => ({ trial, above: hoursAbove(limits, trial.hours) }))
    .sort((a, b) => a.above - b.above || b.trial.profit - a.trial.profit);
  return ranked.slice(0, ranked[0]!.above > 0 ? nearStarts : 1).map(({ trial }) => trial);
}

function mostProfitable(trials: readonly CutTotals[]): CutTotals {
  return trials.reduce((best, trial) => (trial.profit > best.profit ? trial : best));
}
