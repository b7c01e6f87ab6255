import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageLevels } from "../../src/model/coverageLevels.js";
import { coverageModel as coverageModelOf } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultCoverageAssumptions } from "../../src/model/defaultCoverage.js";
import { sizing } from "../../src/model/sizing.js";
import { coverageOf, everyClass } from "./coverages.js";
import { customersArbitrary, thresholdsArbitrary } from "./portfolios.js";

const { response } = defaultCoverageAssumptions;
const noSmoothing = { response: { ...response, smoothing: false } };

test("a design that is as today everywhere is the present state to the cent, at every level of response", () => {
  fc.assert(
    fc.property(customersArbitrary, thresholdsArbitrary, fc.boolean(), (customers, thresholds, smoothing) => {
      const model = coverageOf(customers, {
        classes: thresholds.length + 1,
        assumptions: { response: { ...response, smoothing } },
      });
      for (const { ist, scenario } of coverageResult(model, [thresholds]).classes) {
        for (const level of coverageLevels) {
          const figures = scenario[level];
          if (figures) expect(figures).toEqual(ist);
        }
      }
    }),
  );
});

test("classes add up to the total", () => {
  fc.assert(
    fc.property(customersArbitrary, thresholdsArbitrary, (customers, thresholds) => {
      const design = everyClass({ contacts: { visit: 3 }, commission: 0.1, price: 0.02, fixedEur: 12 });
      const model = coverageOf(customers, { classes: thresholds.length + 1, design });
      const { classes } = coverageResult(model, [thresholds]);
      const total = classes.at(-1)!.scenario.stated;
      if (!total) return;
      const sum = (of: (row: NonNullable<typeof total>) => number) =>
        classes.slice(0, -1).reduce((all, row) => all + of(row.scenario.stated!), 0);
      expect(sum(({ sales }) => sales)).toBeCloseTo(total.sales, 6);
      expect(sum(({ margin }) => margin)).toBeCloseTo(total.margin, 6);
      expect(sum(({ cost }) => cost!)).toBeCloseTo(total.cost!, 5);
      expect(total.afterCoverage).toBeCloseTo(total.margin - total.cost!, 9);
      expect(total.cost).toBeCloseTo(total.workCost! + total.fixedCost! + total.commission, 9);
    }),
  );
});

test("what a design needs is known where today's visits are not, as in sizing", () => {
  const unknown = (design: ReturnType<typeof everyClass>) => {
    const model = coverageOf([{ revenue: 1000, margin: 300 }], { design });
    const { portfolio, index, classes, assumptions } = model;
    const estimated = { ...portfolio.estimated, visits: "unknown" as const };
    return coverageModelOf({ portfolio: { ...portfolio, estimated }, index, classes, design, assumptions });
  };
  const model = unknown(everyClass({ contacts: { visit: 6, call: 2 } }));
  const { designFte, roles, visitsKnown } = coverageResult(model, [[50_000]]);
  expect([visitsKnown, roles]).toEqual([false, []]);
  const sized = sizing(model, [[50_000]]).roles;
  expect(designFte).toEqual(sized.map(({ role, total }) => ({ role, fte: total.design!.fte })));
  // 6 visits of 2 hours; 1,260 hours a full-time equivalent
  expect(designFte!.find(({ role }) => role === "field")!.fte).toBeCloseTo(12 / 1260, 12);
  expect(coverageResult(unknown(everyClass({})), [[50_000]]).designFte).toBeNull();
});

test("results do not depend on the order of customers", () => {
  const figures = (customers: Parameters<typeof coverageOf>[0]) =>
    coverageResult(coverageOf(customers, { design: everyClass({ contacts: { visit: 2, call: 3 } }) }), [[50_000]])
      .classes;
  fc.assert(
    fc.property(customersArbitrary, (customers) => {
      expect(figures([...customers].reverse())).toEqual(figures(customers));
    }),
  );
});

