import { expect, test } from "vitest";
import { bestRhythm, visitDimension } from "../../src/model/bestRhythm.js";
import { classStretches } from "../../src/model/classStretches.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultCoverageAssumptions, defaultDesign } from "../../src/model/defaultCoverage.js";
import { lastOf } from "../../src/model/lastOf.js";
import { sizingRule } from "../../src/model/sizingRule.js";
import { coverageOf } from "./coverages.js";

const customers = Array.from({ length: 12 }, (_, at) => ({
  revenue: 60_000 / (at + 1),
  margin: 20_000 / (at + 1),
  potential: 150_000 / (at + 1),
  visits: 4,
  calls: 2,
}));
const thresholds = [[500_000]];
const found = (model: ReturnType<typeof coverageOf>) =>
  lastOf(bestRhythm(model, classStretches(model.index, thresholds), "stated"));
const withVisits = (a: number, b: number) => {
  const options = [a, b].map((visits) => ({ key: `v${visits}`, effects: { contacts: { visit: visits } } }));
  const frequency = { key: "frequency", options: a === b ? options.slice(1) : options };
  const cells = { A: { frequency: `v${a}` }, B: { frequency: `v${b}` } };
  return coverageOf(customers, { design: { dimensions: [frequency], cells } });
};
const earned = (model: ReturnType<typeof coverageOf>) =>
  coverageResult(model, thresholds).classes.at(-1)!.scenario.stated!;

test("the best rhythm earns what the engine says it earns, and no other within the hours earns more", () => {
  const model = withVisits(4, 4);
  const best = found(model)!;
  expect(best.hours).toBe(12 * 4 * 2);
  const chosen = earned(withVisits(best.visits[0]!, best.visits[1]!));
  expect(chosen.afterCoverage! - earned(model).afterCoverage!).toBeCloseTo(best.gainEur, 4);
  expect(chosen.hours!).toBeLessThanOrEqual(earned(model).hours! + 1e-9);
  const [classA = 0, classB = 0] = coverageResult(model, thresholds).classes.map((row) => row.ist.customers);
  for (let a = 0; a <= 26; a++) {
    for (let b = 0; b <= 26; b++) {
      if ((a * classA + b * classB) * 2 > best.hours) continue;
      expect(earned(withVisits(a, b)).afterCoverage!).toBeLessThanOrEqual(chosen.afterCoverage! + 1e-6);
    }
  }
});

test("visits that a dealer makes cost no hours: the class keeps those planned instead of getting as many as there can be", () => {
  const dealer = defaultDesign.dimensions.find(({ key }) => key === "responsibility")!;
  const frequency = { key: "frequency", options: [{ key: "v4", effects: { contacts: { visit: 4 } } }] };
  const cells = { A: { frequency: "v4" }, B: { responsibility: "dealer", frequency: "v4" } };
  const design = { dimensions: [dealer, frequency], cells };
  const model = coverageOf(customers, { design });
  const best = found(model)!;
  const [classA = 0] = coverageResult(model, thresholds).classes.map((row) => row.ist.customers);
  expect(best.visits[1]).toBeNull();
  expect(best.hours).toBe(classA * 4 * 2);
  const chosen = { key: "chosen", effects: { contacts: { visit: best.visits[0]! } } };
  const then = coverageOf(customers, {
    design: {
      dimensions: [dealer, { key: "frequency", options: [...frequency.options, chosen] }],
      cells: { ...cells, A: { frequency: "chosen" } },
    },
  });
  expect(earned(then).afterCoverage! - earned(model).afterCoverage!).toBeCloseTo(best.gainEur, 4);
});

test("without a dimension that sets visits there is no rhythm to find", () => {
  const dimensions = defaultDesign.dimensions.filter(({ key }) => key !== "frequency");
  expect(visitDimension(coverageOf(customers, { design: { dimensions } }))).toBeNull();
  expect(found(coverageOf(customers, { design: { dimensions } }))).toBeNull();
});

test("as today the rule's elasticity is the one reached, and the share that of today's contacts", () => {
  const response = { ...defaultCoverageAssumptions.response, smoothing: false };
  const model = coverageOf(customers, { assumptions: { response } });
  const { stated } = model.elasticity.levels;
  const figures = earned(model);
  const byPosition = classStretches(model.index, thresholds).byPosition();
  const rule = sizingRule(model, byPosition, figures, "stated")!;
  expect(rule.elasticity).toBeCloseTo(stated!.reached, 9);
  expect(rule.share).toBeCloseTo(figures.workCost! / figures.sales, 12);
  expect(rule.ruleShare).toBeCloseTo((figures.margin / figures.sales) * rule.elasticity, 12);
  expect(sizingRule(model, byPosition, figures, "off")).toBeNull();
});
