import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakEven } from "../../src/model/breakEvens.js";
import { channelComparison } from "../../src/model/channelComparison.js";
import { channelPair } from "../../src/model/channelPair.js";
import { classCurve } from "../../src/model/classCurve.js";
import { classStretches } from "../../src/model/classStretches.js";
import { freePoint, frontierPrices, thresholdPoint } from "../../src/model/coverageFrontier.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultCoverageAssumptions } from "../../src/model/defaultCoverage.js";
import { designOptimum } from "../../src/model/designOptimum.js";
import { designProblem } from "../../src/model/designProblem.js";
import { limitedOptimum } from "../../src/model/limitedOptimum.js";
import { misfit } from "../../src/model/misfit.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { tierCase } from "../../src/model/tierCase.js";
import { coverageOf } from "./coverages.js";
import { type Customer, customerArbitrary } from "./portfolios.js";

const { response } = defaultCoverageAssumptions;
const field = (classes: number) =>
  referenceDesign("field", { dimensions: coverageOf([]).design.dimensions, cells: {} }, classes, {
    visits: 0,
    calls: 0,
  });
const buyers = fc.array(
  customerArbitrary.map((customer) => ({ ...customer, revenue: Math.abs(customer.revenue) + 1 })),
  { minLength: 1, maxLength: 25 },
);
const modelOf = (customers: readonly Customer[], classes = 3) =>
  coverageOf(customers, { classes, design: field(classes) });