test("visits are field sales', calls inside sales', both key account management's where that is the present channel", () => {
  const model = coverageOf([
    { revenue: 1000, margin: 300, visits: 10, calls: 6, channel: "Außendienst" },
    { revenue: 500, margin: 100, visits: 2, calls: 4, channel: "Key Account" },
  ]);
  const { ist } = coverageResult(model, [[0]]).classes.at(-1)!;
  // (60 + 20 + 40 travel) · 10, (14 + 6) · 6, (180 + 120 + 40) · 2 + (20 + 10) · 4 minutes
  expect(ist.hoursByRole).toEqual({ field: 20, inside: 2, keyAccount: 680 / 60 + 2 });
  // 120,000 € / 1,260 h, 75,000 € / 1,344 h, 150,000 € / 1,260 h
  expect(ist.cost).toBeCloseTo((20 * 120000) / 1260 + (2 * 75000) / 1344 + ((680 / 60 + 2) * 150000) / 1260, 8);
});

test("contacts that an option states replace today's, others stay", () => {
  const customers = [{ revenue: 1000, margin: 300, visits: 10, calls: 6 }];
  const total = (effects: Parameters<typeof everyClass>[0]) =>
    coverageResult(coverageOf(customers, { design: everyClass(effects) }), [[0]]).classes.at(-1)!.scenario.off!;
  expect(total({ contacts: { visit: 4 } }).contactsByType).toMatchObject({ visit: 4, call: 6 });
  expect(total({ contacts: { visit: 0 } }).contactsByType).toMatchObject({ visit: 0, call: 6 });
  expect(total({ contacts: { video: 2 } }).contactsByType).toMatchObject({ visit: 10, call: 6, video: 2 });
  expect(total({ carriedOutAs: { visit: "video" } }).contactsByType).toMatchObject({ visit: 0, video: 10, call: 6 });
  expect(total({ carriedOutAs: { visit: null, call: "digital" } }).contactsByType).toMatchObject({
    digital: 6,
    visit: 0,
  });
});

test("a dealer's visits cost no hours of ours, and who already buys through a dealer pays no new commission", () => {
  const design = everyClass({ carriedOutAs: { visit: "dealerVisit", call: "dealerCall" }, commission: 0.12 });
  const customers = [
    { revenue: 1000, margin: 300, visits: 10, channel: "Außendienst" },
    { revenue: 2000, margin: 600, visits: 1, channel: "Händler" },
  ];
  const { off } = coverageResult(coverageOf(customers, { design }), [[0]]).classes.at(-1)!.scenario;
  expect(off!.hours).toBe(0);
  expect(off!.commission).toBe(120);
  expect(off!.cost).toBe(120);
});

test("a price effect lowers DB, not the coverage cost", () => {
  const model = coverageOf([{ revenue: 1000, margin: 300 }], { design: everyClass({ price: 0.05 }) });
  const { off } = coverageResult(model, [[0]]).classes.at(-1)!.scenario;
  expect(off).toMatchObject({ sales: 1000, margin: 250, cost: 0, afterCoverage: 250 });
});

test("a customer nobody covers keeps all sales when the design gives none, one that is covered keeps the stated share", () => {
  const design = everyClass({ contacts: { visit: 0, call: 0 } });
  const sales = (visits: number, assumptions = noSmoothing) =>
    coverageResult(coverageOf([{ revenue: 1000, margin: 300, visits }], { design, assumptions }), [[0]]).classes.at(-1)!
      .scenario.stated!.sales;
  expect(sales(0)).toBe(1000);
  expect(sales(6)).toBe(600);
});

test("sales at half the effort follow the curve with the shape that the elasticity gives, at most 2", () => {
  // The headroom is s · U/R = 0.2; elasticity 0.31 would need the shape 2.325.
  const model = coverageOf([{ revenue: 1000, margin: 300, potential: 1800, visits: 4 }], {
    design: everyClass({ contacts: { visit: 2 } }),
    assumptions: noSmoothing,
  });
  expect(model.elasticity.levels.stated!.shape).toBe(2);
  // Σ R(a − 1)(1 − b)/(a − b) / ΣR = 0.2 · 0.4 / 0.6
  expect(model.elasticity.levels.stated!.reached).toBeCloseTo((2 * 0.2 * 0.4) / 0.6, 11);
  // b + (a − b) x²/(d + x²) with d = 0.2/0.4, x = 1/2
  const expected = Math.floor(100_000 * (0.6 + 0.6 * (0.25 / (0.5 + 0.25))) + 0.5) / 100;
  expect(coverageResult(model, [[0]]).classes.at(-1)!.scenario.stated!.sales).toBe(expected);
});

