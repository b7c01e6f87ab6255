import { buildPortfolio, type PortfolioColumns } from "../model/buildPortfolio.js";
import { buildScoreIndex } from "../model/buildScoreIndex.js";
import { type ClassKpis, classKpis } from "../model/classKpis.js";
import { classSums } from "../model/classSums.js";
import { type CoverageModel, coverageModel } from "../model/coverageModel.js";
import { type CoverageResult, coverageResult } from "../model/coverageResult.js";
import { lastOf } from "../model/lastOf.js";
import { addDeltas, pinDeltas, type RowPin } from "../model/pinDeltas.js";
import type { Portfolio } from "../model/portfolio.js";
import type { ScoreIndex } from "../model/scoreIndex.js";
import { scoresOf } from "../model/scores.js";
import { portfolioAssumptions } from "./portfolioAssumptions.js";
import { type ResolvedThresholds, resolveThresholds } from "./resolveThresholds.js";
import type { Scenario } from "./scenario.js";
import { sameJson } from "./serialiseScenario.js";

/** Everything a scenario says about some customers. */
export interface Evaluation extends ResolvedThresholds {
  readonly scenario: Scenario;
  readonly figures: PortfolioColumns;
  readonly portfolio: Portfolio;
  readonly scores: Float64Array;
  readonly whole: ScoreIndex;
  /** By segment; the same as `whole` where thresholds do not differ. */
  readonly split: ScoreIndex;
  /** KPIs of classes and, last, of the total. */
  readonly rows: readonly ClassKpis[];
  readonly model: CoverageModel;
  readonly result: CoverageResult;
}

/**
 * Evaluates a scenario from the customers' figures; data without the column that thresholds differ by are not divided. What an earlier
 * evaluation of the same customers shares with it is taken over.
 */
export function evaluateScenario(...given: Parameters<typeof evaluationSteps>): Evaluation {
  return lastOf(evaluationSteps(...given));
}

/** The same in steps of a few passes over the customers each, so that the caller can pause. */
export function* evaluationSteps(
  figures: PortfolioColumns,
  scenario: Scenario,
  pins: readonly RowPin[] = [],
  previous: Evaluation | null = null,
): Generator<void, Evaluation> {
  const { value, classes, levers, assumptions } = scenario;
  const { portfolio, scores, whole, split } = yield* rank(figures, scenario, previous);
  const by = classes.by ? portfolio[classes.by] : null;
  const resolved = resolveThresholds(classes, value.kind, whole, split);
  const sums = classSums(split, resolved.thresholds);
  if (pins.length > 0) addDeltas(sums, pinDeltas(portfolio, scores, resolved.thresholds, by, pins));
  const input = { portfolio, index: split, classes: classes.count, design: levers, assumptions };
  yield;
  const model = coverageModel(input, previous?.model);
  yield;
  return {
    ...resolved,
    scenario,
    figures,
    portfolio,
    scores,
    whole,
    split,
    rows: classKpis(sums, value.kind, portfolio),
    model,
    result: coverageResult(model, resolved.thresholds, pins),
  };
}

type Ranked = Pick<Evaluation, "portfolio" | "scores" | "whole" | "split">;

/** Builds and ranks the portfolio, as far as the earlier evaluation has not. */
function* rank(
  figures: PortfolioColumns,
  { value, classes, assumptions }: Scenario,
  previous: Evaluation | null,
): Generator<void, Ranked> {
  const wanted = portfolioAssumptions(assumptions);
  const before = previous?.figures === figures ? previous : null;
  const samePortfolio = before && sameJson(portfolioAssumptions(before.scenario.assumptions), wanted);
  const portfolio = samePortfolio ? before.portfolio : buildPortfolio(figures, wanted);
  const sameScores = samePortfolio && sameJson(before.scenario.value, value);
  if (sameScores && before.scenario.classes.by === classes.by) return before;
  const scores = sameScores ? before.scores : scoresOf(portfolio, value);
  yield;
  const whole = sameScores ? before.whole : buildScoreIndex(portfolio, scores, null);
  const by = classes.by ? portfolio[classes.by] : null;
  if (by) yield;
  return { portfolio, scores, whole, split: by ? buildScoreIndex(portfolio, scores, by) : whole };
}
