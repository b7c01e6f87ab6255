import { type CellError, cellError } from "../model/cellError.js";
import { type CellWorld, cellWorld } from "../model/cellWorld.js";
import { type CoverageCells, cellSteps } from "../model/coverageCells.js";
import type { CoverageResult } from "../model/coverageResult.js";
import { latinDraws } from "../model/latinDraws.js";
import type { RowPin } from "../model/pinDeltas.js";
import { uniformRandom } from "../model/uniformRandom.js";
import { withDataValues } from "./dataRanges.js";
import { type Evaluation, evaluationSteps } from "./evaluateScenario.js";
import type { ScenarioRanges } from "./uncertainty.js";

/** Each assumption that moves classes is met in the middle of each fifth of its triangle, so at both ends of what four runs in five see. */
export const worldCount = 5;

export interface UncertainWorlds {
  /** As things are believed to be. */
  readonly cells: CoverageCells;
  /** What runs take turns in. */
  readonly worlds: readonly [CoverageCells, ...CoverageCells[]];
  /** Of the world whose cells are furthest from its customers. */
  readonly error: CellError | null;
}

/**
 * The cells that runs use, 2,000 in all: where φ or what stands in for missing data is uncertain, scenarios with other values of it, each with figures,
 * classes and thresholds of its own. Null where nobody knows how often customers are visited. Yields between a few passes over the customers.
 */
export function* worldSteps(
  evaluation: Evaluation,
  { moving }: ScenarioRanges,
  seed: number,
  pins: readonly RowPin[] = [],
): Generator<void, UncertainWorlds | null> {
  const { figures, scenario, model, thresholds } = evaluation;
  if (!model.base.visitsKnown) return null;
  const own = yield* cellWorld(model, thresholds, pins);
  const others: CellWorld[] = [];
  const results: CoverageResult[] = [evaluation.result];
  const draws = moving.length > 0 ? latinDraws(moving, worldCount, uniformRandom(seed)) : [];
  for (const values of draws) {
    yield;
    const world = yield* evaluationSteps(figures, withDataValues(scenario, values), pins, evaluation);
    yield;
    others.push(yield* cellWorld(world.model, world.thresholds, pins, own));
    results.push(world.result);
  }
  yield;
  const all = yield* cellSteps(model, [own, ...others]);
  const errors = all.map((each, at) => cellError(each, results[at]!));
  const worst = errors.reduce((a, b) => (a && b && Math.abs(b.errorEur) <= Math.abs(a.errorEur) ? a : b));
  const [cells, first, ...rest] = all;
  return { cells, worlds: first ? [first, ...rest] : [cells], error: worst };
}
