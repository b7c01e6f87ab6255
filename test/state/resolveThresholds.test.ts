import fc from "fast-check";
import { expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import type { ScoreIndex } from "../../src/model/scoreIndex.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { resolveThresholds } from "../../src/state/resolveThresholds.js";
import { type Customer, portfolioOf } from "../model/portfolios.js";

const customers: readonly Customer[] = [
  { revenue: 800, margin: 800, group: "Handel" },
  { revenue: 150, margin: 150, group: "Industrie" },
  { revenue: 40, margin: 40, group: "__proto__" },
  { revenue: 10, margin: 10, group: "Handel" },
];

function indexes(given: readonly Customer[]): { whole: ScoreIndex; split: ScoreIndex } {
  const portfolio = portfolioOf(given);
  return {
    whole: buildScoreIndex(portfolio, portfolio.marginCents, null),
    split: buildScoreIndex(portfolio, portfolio.marginCents, portfolio.group),
  };
}

function resolved(classes: object, kind: "eur" | "points" = "eur") {
  const { whole, split } = indexes(customers);
  return resolveThresholds(parseScenario({ version: 1, classes }).classes, kind, whole, split);
}

test("EUR become cents, points thousandths", () => {
  expect(resolved({ thresholds: [300.005, 20] }).general).toEqual([30_001, 2_000]);
  expect(resolved({ thresholds: [90.5, 20] }, "points").thresholds).toEqual([[90_500, 20_000]]);
});

test("a rule looks at all customers, also where thresholds differ by group", () => {
  const rule = { thresholds: { suggest: "pareto", shares: [0.8, 0.95] } };
  expect(resolved(rule).thresholds).toEqual([[80_000, 15_000]]);
  expect(resolved({ ...rule, by: "group" })).toEqual({
    general: [80_000, 15_000],
    thresholds: Array.from({ length: 4 }, () => [80_000, 15_000]),
  });
});

test("a group uses its own thresholds, whatever it is called; the others the general ones", () => {
  const own = JSON.parse('{"Handel":[500,5],"__proto__":[30,20],"gibt es nicht":[2,1]}');
  expect(resolved({ thresholds: [300, 20], by: "group", own }).thresholds).toEqual([
    [30_000, 2_000],
    [50_000, 500],
    [30_000, 2_000],
    [3_000, 2_000],
  ]);
});

test("own thresholds rest while nothing differs", () => {
  expect(resolved({ thresholds: [300, 20], own: { Handel: [500, 5] } }).thresholds).toEqual([[30_000, 2_000]]);
});

test("the computed ABC analysis makes three classes, natural breaks as many as asked for", () => {
  expect(resolved({ thresholds: { suggest: "abc" } }).general).toHaveLength(2);
  expect(resolved({ count: 5, thresholds: { suggest: "breaks" } }).general).toHaveLength(4);
});

test("thresholds never rise from class to class, whatever the rule and the customers", () => {
  const rules = fc.constantFrom(
    { suggest: "pareto", shares: [0.5, 0.8, 0.95] },
    { suggest: "abc" },
    { suggest: "breaks" },
  );
  const amounts = fc.array(fc.integer({ min: -500, max: 5000 }), { maxLength: 30 });
  fc.assert(
    fc.property(rules, amounts, (thresholds, margins) => {
      const { whole, split } = indexes(margins.map((margin) => ({ revenue: 1, margin })));
      const { classes } = parseScenario({ version: 1, classes: { thresholds } });
      const { general } = resolveThresholds(classes, "eur", whole, split);
      expect(general).toEqual([...general].sort((a, b) => b - a));
      expect(general).toHaveLength(classes.count - 1);
    }),
  );
});