test("the elasticity that today's coverage implies is its cost over DB; without a positive DB there is none", () => {
  const model = coverageOf([{ revenue: 10_000, margin: 3000, visits: 10 }]);
  const cost = (10 * (120 / 60) * 120_000) / 1260;
  expect(model.elasticity.levels.implied!.elasticity).toBeCloseTo(cost / 3000, 12);
  const losing = coverageOf([{ revenue: 10_000, margin: -3000, visits: 10 }]);
  expect(losing.elasticity.levels.implied).toBeNull();
  expect(coverageResult(losing, [[0]]).classes.at(-1)!.scenario.implied).toBeNull();
});

test("an override holds in its market only", () => {
  const model = coverageOf(
    [
      { revenue: 1000, margin: 300, visits: 10, market: "Nord" },
      { revenue: 1000, margin: 300, visits: 10, market: "Süd" },
    ],
    {
      design: {
        cells: { A: { frequency: "monthly" } },
        overrides: { by: "market", cells: { Süd: { A: { frequency: "none" } } } },
      },
    },
  );
  const { off } = coverageResult(model, [[0]]).classes.at(-1)!.scenario;
  expect(off!.contactsByType).toMatchObject({ visit: 12 });
});

test("pinned customers count in their class", () => {
  const model = coverageOf(
    [
      { revenue: 1000, margin: 300, visits: 10 },
      { revenue: 100, margin: 30, visits: 1 },
    ],
    { design: { cells: { A: { frequency: "monthly" } } } },
  );
  const [a, b] = coverageResult(model, [[10_000]], [{ row: 1, classIndex: 0 }]).classes;
  expect(a!.scenario.off!.contactsByType).toMatchObject({ visit: 24 });
  expect(b!.scenario.off!.customers).toBe(0);
});

test("the team of today changes by what the design changes; hours nobody explains stay", () => {
  const roles = defaultCoverageAssumptions.roles.map((role) =>
    role.key === "field" ? { ...role, presentFte: 1 } : role,
  );
  const model = coverageOf([{ revenue: 100_000, margin: 30_000, visits: 300 }], {
    design: everyClass({ contacts: { visit: 100 } }),
    assumptions: { roles },
  });
  const field = coverageResult(model, [[0]]).roles.find(({ role }) => role === "field")!;
  // 300 and 100 visits of 2 hours; 1,260 hours a full-time equivalent
  expect(field).toMatchObject({ istHours: 600, scenarioHours: 200, untraceableHours: 660, overbooked: false });
  expect(field).toMatchObject({ istHeads: 1, scenarioHeads: 1, cashEur: 0 });
  expect(field.pricedEur).toBeCloseTo((-400 / 1260) * 120_000, 8);
});

test("unknown visits give no figures of hours and cost where these rest on them, and no response", () => {
  const model = coverageOf([{ revenue: 1000, margin: 300 }]);
  const unknown = { ...model.portfolio, estimated: { ...model.portfolio.estimated, visits: "unknown" as const } };
  const { index, classes, design, assumptions } = model;
  const result = coverageResult(coverageModelOf({ portfolio: unknown, index, classes, design, assumptions }), [[0]]);
  expect(result.visitsKnown).toBe(false);
  expect(result.classes.at(-1)!.ist).toMatchObject({ hours: null, cost: null, afterCoverage: null, sales: 1000 });
  expect(result.classes.at(-1)!.scenario.stated).toBeNull();
  const stated = { ...design, cells: { A: { frequency: "quarterly" } } };
  const [a, b] = coverageResult(coverageModelOf({ portfolio: unknown, index, classes, design: stated, assumptions }), [
    [0],
  ]).classes;
  expect(a!.scenario.off).toMatchObject({ hours: 8 });
  expect(b!.scenario.off).toMatchObject({ hours: null, cost: null });
});

test("commission and discount are a share of positive sales: a credit note bears neither", () => {
  const design = everyClass({ commission: 0.1, price: 0.05 });
  const model = coverageOf([{ revenue: 1000 }, { revenue: -400 }], { classes: 1, design });
  const { ist, scenario } = coverageResult(model, [[]]).classes.at(-1)!;
  expect(scenario.off!.commission).toBe(100);
  expect(scenario.off!.margin).toBeCloseTo(ist.margin - 50, 9);
});
