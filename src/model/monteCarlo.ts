import type { AssumptionRange } from "./assumptionRanges.js";
import { cellEvaluator } from "./cellEvaluator.js";
import type { CoverageCells } from "./coverageCells.js";
import { withAssumptions } from "./withAssumptions.js";

/** Where four of five runs lie, and the one in the middle. */
export interface Interval {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How often results fall into parts of equal width, from the least to the most. */
export interface Histogram {
  readonly least: number;
  readonly most: number;
  readonly counts: readonly number[];
}

/** What coverage earns and costs over all runs, EUR a year. */
export interface UncertainDb {
  readonly costEur: Interval;
  readonly afterCoverageEur: Interval;
  /** Against the present state under the same assumptions. */
  readonly changeEur: Interval;
  /** Share of runs in which the design earns more than the present state. */
  readonly better: number;
  readonly changes: Histogram;
}

export interface Uncertainty {
  readonly runs: number;
  /** Of all roles together. */
  readonly allFte: Interval;
  readonly istAllFte: Interval;
  /** By role's key. */
  readonly fte: Readonly<Record<string, Interval>>;
  readonly istFte: Readonly<Record<string, Interval>>;
  readonly istCostEur: Interval;
  /** Sales as today. */
  readonly off: UncertainDb;
  /** Sales as they answer; null where that can't be said. */
  readonly stated: UncertainDb | null;
}

/** Runs in slices, so that their progress can be told. */
export interface MonteCarlo {
  /** Makes so many more runs, as far as any are left; returns how many are done. */
  advance(runs: number): number;
  /** Over the runs done; null before the first. */
  result(): Uncertainty | null;
}

export interface MonteCarloOptions {
  /** Uniform in 0…1: the same sequence gives the same result. */
  readonly random: () => number;
  readonly runs?: number;
  /** Triangular around the present value, or uniform between low and high. */
  readonly draws?: "triangular" | "uniform";
}

/**
 * Draws all assumptions at once, each within its range and independent of the others, and evaluates the cells of a design; runs take turns in the
 * `worlds`, which stand for what moves the cells themselves (docs/method.md#uncertainty).
 */
export function monteCarlo(
  worlds: readonly [CoverageCells, ...CoverageCells[]],
  ranges: readonly AssumptionRange[],
  { random, runs = 10_000, draws = "triangular" }: MonteCarloOptions,
): MonteCarlo {
  const evaluators = worlds.map((cells) => cellEvaluator(cells));
  const draw = draws === "uniform" ? uniform : triangular;
  const { assumptions } = worlds[0];
  const roles = assumptions.roles.map(({ key }) => key);
  const column = () => new Float64Array(runs);
  const columns = () => roles.map(column);
  const [fte, istFte] = [columns(), columns()];
  const [allFte, istAllFte] = [column(), column()];
  const [ist, off, stated] = [column(), column(), column()];
  const [istCost, offCost, statedCost] = [column(), column(), column()];
  let answers = true;
  let done = 0;

  function once(): void {
    const values: Record<string, number> = {};
    for (const range of ranges) values[range.path] = draw(range, random());
    const outcome = evaluators[done % worlds.length]!(withAssumptions(assumptions, values));
    for (let role = 0; role < roles.length; role++) {
      fte[role]![done] = outcome.fte[role]!;
      istFte[role]![done] = outcome.istFte[role]!;
    }
    allFte[done] = outcome.fte.reduce((sum, own) => sum + own, 0);
    istAllFte[done] = outcome.istFte.reduce((sum, own) => sum + own, 0);
    ist[done] = outcome.istAfterCoverageEur;
    off[done] = outcome.offEur;
    istCost[done] = outcome.istCostEur;
    offCost[done] = outcome.offCostEur;
    if (outcome.statedEur === null) answers = false;
    stated[done] = outcome.statedEur ?? Number.NaN;
    statedCost[done] = outcome.statedCostEur ?? Number.NaN;
    done++;
  }

  return {
    advance(more) {
      for (let left = Math.min(more, runs - done); left > 0; left--) once();
      return done;
    },
    result() {
      if (done === 0) return null;
      const of = (values: Float64Array) => interval(values.slice(0, done));
      const db = (earned: Float64Array, cost: Float64Array): UncertainDb => {
        const change = earned.slice(0, done).map((eur, run) => eur - ist[run]!);
        // A hundredth of a cent is rounding: a design that is as today is never better.
        const better = change.reduce((count, eur) => count + (eur > 1e-4 ? 1 : 0), 0) / done;
        return {
          costEur: of(cost),
          afterCoverageEur: of(earned),
          changeEur: interval(change),
          better,
          changes: histogram(change),
        };
      };
      const byRole = (all: readonly Float64Array[]) =>
        Object.fromEntries(roles.map((key, role) => [key, of(all[role]!)]));
      return {
        runs: done,
        allFte: of(allFte),
        istAllFte: of(istAllFte),
        fte: byRole(fte),
        istFte: byRole(istFte),
        istCostEur: of(istCost),
        off: db(off, offCost),
        stated: answers ? db(stated, statedCost) : null,
      };
    },
  };
}

function uniform({ low, high }: AssumptionRange, at: number): number {
  return low + (high - low) * at;
}

/** The value at which the triangle's share `at` is reached. */
export function triangular({ low, value, high }: AssumptionRange, at: number): number {
  const rising = (value - low) / (high - low);
  return at < rising
    ? low + Math.sqrt(at * (high - low) * (value - low))
    : high - Math.sqrt((1 - at) * (high - low) * (high - value));
}

function interval(values: Float64Array): Interval {
  values.sort();
  const quantile = (share: number) => {
    const place = (values.length - 1) * share;
    const before = values[Math.floor(place)]!;
    return before + (values[Math.ceil(place)]! - before) * (place - Math.floor(place));
  };
  return { low: quantile(0.1), middle: quantile(0.5), high: quantile(0.9) };
}

const parts = 24;

/** Of values in ascending order. */
function histogram(sorted: Float64Array): Histogram {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const counts = new Array<number>(parts).fill(0);
  for (const value of sorted) {
    counts[most > least ? Math.min(parts - 1, Math.floor(((value - least) / (most - least)) * parts)) : 0]!++;
  }
  return { least, most, counts };
}