describe("the most profitable thresholds", () => {
  test("are what the engine itself finds them to earn, and no other thresholds earn more", () => {
    fc.assert(
      fc.property(buyers, fc.array(fc.nat(24), { minLength: 2, maxLength: 2 }), (customers, picks) => {
        const model = modelOf(customers);
        const problem = designProblem(model, "stated");
        if (!problem) return;
        const others = picks.map((at) => model.index.scores[Math.min(at, customers.length - 1)]!).sort((a, b) => b - a);
        const optimum = designOptimum(problem, others, new Uint8Array(customers.length));
        const earned = (thresholds: readonly number[]) =>
          coverageResult(model, [thresholds]).classes.at(-1)!.scenario.stated!.afterCoverage!;
        expect(earned(optimum.thresholds)).toBeCloseTo(optimum.profitEur, 4);
        expect(earned(others)).toBeCloseTo(optimum.currentEur, 4);
        expect(optimum.gainEur).toBeGreaterThanOrEqual(-1e-6);
        expect(optimum.reallocationEur + optimum.sizeEur).toBeCloseTo(optimum.gainEur, 6);
        expect(optimum.reallocationEur).toBeGreaterThanOrEqual(-1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test("keep limits of full-time equivalents, with a bound that nothing passes, or name the limit that can't be kept", () => {
    const customers = Array.from({ length: 200 }, (_, at) => ({
      revenue: 2_000_000 / (at + 1),
      margin: 500_000 / (at + 1),
      potential: 4_000_000 / (at + 1),
      visits: 5,
      calls: 3,
    }));
    const model = modelOf(customers);
    const problem = designProblem(model, "stated")!;
    const free = designOptimum(problem, [0, 0], new Uint8Array(200));
    const fteOf = (thresholds: readonly number[]) =>
      coverageResult(model, [thresholds]).classes.at(-1)!.scenario.stated!.hoursByRole!.field! / 1260;
    const limit = fteOf(free.thresholds) * 0.7;
    const limited = limitedOptimum(model, problem, [{ role: "field", fte: limit }]);
    expect(limited.feasible).toBe(true);
    expect(fteOf(limited.thresholds)).toBeCloseTo(limited.fte.field!, 9);
    expect(limited.fte.field).toBeLessThanOrEqual(limit);
    expect(limited.profitEur).toBeLessThanOrEqual(limited.boundEur + 1e-6);
    expect(limited.boundEur).toBeLessThanOrEqual(free.profitEur + 1e-6);
    // Every class but the last takes field sales; with three classes somebody calls the middle one: no inside sales at all is too few.
    const cells = { ...model.design.cells, C: model.design.cells.B! };
    const inside = coverageOf(customers, { classes: 3, design: { ...model.design, cells } });
    const impossible = limitedOptimum(inside, designProblem(inside, "stated")!, [{ role: "inside", fte: 0 }]);
    expect(impossible).toMatchObject({ feasible: false, conflicting: ["inside"] });
  });

  test("leave pinned customers and those without revenue aside", () => {
    const model = modelOf([
      { revenue: 1000, margin: 300, visits: 4 },
      { revenue: -50, margin: -20, visits: 2 },
      { revenue: 0, potential: 900 },
    ]);
    expect([...designProblem(model, "stated", [{ row: 0 }])!.outside]).toEqual([1, 1, 1]);
    expect(designProblem(model, "stated")!.profits.every((column) => column[1] === 0 && column[2] === 0)).toBe(true);
  });

  test("lie within the zone that costs no more than 1 %", () => {
    const customers = Array.from({ length: 40 }, (_, at) => ({
      revenue: 200_000 / (at + 1),
      margin: 60_000 / (at + 1),
      potential: 400_000 / (at + 1),
      visits: 5,
      calls: 3,
    }));
    const model = modelOf(customers);
    const problem = designProblem(model, "stated")!;
    const { zones, thresholds, cuts, profitEur } = designOptimum(problem, [0, 0], new Uint8Array(40));
    zones.forEach((zone, at) => {
      expect(zone.fewest).toBeLessThanOrEqual(cuts[at]!);
      expect(zone.most).toBeGreaterThanOrEqual(cuts[at]!);
      const moved = thresholds.map((score, other) => (other === at ? zone.from : score));
      const earned = coverageResult(model, [moved]).classes.at(-1)!.scenario.stated!.afterCoverage!;
      expect(earned).toBeGreaterThanOrEqual(profitEur - Math.abs(profitEur) * 0.01 - 1e-6);
    });
  });
});

test("no thresholds pass what free choice per customer reaches, and dearer coverage never costs more", () => {
  fc.assert(
    fc.property(buyers, (customers) => {
      const problem = designProblem(modelOf(customers), "stated");
      if (!problem) return;
      let before = Number.POSITIVE_INFINITY;
      for (const price of frontierPrices) {
        const own = thresholdPoint(problem, price);
        const free = freePoint(problem, price);
        expect(free.profit - price * free.cost).toBeGreaterThanOrEqual(own.profit - price * own.cost - 1e-6);
        expect(free.cost).toBeLessThanOrEqual(before + 1e-6);
        before = free.cost;
      }
    }),
    { numRuns: 40 },
  );
});

test("the chosen channel of a class costs and earns what the class does", () => {
  fc.assert(
    fc.property(buyers, (customers) => {
      const model = modelOf(customers);
      const thresholds = [[50_000, 10_000]];
      const { classes } = coverageResult(model, thresholds);
      for (const comparison of channelComparison(model, classStretches(model.index, thresholds))) {
        const { scenario } = classes.find((row) => row.class === comparison.class)!;
        const chosen = comparison.cases.find((each) => each.chosen)!;
        expect(chosen.workCost).toBeCloseTo(scenario.off!.workCost! + scenario.off!.fixedCost!, 6);
        expect(chosen.levels.stated?.afterCoverage ?? null).toEqual(
          scenario.stated ? expect.closeTo(scenario.stated.afterCoverage!, 4) : null,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("at the break-even value either channel earns the same, above it the personal one earns more", () => {
  const design = field(2);
  const alike = (margin: number) =>
    coverageOf(
      Array.from({ length: 40 }, () => ({ revenue: 100_000, margin, potential: 200_000, visits: 12, calls: 12 })),
      { classes: 2, design, assumptions: { response: { ...response, smoothing: false } } },
    );
  const stretchesOf = (model: ReturnType<typeof coverageOf>) => classStretches(model.index, [[0]]);
  const model = alike(20_000);
  const value = breakEven(model, stretchesOf(model), 0, "field", "inside")!;
  expect(value.costPersonal).toBeGreaterThan(value.costOther);
  const pair = { personal: "field", other: "inside", personalChosen: true };
  const overServed = (margin: number) => {
    const own = alike(margin);
    return misfit(own, stretchesOf(own), 0, pair, "stated")!.overServed.positions.length;
  };
  expect(value.levels.stated).toBeGreaterThan(0);
  expect(overServed(value.levels.stated! - 5)).toBe(40);
  expect(overServed(value.levels.stated! + 5)).toBe(0);
  expect(value.levels.off).toBeNull();
  expect(value.range![0]).toBeCloseTo(value.levels.stated!, 0);
});

test("a class is compared by its own channel and the usual one of the other kind", () => {
  const cases = [
    { option: "today", personal: true },
    { option: "field", personal: true },
    { option: "inside", personal: false },
    { option: "dealer", personal: false },
  ];
  expect(channelPair("field", cases)).toEqual({ personal: "field", other: "inside", personalChosen: true });
  expect(channelPair("dealer", cases)).toEqual({ personal: "field", other: "dealer", personalChosen: false });
  expect(channelPair("today", cases)).toEqual({ personal: "today", other: "inside", personalChosen: true });
  expect(channelPair("today", [{ option: "today", personal: true }])).toBeNull();
});

test("the curve of a class rises with effort and passes through today where all customers are alike", () => {
  const customers = Array.from({ length: 5 }, () => ({ revenue: 1000, margin: 300, potential: 3000, visits: 4 }));
  const model = coverageOf(customers, { assumptions: { response: { ...response, smoothing: false } } });
  const curve = classCurve(model, classStretches(model.index, [[0]]), 0, "stated", 16)!;
  curve.points.slice(1).forEach(({ sales }, at) => void expect(sales).toBeGreaterThan(curve.points[at]!.sales));
  expect(curve.present).toEqual({ effort: 4, sales: 5000 });
  // 16 · (20/40)² = 4: today's effort
  expect(curve.points[20]!.effort).toBe(4);
  expect(curve.points[20]!.sales).toBeCloseTo(5000, 6);
});

test("a tier of n customers changes what covering these n otherwise changes", () => {
  const customers = Array.from({ length: 12 }, (_, at) => ({
    revenue: 90_000 / (at + 1),
    margin: 30_000 / (at + 1),
    potential: 300_000 / (at + 1),
    visits: 6,
    calls: 4,
  }));
  const model = modelOf(customers, 2);
  const choices = model.design.cells.A!;
  const tier = tierCase(model, classStretches(model.index, [[Number.MAX_SAFE_INTEGER]]).byPosition(), {
    tier: "top",
    choices,
    level: "stated",
  })!;
  const earned = (count: number) =>
    coverageResult(
      model,
      [[Number.MAX_SAFE_INTEGER]],
      Array.from({ length: count }, (_, at) => ({ row: model.index.order[at]!, classIndex: 0 })),
    ).classes.at(-1)!.scenario.stated!;
  for (const count of [0, 1, 5, 12]) {
    const change = tier.at(count);
    expect(change.gain).toBeCloseTo(earned(count).afterCoverage! - earned(0).afterCoverage!, 4);
    expect(change.hours.field).toBeCloseTo(earned(count).hoursByRole!.field! - earned(0).hoursByRole!.field!, 8);
  }
  expect(tier.size).toBe(12);
  expect(tier.at(tier.best).gain).toBeGreaterThanOrEqual(tier.at(3).gain);
});
