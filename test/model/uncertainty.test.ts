import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptionRanges } from "../../src/model/assumptionRanges.js";
import { cellError } from "../../src/model/cellError.js";
import { cellEvaluator } from "../../src/model/cellEvaluator.js";
import { cellWorld } from "../../src/model/cellWorld.js";
import { cellSteps, coverageCells } from "../../src/model/coverageCells.js";
import type { CoverageAssumptions } from "../../src/model/coverageDesign.js";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultCoverageAssumptions, defaultDesign } from "../../src/model/defaultCoverage.js";
import { lastOf } from "../../src/model/lastOf.js";
import { monteCarlo } from "../../src/model/monteCarlo.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { tornado } from "../../src/model/tornado.js";
import { uniformRandom } from "../../src/model/uniformRandom.js";
import { weightedClusters } from "../../src/model/weightedClusters.js";
import { withAssumptions } from "../../src/model/withAssumptions.js";
import { coverageOf } from "./coverages.js";
import { type Customer, customersArbitrary } from "./portfolios.js";

const channels = ["Außendienst", "Außendienst", "Innendienst", "Key Account", "Händler"];
const customers: readonly Customer[] = Array.from({ length: 4000 }, (_, at) => {
  const revenue = 30_000_000 / (at + 15);
  return {
    revenue,
    margin: revenue * (0.1 + ((at * 7) % 11) / 40),
    ...(at % 5 === 0 ? {} : { potential: revenue * (1 + ((at * 13) % 17) / 6) }),
    visits: (at * 11) % 9,
    calls: (at * 5) % 13,
    channel: channels[(at * 3) % 5]!,
    market: at % 2 ? "Nord" : "Süd",
  };
});
const design = referenceDesign("field", defaultDesign, 4, { visits: 0, calls: 0 });
const assumptions: CoverageAssumptions = {
  ...defaultCoverageAssumptions,
  travel: { minutes: 40, markets: { Nord: 60 } },
};
const model = coverageOf(customers, { classes: 4, design, assumptions });
const thresholds = [[60, 400, 1800].map((place) => model.index.scores[place]!)];
const pins = [{ row: 7, classIndex: 3 }];
const cells = coverageCells(model, thresholds, pins)!;
const ranges = assumptionRanges(assumptions);
const exact = (own: CoverageAssumptions) =>
  coverageResult(coverageModel({ ...model, assumptions: own }), thresholds, pins);

