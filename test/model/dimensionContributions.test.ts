import { expect, test } from "vitest";
import type { CoverageDesign } from "../../src/model/coverageDesign.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultDimensions } from "../../src/model/defaultCoverage.js";
import { dimensionContribution } from "../../src/model/dimensionContributions.js";
import { coverageOf } from "./coverages.js";

const customers = [
  { revenue: 100_000, margin: 30_000, potential: 200_000, visits: 6, calls: 4 },
  { revenue: 10_000, margin: 2_000, potential: 15_000, visits: 2, calls: 1 },
];
/** The first customer is A, the second B. */
const thresholds = [[10_000_00]];
const contribution = (design: Partial<CoverageDesign>, key: string) => {
  const model = coverageOf(customers, { design });
  return dimensionContribution(model, coverageResult(model, thresholds), thresholds, [], key);
};

test("fixed cost of a chosen option is what its dimension costs, and less profit by as much", () => {
  const found = contribution(
    {
      dimensions: [{ key: "gifts", options: [{ key: "yes", effects: { fixedEur: 80 } }] }],
      cells: { A: { gifts: "yes" } },
    },
    "gifts",
  );
  expect(found).toEqual({
    key: "gifts",
    chosen: true,
    hours: 0,
    cost: 80,
    afterCoverage: expect.objectContaining({ off: -80, stated: -80 }),
  });
});

test("hours and their cost at the role's rate: four hours of inside sales at 75,000 EUR for 1,344 hours", () => {
  const found = contribution({ cells: { A: { service: "sameDay" } } }, "service");
  expect(found.hours).toBeCloseTo(4, 9);
  expect(found.cost).toBeCloseTo(223.21, 2);
  expect(found.afterCoverage.off).toBeCloseTo(-223.21, 2);
});

test("the price given away is no coverage cost: 2 % of 100,000 EUR less profit", () => {
  const found = contribution({ cells: { A: { pricing: "individual" } } }, "pricing");
  expect(found.cost).toBe(0);
  expect(found.afterCoverage.off).toBeCloseTo(-2_000, 6);
});

test("visits that a class loses give hours back, and sales only where they respond", () => {
  const found = contribution({ cells: { B: { frequency: "none" } } }, "frequency");
  expect(found.hours).toBeCloseTo(-4, 9);
  expect(found.cost!).toBeLessThan(0);
  expect(found.afterCoverage.off).toBeCloseTo(-found.cost!, 6);
  expect(found.afterCoverage.stated!).toBeLessThan(found.afterCoverage.off!);
});

test("a dimension where all classes are as today contributes nothing", () => {
  for (const { key } of defaultDimensions) {
    expect(contribution({}, key)).toMatchObject({ chosen: false, hours: 0, cost: 0, afterCoverage: { off: 0 } });
  }
});

test("a dimension chosen only in a class that is not there, or whose option is switched off, is not chosen", () => {
  expect(contribution({ cells: { F: { pricing: "individual" } } }, "pricing").chosen).toBe(false);
  const dimensions = [{ key: "gifts", options: [{ key: "yes", effects: { fixedEur: 80 }, off: true }] }];
  expect(contribution({ dimensions, cells: { A: { gifts: "yes" } } }, "gifts").chosen).toBe(false);
});

test("the model that it compares with stays as it was", () => {
  const model = coverageOf(customers, { design: { cells: { A: { frequency: "monthly" } } } });
  const before = coverageResult(model, thresholds);
  dimensionContribution(model, before, thresholds, [], "frequency");
  expect(coverageResult(model, thresholds)).toEqual(before);
});
