import { buildScoreIndex } from "../../../src/model/buildScoreIndex.js";
import { type CoverageModel, coverageModel } from "../../../src/model/coverageModel.js";
import { coverageResult } from "../../../src/model/coverageResult.js";
import { defaultCoverageAssumptions, defaultDesign } from "../../../src/model/defaultCoverage.js";
import { designProblem } from "../../../src/model/designProblem.js";
import { lastOf } from "../../../src/model/lastOf.js";
import { monteCarlo } from "../../../src/model/monteCarlo.js";
import { optimalCuts } from "../../../src/model/optimalCuts.js";
import { referenceDesign } from "../../../src/model/referenceDesigns.js";
import { uniformRandom } from "../../../src/model/uniformRandom.js";
import { valueScores } from "../../../src/model/valueScores.js";
import { evaluateScenario } from "../../../src/state/evaluateScenario.js";
import { defaultScenario } from "../../../src/state/scenario.js";
import { scenarioRanges } from "../../../src/state/uncertainty.js";
import { worldSteps } from "../../../src/state/uncertainWorlds.js";
import { randomPortfolio } from "./randomPortfolio.js";
import { medianTime } from "./timing.js";

/** Times in milliseconds of coverage with four classes of the field's reference design. */
export interface CoverageTimes {
  readonly size: number;
  /** One pass over all customers that sums what classes are summed by, customer by customer. */
  readonly scan: number;
  readonly cell: number;
  readonly assumption: number;
  readonly threshold: number;
  /** Profit of every customer in every class, and the best thresholds. */
  readonly optimum: number;
  readonly cuts: number;
  /** One evaluation of a scenario from the customers' figures, nothing at hand. */
  readonly exact: number;
  /** 10,000 runs, and the cells of all worlds that they need. */
  readonly runs: number;
}

/** Measures one change of each kind, the model of before at hand as on the page. */
export async function coverageSteps(size: number): Promise<CoverageTimes> {
  const portfolio = randomPortfolio(size);
  const index = buildScoreIndex(portfolio, valueScores(portfolio, 0.25), null);
  const thresholds = [0.02, 0.1, 0.4].map((share) => index.scores[Math.floor(size * share)]!);
  const design = referenceDesign("field", defaultDesign, 4, { visits: 0, calls: 0 });
  const other = { ...design, cells: { ...design.cells, C: { ...design.cells.C, frequency: "quarterly" } } };
  let model: CoverageModel | null = null;
  let at = 0;
  const step = (cells: typeof design, elasticity: number, moved = 0) => {
    const response = { ...defaultCoverageAssumptions.response, elasticity };
    const assumptions = { ...defaultCoverageAssumptions, response };
    model = coverageModel({ portfolio, index, classes: 4, design: cells, assumptions }, model);
    return coverageResult(model, [thresholds.map((score) => score + moved)]);
  };
  step(design, 0.2);
  const { revenueCents, marginCents, potentialCents, visitsThousandths, callsThousandths } = portfolio;
  const columns = [revenueCents, marginCents, potentialCents, visitsThousandths, callsThousandths];
  const scores = valueScores(portfolio, 0.25);
  const scan = await medianTime(() => {
    const sums = new Float64Array(columns.length * 4);
    for (let row = 0; row < size; row++) {
      const score = scores[row]!;
      const own = score >= thresholds[0]! ? 0 : score >= thresholds[1]! ? 5 : score >= thresholds[2]! ? 10 : 15;
      for (let column = 0; column < 5; column++) sums[own + column]! += columns[column]![row]!;
    }
    return sums;
  });
  const cell = await medianTime(() => step(at++ % 2 ? design : other, 0.2));
  const assumption = await medianTime(() => step(design, 0.15 + (at++ % 100) / 1000));
  for (let warm = 0; warm < 8; warm++) step(design, 0.2, warm);
  const threshold = await medianTime(() => step(design, 0.2, at++ % 1000), 50);
  const scenario = { ...defaultScenario, levers: design };
  const evaluate = () => evaluateScenario(portfolio, scenario);
  const evaluated = evaluate();
  const ranges = scenarioRanges(scenario, evaluated.portfolio);
  const runs = () => {
    const { worlds } = lastOf(worldSteps(evaluated, ranges, 1))!;
    const drawn = monteCarlo(worlds, ranges.answered, { random: uniformRandom(1) });
    drawn.advance(10_000);
    return drawn.result();
  };
  const problem = designProblem(model!, "stated")!;
  return {
    size,
    scan,
    cell,
    assumption,
    threshold,
    optimum: await medianTime(() => optimalCuts(designProblem(model!, "stated")!), 3, 1),
    cuts: await medianTime(() => optimalCuts(problem), 5, 1),
    exact: await medianTime(evaluate, 3, 1),
    runs: await medianTime(runs, 3, 1),
  };
}