describe("cells", () => {
  test("are at most 2,000, and take and earn what the customers do", () => {
    expect(cells.group.length).toBeLessThanOrEqual(2000);
    const { exactEur, share } = cellError(cells, exact(assumptions))!;
    expect(exactEur).toBe(exact(assumptions).classes.at(-1)!.scenario.stated!.afterCoverage);
    expect(Math.abs(share!)).toBeLessThan(0.002);
  });

  test("are the same in steps, with pauses between them", () => {
    const steps = cellSteps(model, [lastOf(cellWorld(model, thresholds, pins))]);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(4);
    expect(step.value).toEqual([cells]);
  });

  test("tell headrooms apart where everybody is covered alike", () => {
    const alike = coverageOf(
      customers.map((customer) => ({ ...customer, visits: 4, calls: 2 })),
      { classes: 4, design, assumptions },
    );
    const own = coverageCells(alike, thresholds)!;
    expect(own.group.length).toBeLessThanOrEqual(2000);
    expect(Math.abs(cellError(own, coverageResult(alike, thresholds))!.share!)).toBeLessThan(0.002);
  });

  test("answer other assumptions as the customers do, too", () => {
    const evaluate = cellEvaluator(cells);
    const random = uniformRandom(5);
    for (let run = 0; run < 12; run++) {
      const values = Object.fromEntries(ranges.map(({ path, low, high }) => [path, low + (high - low) * random()]));
      const own = withAssumptions(assumptions, values);
      const outcome = evaluate(own);
      const result = exact(own);
      const total = result.classes.at(-1)!;
      result.roles.forEach(({ istFte, scenarioFte }, role) => {
        // travel minutes are rounded to hundredths there
        expect(outcome.istFte[role]! - istFte).toBeCloseTo(0, 2);
        expect(outcome.fte[role]! - scenarioFte).toBeCloseTo(0, 2);
      });
      const { off, stated } = total.scenario;
      expect(outcome.istAfterCoverageEur / total.ist.afterCoverage!).toBeCloseTo(1, 4);
      expect(outcome.offEur / off!.afterCoverage!).toBeCloseTo(1, 4);
      // Cost differs by the rounding of travel only, so with it DB is what it is before coverage.
      expect(Math.abs(outcome.istAfterCoverageEur + outcome.istCostEur - total.ist.margin)).toBeLessThan(0.01);
      expect(Math.abs(outcome.offEur + outcome.offCostEur - off!.margin)).toBeLessThan(0.01 * customers.length);
      expect(outcome.offCostEur / off!.cost!).toBeCloseTo(1, 3);
      expect(off!.commission).not.toBe(0);
      const answer = Math.abs(stated!.margin - off!.margin);
      expect(Math.abs(outcome.statedEur! - stated!.afterCoverage!)).toBeLessThan(0.02 * answer);
      const paid = stated!.commission - off!.commission;
      const found = outcome.statedCostEur! - outcome.offCostEur;
      expect(Math.abs(found - paid)).toBeLessThan(0.02 * Math.abs(paid));
    }
  });

  test("a design as today is the present state under any assumptions", () => {
    fc.assert(
      fc.property(customersArbitrary, fc.integer(), (some, seed) => {
        const asToday = coverageOf(some, { classes: 2 });
        const own = coverageCells(asToday, [[10_000]])!;
        const random = uniformRandom(seed);
        const values = Object.fromEntries(ranges.map(({ path, low, high }) => [path, low + (high - low) * random()]));
        const outcome = cellEvaluator(own)(withAssumptions(asToday.assumptions, values));
        expect(outcome.offEur).toBeCloseTo(outcome.istAfterCoverageEur, 6);
        if (outcome.statedEur !== null) expect(outcome.statedEur).toBeCloseTo(outcome.istAfterCoverageEur, 6);
        expect(outcome.fte).toEqual(outcome.istFte);
        expect(outcome.offCostEur).toBeCloseTo(outcome.istCostEur, 6);
      }),
    );
  });

  test("with sales as today, any customers' cells are exact but for cents rounded per customer", () => {
    fc.assert(
      fc.property(customersArbitrary, (some) => {
        const own = coverageOf(some, { classes: 4, design });
        const { off } = coverageResult(own, [[50_000, 10_000, 0]]).classes.at(-1)!.scenario;
        const outcome = cellEvaluator(coverageCells(own, [[50_000, 10_000, 0]])!)(own.assumptions);
        expect(Math.abs(outcome.offEur - off!.afterCoverage!)).toBeLessThan(0.01 * (some.length + 1));
      }),
    );
  });

  test("minutes that customers bring along do not change with the assumed travel", () => {
    const portfolio = { ...model.portfolio, travelMinutes: new Float64Array(customers.length).fill(30) };
    const own = coverageCells(coverageModel({ ...model, portfolio }), thresholds)!;
    const evaluate = cellEvaluator(own);
    const far = withAssumptions(assumptions, { travel: 2 });
    expect(evaluate(far).fte).toEqual(evaluate(assumptions).fte);
    expect(cellEvaluator(cells)(far).fte[1]).toBeGreaterThan(cellEvaluator(cells)(assumptions).fte[1]!);
  });

  test("without known visits there are none", () => {
    const portfolio = { ...model.portfolio, estimated: { ...model.portfolio.estimated, visits: "unknown" as const } };
    expect(coverageCells(coverageModel({ ...model, portfolio }), thresholds)).toBeNull();
  });
});

describe("ranges of assumptions", () => {
  test("hold the present value, and taking that over changes nothing", () => {
    for (const { low, value, high } of ranges) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      expect(low).toBeLessThan(high);
    }
    const same = Object.fromEntries(ranges.map(({ path, value }) => [path, value]));
    expect(withAssumptions(assumptions, same)).toEqual(assumptions);
  });

  test("every range reaches its assumption", () => {
    for (const { path, high, value } of ranges) {
      const changed = withAssumptions(assumptions, { [path]: high === value ? high + 1 : high });
      expect(changed, path).not.toEqual(assumptions);
    }
  });

  test("judged points have ranges instead of the elasticity", () => {
    const response = { ...assumptions.response, judged: { half: 0.8, more: 1.1 } };
    const paths = assumptionRanges({ ...assumptions, response }).map(({ path }) => path);
    expect(paths).toContain("response.judged.half");
    expect(paths).not.toContain("response.elasticity");
  });
});

