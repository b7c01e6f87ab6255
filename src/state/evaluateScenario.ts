import { buildPortfolio, type PortfolioColumns } from "../model/buildPortfolio.js";
import { buildScoreIndex } from "../model/buildScoreIndex.js";
import { type ClassKpis, classKpis } from "../model/classKpis.js";
import { classSums } from "../model/classSums.js";
import { type CoverageModel, coverageModel } from "../model/coverageModel.js";
import { type CoverageResult, coverageResult } from "../model/coverageResult.js";
import { addDeltas, pinDeltas, type RowPin } from "../model/pinDeltas.js";
import type { Portfolio } from "../model/portfolio.js";
import type { ScoreIndex } from "../model/scoreIndex.js";
import { scoresOf } from "../model/scores.js";
import { portfolioAssumptions } from "./portfolioAssumptions.js";
import { type ResolvedThresholds, resolveThresholds } from "./resolveThresholds.js";
import type { Scenario } from "./scenario.js";

/** Everything a scenario says about some customers. */
export interface Evaluation extends ResolvedThresholds {
  readonly scenario: Scenario;
  readonly portfolio: Portfolio;
  readonly whole: ScoreIndex;
  /** By segment; the same as `whole` where thresholds do not differ. */
  readonly split: ScoreIndex;
  /** KPIs of classes and, last, of the total. */
  readonly rows: readonly ClassKpis[];
  readonly model: CoverageModel;
  readonly result: CoverageResult;
}

/** Evaluates a scenario from the customers' figures; data without the column that thresholds differ by are not divided. */
export function evaluateScenario(
  figures: PortfolioColumns,
  scenario: Scenario,
  pins: readonly RowPin[] = [],
): Evaluation {
  const { value, classes, levers, assumptions } = scenario;
  const portfolio = buildPortfolio(figures, portfolioAssumptions(assumptions));
  const by = classes.by ? portfolio[classes.by] : null;
  const scores = scoresOf(portfolio, value);
  const whole = buildScoreIndex(portfolio, scores, null);
  const split = by ? buildScoreIndex(portfolio, scores, by) : whole;
  const resolved = resolveThresholds(classes, value.kind, whole, split);
  const sums = classSums(split, resolved.thresholds);
  if (pins.length > 0) addDeltas(sums, pinDeltas(portfolio, scores, resolved.thresholds, by, pins));
  const model = coverageModel({ portfolio, index: split, classes: classes.count, design: levers, assumptions });
  return {
    ...resolved,
    scenario,
    portfolio,
    whole,
    split,
    rows: classKpis(sums, value.kind, portfolio),
    model,
    result: coverageResult(model, resolved.thresholds, pins),
  };
}
