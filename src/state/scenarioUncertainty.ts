import type { AssumptionRange } from "../model/assumptionRanges.js";
import type { CellError } from "../model/cellError.js";
import { cellEvaluator } from "../model/cellEvaluator.js";
import type { CoverageCells } from "../model/coverageCells.js";
import { lastOf } from "../model/lastOf.js";
import { type MonteCarloOptions, monteCarlo, type Uncertainty } from "../model/monteCarlo.js";
import { type RobustClass, robustClasses } from "../model/robustClasses.js";
import { rankedBars, type TornadoBar, tornado } from "../model/tornado.js";
import { uniformRandom } from "../model/uniformRandom.js";
import type { Evaluation } from "./evaluateScenario.js";
import { type MovingDriver, movingDrivers } from "./movingDrivers.js";
import { scenarioRanges, usualSeed } from "./uncertainty.js";
import { worldSteps } from "./uncertainWorlds.js";

export const uncertaintyRuns = 10_000;

/** What assumptions leave open about a scenario. */
export interface ScenarioUncertainty extends Uncertainty {
  readonly seed: number;
  /** How far the cells that the runs use are from the customers. */
  readonly error: CellError | null;
  /** What moves DB after coverage most, with sales as today. */
  readonly drivers: readonly TornadoBar[];
  readonly robust: readonly RobustClass[];
}

/** Draws the assumptions of a scenario; null where nobody knows how often customers are visited. */
export function scenarioUncertainty(evaluation: Evaluation): ScenarioUncertainty | null {
  const { scenario, portfolio, split, thresholds } = evaluation;
  const ranges = scenarioRanges(scenario, portfolio);
  const seed = scenario.assumptions.uncertainty?.seed ?? usualSeed;
  const found = lastOf(worldSteps(evaluation, ranges, seed));
  if (!found) return null;
  const { cells, worlds, error } = found;
  const runs = monteCarlo(worlds, ranges.answered, drawing(seed));
  runs.advance(uncertaintyRuns);
  return {
    seed,
    ...runs.result()!,
    error,
    drivers: drivers(cells, ranges.answered, {
      level: "off",
      moving: lastOf(movingDrivers(evaluation, ranges.moving)),
    }),
    robust: robustClasses(split, thresholds),
  };
}

/** Chance as every place draws it. */
export function drawing(seed: number): MonteCarloOptions {
  return { random: uniformRandom(seed), runs: uncertaintyRuns };
}

/** The assumptions that move DB after coverage (or people) most; `moving` are those that move classes, evaluated beforehand. */
export function drivers(
  cells: CoverageCells,
  ranges: readonly AssumptionRange[],
  {
    level,
    by = "afterCoverageEur",
    moving = [],
  }: {
    readonly level: "off" | "stated";
    readonly by?: "afterCoverageEur" | "fte";
    readonly moving?: readonly MovingDriver[];
  },
): TornadoBar[] {
  const evaluate = cellEvaluator(cells);
  const all = (roles: readonly number[]) => roles.reduce((sum, own) => sum + own, 0);
  const answered = tornado(
    cells.assumptions,
    ranges,
    (assumptions) => {
      const { offEur, statedEur, fte, istAfterCoverageEur, istFte } = evaluate(assumptions);
      return {
        afterCoverageEur: level === "off" ? offEur : (statedEur ?? offEur),
        fte: all(fte),
        istAfterCoverageEur,
        istFte: all(istFte),
      };
    },
    by,
  );
  const moved = moving.map(({ range, low, high }) => ({ range, low: low[level], high: high[level] }));
  return rankedBars([...answered, ...moved], by);
}