describe("Monte Carlo", () => {
  const run = (seed: number, slices: readonly number[], draws?: "uniform") => {
    const found = monteCarlo([cells], ranges, { random: uniformRandom(seed), runs: 300, ...(draws ? { draws } : {}) });
    for (const slice of slices) found.advance(slice);
    return found.result();
  };

  test("the same seed gives the same result, in slices of any size; another seed another one", () => {
    expect(run(1, [100, 1, 199])).toEqual(run(1, [300]));
    expect(run(1, [1000])).toEqual(run(1, [300]));
    expect(run(2, [300])).not.toEqual(run(1, [300]));
    expect(run(1, [])).toBeNull();
  });

  test("intervals are in order, hold the exact result, and are wider when draws are uniform", () => {
    const result = run(1, [300])!;
    const { low, middle, high } = result.fte.field!;
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    const field = exact(assumptions).roles.find(({ role }) => role === "field")!;
    expect(low).toBeLessThan(field.scenarioFte);
    expect(high).toBeGreaterThan(field.scenarioFte);
    const wide = run(1, [300], "uniform")!.fte.field!;
    expect(wide.high - wide.low).toBeGreaterThan(high - low);
    expect(result.runs).toBe(300);
  });

  test("without any uncertainty every run is the result", () => {
    const found = monteCarlo([cells], [], { random: uniformRandom(1), runs: 10 });
    expect(found.advance(4)).toBe(4);
    const { off, stated } = found.result()!;
    const outcome = cellEvaluator(cells)(assumptions);
    const same = (value: number) => ({ low: value, middle: value, high: value });
    expect(off.afterCoverageEur).toEqual(same(outcome.offEur));
    expect(stated!.afterCoverageEur).toEqual(same(outcome.statedEur!));
    expect(off.costEur).toEqual(same(outcome.offCostEur));
    expect(stated!.costEur).toEqual(same(outcome.statedCostEur!));
    expect(found.result()!.istCostEur).toEqual(same(outcome.istCostEur));
    expect(off.better).toBe(outcome.offEur > outcome.istAfterCoverageEur ? 1 : 0);
  });

  test("four of five draws from a triangle lie between its tenth and ninetieth hundredth", () => {
    // The cost of a full-time equivalent alone, 90…110 around 100: 10 % of a symmetrical triangle end at 90 + √(0.1 · 20 · 10)
    const cost = ranges.find(({ path }) => path === "roles.field.costPerFteEur")!;
    const found = monteCarlo([cells], [cost], { random: uniformRandom(1), runs: 4000 });
    found.advance(4000);
    const at = (costPerFteEur: number) =>
      cellEvaluator(cells)(withAssumptions(assumptions, { [cost.path]: costPerFteEur })).offEur;
    const { low, high } = found.result()!.off.afterCoverageEur;
    const tenth = 108_000 + Math.sqrt(0.1 * 24_000 * 12_000);
    expect((high - at(tenth)) / at(tenth)).toBeCloseTo(0, 4);
    expect((low - at(240_000 - tenth)) / at(tenth)).toBeCloseTo(0, 4);
  });

  test("a design as today is never better than the present state", () => {
    const own = coverageCells(coverageOf(customers, { classes: 4 }), thresholds)!;
    const found = monteCarlo([own], ranges, { random: uniformRandom(1), runs: 50 });
    found.advance(50);
    expect(found.result()!.off.better).toBe(0);
    expect(found.result()!.stated!.better).toBe(0);
  });
});

describe("tornado", () => {
  const evaluate = (own: CoverageAssumptions) => {
    const { classes, roles } = exact(own);
    return {
      afterCoverageEur: classes.at(-1)!.scenario.off!.afterCoverage!,
      fte: roles.reduce((sum, { scenarioFte }) => sum + scenarioFte, 0),
      istAfterCoverageEur: classes.at(-1)!.ist.afterCoverage!,
      istFte: roles.reduce((sum, { istFte }) => sum + istFte, 0),
    };
  };
  const few = ranges.filter(({ path }) => /^roles\.field|^travel$|elasticity/.test(path));

  test("moves one assumption at a time, the one with the widest effect first, and leaves out what moves nothing", () => {
    const bars = tornado(assumptions, few, evaluate);
    expect(bars.map(({ range }) => range.path)).not.toContain("response.elasticity");
    const spans = bars.map(({ low, high }) => Math.abs(high.afterCoverageEur - low.afterCoverageEur));
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    const cost = bars.find(({ range }) => range.path === "roles.field.costPerFteEur")!;
    expect(cost.low.afterCoverageEur).toBeCloseTo(-cost.high.afterCoverageEur, 4);
    expect(cost.low.afterCoverageEur).toBeGreaterThan(0);
    expect(cost.low.fte).toBe(0);
  });

  test("says what the same assumption does to the present state, as the evaluation of it says", () => {
    const bars = tornado(assumptions, few, evaluate);
    const days = bars.find(({ range }) => range.path === "roles.field.netDays")!;
    const then = evaluate(withAssumptions(assumptions, { [days.range.path]: days.range.low }));
    expect(days.low.istFte).toBeCloseTo(then.istFte - evaluate(assumptions).istFte, 9);
    expect(days.low.istFte).toBeGreaterThan(0);
    expect(days.low.istAfterCoverageEur).toBeLessThan(0);
  });

  test("may be put in order by full-time equivalents", () => {
    const [first] = tornado(assumptions, few, evaluate, "fte");
    expect(first!.range.path).not.toBe("roles.field.costPerFteEur");
  });
});

test("clusters put near points together and keep single ones apart", () => {
  const points = [
    { x: 0, y: 0, weight: 5 },
    { x: 0.1, y: 0, weight: 1 },
    { x: 10, y: 0, weight: 1 },
    { x: 10, y: 3, weight: 1 },
  ];
  const numbers = (most: number) => [...weightedClusters(points, most)];
  expect(numbers(1)).toEqual([0, 0, 0, 0]);
  expect(numbers(2)).toEqual([0, 0, 1, 1]);
  expect(new Set(numbers(9)).size).toBe(4);
  expect([...weightedClusters([], 3)]).toEqual([]);
});
