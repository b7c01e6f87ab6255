import fc from "fast-check";
import { expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classStretches } from "../../src/model/classStretches.js";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { classVariant, customerProfits } from "../../src/model/customerProfits.js";
import { defaultCoverageAssumptions, defaultDesign } from "../../src/model/defaultCoverage.js";
import { designOptimum } from "../../src/model/designOptimum.js";
import { designProblem } from "../../src/model/designProblem.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { valueScores } from "../../src/model/valueScores.js";
import { customersArbitrary, portfolioOf, thresholdsArbitrary } from "./portfolios.js";

const overrides = {
  by: "market" as const,
  cells: {
    Nord: { A: { responsibility: "keyAccount" }, B: { frequency: "today" } },
    Mars: { A: { service: "sameDay" } },
  },
};

test("with thresholds by group, overrides by market and pins, classes are the sums of their customers", () => {
  fc.assert(
    fc.property(
      customersArbitrary.filter((all) => all.length > 0),
      fc.array(thresholdsArbitrary, { minLength: 4, maxLength: 4 }),
      fc.nat(),
      (customers, lists, pick) => {
        const portfolio = portfolioOf(customers);
        const index = buildScoreIndex(portfolio, valueScores(portfolio, 0.25), portfolio.group);
        const thresholds = index.segments.map((_, at) => lists[at % 4]!.slice(0, 1));
        const pins = [{ row: pick % customers.length, classIndex: pick % 2 }];
        const design = { ...referenceDesign("field", defaultDesign, 2, { visits: 0, calls: 0 }), overrides };
        const model = coverageModel({ portfolio, index, classes: 2, design, assumptions: defaultCoverageAssumptions });
        const byPosition = classStretches(index, thresholds, pins).byPosition();
        const { classes } = coverageResult(model, thresholds, pins);
        for (const level of ["off", "stated"] as const) {
          for (const at of [0, 1]) {
            const figures = classes[at]!.scenario[level];
            const own = customerProfits(model, classVariant(model, at), level);
            if (!figures || !own) continue;
            const sum = own.profit.reduce(
              (all, cents, position) => (byPosition[position] === at ? all + cents : all),
              0,
            );
            expect(figures.afterCoverage).toBeCloseTo(sum / 100, 5);
            expect(figures.customers).toBe(byPosition.filter((each) => each === at).length);
          }
        }
        const problem = designProblem(model, "stated", pins);
        if (!problem) return;
        const optimum = designOptimum(problem, [0], new Uint8Array(customers.length));
        expect(optimum.gainEur).toBeGreaterThanOrEqual(-1e-6);
      },
    ),
    { numRuns: 60 },
  );
});
