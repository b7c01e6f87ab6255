import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import type { CoverageAssumptions, CoverageDesign, DimensionOption } from "../../src/model/coverageDesign.js";
import { type CoverageModel, coverageModel } from "../../src/model/coverageModel.js";
import { defaultCoverageAssumptions, defaultDesign } from "../../src/model/defaultCoverage.js";
import { valueScores } from "../../src/model/valueScores.js";
import { type Customer, portfolioOf } from "./portfolios.js";

/** Coverage of a few written-out customers, as today unless a design says otherwise. */
export function coverageOf(
  customers: readonly Customer[],
  {
    design = {},
    assumptions = {},
    classes = 2,
  }: { design?: Partial<CoverageDesign>; assumptions?: Partial<CoverageAssumptions>; classes?: number } = {},
): CoverageModel {
  const portfolio = portfolioOf(customers);
  return coverageModel({
    portfolio,
    index: buildScoreIndex(portfolio, valueScores(portfolio, 0.25), null),
    classes,
    design: { ...defaultDesign, ...design },
    assumptions: { ...defaultCoverageAssumptions, ...assumptions },
  });
}

/** A design with a single dimension of a single option, chosen in every class. */
export function everyClass(effects: DimensionOption["effects"]): CoverageDesign {
  const choice = { own: "only" };
  return {
    dimensions: [{ key: "own", options: [{ key: "only", effects }] }],
    cells: { A: choice, B: choice, C: choice, D: choice, E: choice, F: choice },
  };
}
