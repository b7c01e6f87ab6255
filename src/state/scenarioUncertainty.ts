import { type CellError, cellError } from "../model/cellError.js";
import { cellEvaluator } from "../model/cellEvaluator.js";
import { type CoverageCells, coverageCells } from "../model/coverageCells.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { type MonteCarloOptions, monteCarlo, type Uncertainty } from "../model/monteCarlo.js";
import { type RobustClass, robustClasses } from "../model/robustClasses.js";
import { type TornadoBar, tornado } from "../model/tornado.js";
import { uniformRandom } from "../model/uniformRandom.js";
import type { Evaluation } from "./evaluateScenario.js";
import { scenarioRanges, usualSeed } from "./uncertainty.js";

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
export function scenarioUncertainty({
  scenario,
  model,
  split,
  thresholds,
  result,
}: Evaluation): ScenarioUncertainty | null {
  const cells = coverageCells(model, thresholds);
  if (!cells) return null;
  const ranges = scenarioRanges(scenario);
  const seed = scenario.assumptions.uncertainty?.seed ?? usualSeed;
  const runs = monteCarlo(cells, ranges, drawing(seed));
  runs.advance(uncertaintyRuns);
  return {
    seed,
    ...runs.result()!,
    error: cellError(cells, result),
    drivers: drivers(cells, ranges, "off"),
    robust: robustClasses(split, thresholds),
  };
}

/** Chance as every place draws it. */
export function drawing(seed: number): MonteCarloOptions {
  return { random: uniformRandom(seed), runs: uncertaintyRuns };
}

/** The assumptions that move DB after coverage (or people) most. */
export function drivers(
  cells: CoverageCells,
  ranges: Parameters<typeof tornado>[1],
  level: Extract<CoverageLevel, "off" | "stated">,
  by: Parameters<typeof tornado>[3] = "afterCoverageEur",
): TornadoBar[] {
  const evaluate = cellEvaluator(cells);
  return tornado(
    cells.assumptions,
    ranges,
    (assumptions) => {
      const { offEur, statedEur, fte, istAfterCoverageEur, istFte } = evaluate(assumptions);
      const all = (roles: readonly number[]) => roles.reduce((sum, own) => sum + own, 0);
      return {
        afterCoverageEur: level === "off" ? offEur : (statedEur ?? offEur),
        fte: all(fte),
        istAfterCoverageEur,
        istFte: all(istFte),
      };
    },
    by,
  );
}
