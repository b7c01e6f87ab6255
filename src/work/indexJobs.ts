import { scoreIndexSteps } from "../model/buildScoreIndex.js";
import type { ClassThresholds } from "../model/classThresholds.js";
import { cubeLorenz } from "../model/cubeLorenz.js";
import { type DensityRaster, rasterSteps } from "../model/densityRaster.js";
import { lastOf } from "../model/lastOf.js";
import { buildLiveCube, cubeSums } from "../model/liveCube.js";
import type { LorenzPoints } from "../model/lorenzPoints.js";
import { addDeltas, pinDeltas, type RowPin } from "../model/pinDeltas.js";
import type { Portfolio } from "../model/portfolio.js";
import type { ScoreIndex } from "../model/scoreIndex.js";
import { type ScoreDefinition, scoresOf } from "../model/scores.js";

export interface IndexRequest {
  readonly definition: ScoreDefinition;
  /** What thresholds differ by; a portfolio without this column counts as undivided. */
  readonly by: "group" | "market" | null;
}

export interface LiveRequest extends IndexRequest {
  readonly thresholds: ClassThresholds;
  readonly pins?: readonly RowPin[];
}

/** Scores by row, all customers in one index, by segment (the same index when undivided), and their density. */
export interface Indexed {
  readonly definition: ScoreDefinition;
  readonly scores: Float64Array;
  readonly whole: ScoreIndex;
  readonly split: ScoreIndex;
  readonly raster: DensityRaster;
}

/** What can be shown while scores change: exact class sums and the curve. */
export interface LiveSums {
  readonly definition: ScoreDefinition;
  readonly sums: Float64Array;
  readonly curve: LorenzPoints;
}

/** Everything that rests on scores, for as long as they do not change. */
export function indexed(...given: Parameters<typeof indexSteps>): Indexed {
  return lastOf(indexSteps(...given));
}

/** The same in steps, so that the caller can pause. */
export function* indexSteps(portfolio: Portfolio, { definition, by }: IndexRequest): Generator<void, Indexed> {
  const scores = scoresOf(portfolio, definition);
  yield;
  const whole = yield* scoreIndexSteps(portfolio, scores, null);
  yield;
  const coded = by && portfolio[by];
  return {
    definition,
    scores,
    whole,
    split: coded ? yield* scoreIndexSteps(portfolio, scores, coded) : whole,
    raster: yield* rasterSteps(portfolio, scores, definition.kind),
  };
}

/** Class sums for scores that are about to change again; `scratch` takes the scores. */
export function liveSums(portfolio: Portfolio, request: LiveRequest, scratch?: Float64Array): LiveSums {
  const { definition, by, thresholds, pins = [] } = request;
  const scores = scoresOf(portfolio, definition, scratch);
  const coded = by && portfolio[by];
  const cube = buildLiveCube(portfolio, scores, definition.kind, thresholds, coded);
  const sums = addDeltas(cubeSums(cube), pinDeltas(portfolio, scores, thresholds, coded, pins));
  return { definition, sums, curve: cubeLorenz(cube) };
}
