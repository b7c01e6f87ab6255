import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import type { ContactType, Role } from "../../src/model/coverageDesign.js";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { capacityHours } from "../../src/model/coverageWork.js";
import { defaultCoverageAssumptions } from "../../src/model/defaultCoverage.js";
import { sizing } from "../../src/model/sizing.js";
import { unitsPerHour } from "../../src/model/timeUnits.js";
import { coverageOf, everyClass } from "./coverages.js";
import { type Customer, customersArbitrary, thresholdsArbitrary } from "./portfolios.js";

const role = (hours: number, costPerFteEur = 100_000): Role => ({
  key: "field",
  costPerFteEur,
  netDays: hours / 8,
  hoursPerDay: 8,
  internalShare: 0,
  presentFte: null,
});
const visit = (minutes: number): ContactType => ({
  key: "visit",
  role: "field",
  minutes,
  preparationMinutes: 0,
  travel: false,
  personal: true,
  weight: 1,
});
const call: ContactType = { ...visit(0), key: "call", personal: false };

/** Classes of so many customers each, visited so often for so many minutes by people with so many hours. */
function visited(
  classes: readonly { n: number; visits: number }[],
  minutes: number,
  hours: number,
  costPerFte?: number,
) {
  const letters = ["A", "B"] as const;
  const model = coverageOf(
    classes.flatMap(({ n }, at) => Array.from({ length: n }, () => ({ revenue: 100 - at, margin: 100 - at }))),
    {
      design: {
        dimensions: [
          {
            key: "frequency",
            options: classes.map(({ visits }, at) => ({
              key: `o${at}`,
              effects: { contacts: { visit: visits, call: 0 } },
            })),
          },
        ],
        cells: Object.fromEntries(classes.map((_, at) => [letters[at]!, { frequency: `o${at}` }])),
      },
      assumptions: { roles: [role(hours, costPerFte)], contactTypes: [visit(minutes), call] },
    },
  );
  return { model, result: sizing(model, [[10_000]]).roles[0]! };
}

describe("published examples", () => {
  test("Kotler: 1,000 customers with 36 calls and 2,000 with 12 take 60 representatives of 1,000 calls a year", () => {
    const { result } = visited(
      [
        { n: 1000, visits: 36 },
        { n: 2000, visits: 12 },
      ],
      60,
      1000,
    );
    expect(result.total.design!.fte).toBe(60);
    expect(result.total.design!.heads).toBe(60);
    expect(result.perFte!.byClass[0]).toBeCloseTo(1000 / 36, 12);
    expect(result.perFte!.byClass[1]).toBeCloseTo(1000 / 12, 12);
  });

  test("Merrifield: 100 A accounts at 20 per representative take 5, who make 20 calls in each of 46 weeks", () => {
    const { result } = visited(
      [
        { n: 100, visits: (46 * 20) / 20 },
        { n: 1, visits: 0 },
      ],
      60,
      46 * 20,
    );
    expect(result.total.design!.fte).toBe(5);
    expect(result.perFte!.byClass).toEqual([20, null]);
  });

  test("Duhatschek & Winkler: 130,000 EUR a year and 690 active hours are 282.61 EUR for a visit of 1.5 hours", () => {
    const { model } = visited(
      [
        { n: 1, visits: 1 },
        { n: 0, visits: 0 },
      ],
      90,
      690,
      130_000,
    );
    expect(coverageResult(model, [[0]]).classes.at(-1)!.scenario.off!.cost).toBeCloseTo(282.61, 2);
  });

  test("portatour: 120,000 EUR a year for 8 visits on each of 200 days are 75 EUR a visit", () => {
    const { model } = visited(
      [
        { n: 1, visits: 1 },
        { n: 0, visits: 0 },
      ],
      60,
      8 * 200,
      120_000,
    );
    expect(coverageResult(model, [[0]]).classes.at(-1)!.scenario.off!.cost).toBe(75);
  });
});

describe("sizing", () => {
  const design = everyClass({ contacts: { visit: 7.3, call: 2 }, hours: { inside: 0.7 } });

  test("markets add up to the total to the time unit, and to what the coverage result says", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, fc.boolean(), (customers, thresholds, asToday) => {
        const model = coverageOf(customers, { classes: thresholds.length + 1, ...(asToday ? {} : { design }) });
        const pins =
          customers.length > 2
            ? [
                { row: 1, classIndex: 0 },
                { row: 2, classIndex: 5 },
              ]
            : [];
        const found = sizing(model, [thresholds], pins);
        const result = coverageResult(model, [thresholds], pins);
        expect(found.customers.flat().reduce((sum, count) => sum + count, 0)).toBe(customers.length);
        for (const [at, { total, markets }] of found.roles.entries()) {
          for (const part of ["ist", "design"] as const) {
            const units = (hours: number) => Math.round(hours * unitsPerHour);
            const sum = markets.reduce((all, row) => all + units(row[part]!.hours), 0);
            expect(sum).toBe(units(total[part]!.hours));
            expect(total[part]!.heads).toBe(markets.reduce((all, row) => all + row[part]!.heads!, 0));
            expect(total[part]!.heads!).toBeGreaterThanOrEqual(total[part]!.fte! - 1e-9);
          }
          expect(total.design!.hours).toBe(result.roles[at]!.scenarioHours);
          expect(total.ist!.fte).toBe(result.roles[at]!.istFte);
        }
      }),
    );
  });

  test("does not depend on the order of customers", () => {
    fc.assert(
      fc.property(customersArbitrary, (customers) => {
        const named = (list: readonly Customer[]) => {
          const { markets, roles } = sizing(coverageOf(list, { design }), [[50_000]]);
          return roles.map((own) => [
            own.total,
            Object.fromEntries(markets.map((name, at) => [name, own.markets[at]])),
          ]);
        };
        expect(named([...customers].reverse())).toEqual(named(customers));
      }),
    );
  });

  test("full-time equivalents grow in proportion to the rhythm", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 }), (visits, factor) => {
        const fte = (count: number) =>
          visited(
            [
              { n: 7, visits: count },
              { n: 5, visits: count },
            ],
            45,
            900,
          ).result.total.design!.fte!;
        expect(fte(visits * factor)).toBeCloseTo(fte(visits) * factor, 10);
      }),
    );
  });

  test("thresholds may differ by group while people are counted by market", () => {
    const customers = [
      { revenue: 100, margin: 100, visits: 6, group: "Handel", market: "Nord" },
      { revenue: 90, margin: 90, visits: 6, group: "Handwerk", market: "Nord" },
      { revenue: 80, margin: 80, visits: 12, group: "Handel", market: "Süd" },
    ];
    const whole = coverageOf(customers);
    const index = buildScoreIndex(whole.portfolio, whole.portfolio.marginCents, whole.portfolio.group);
    const model = coverageModel({ ...whole, index });
    const found = sizing(
      model,
      [[], [9_000], [20_000]].map((own) => (own.length ? own : [0])),
    );
    const row = (name: string) => found.markets.indexOf(name);
    expect(found.customers[row("Nord")]).toEqual([1, 1]);
    expect(found.customers[row("Süd")]).toEqual([0, 1]);
    // 12 visits of 120 minutes in either market
    expect(found.roles[1]!.markets.map(({ ist }) => ist!.hours)).toEqual([24, 24]);
    expect(found.roles[1]!.total.ist!.hours).toBe(48);
  });

  test("the gap is what is there less what is needed, per market and in total", () => {
    const customers = [
      { revenue: 100, margin: 100, visits: 1260, market: "Nord" },
      { revenue: 100, margin: 100, visits: 315, market: "Süd" },
    ];
    const found = sizing(coverageOf(customers), [[0]], [], { markets: { field: { Nord: 1, Süd: 1, West: 2 } } });
    expect(found.markets).toEqual(["Nord", "Süd", "West"]);
    const field = found.roles[1]!;
    // 120 minutes a visit, 1,260 hours per full-time equivalent
    expect(field.markets.map(({ design: own }) => own!.fte)).toEqual([2, 0.5, 0]);
    expect(field.markets.map(({ design: own }) => own!.heads)).toEqual([2, 1, 0]);
    expect(field.markets.map(({ gapFte }) => gapFte)).toEqual([-1, 0.5, 2]);
    expect(field.markets.map(({ utilisation }) => utilisation)).toEqual([2, 0.5, 0]);
    expect(field.total).toMatchObject({ presentFte: 4, gapFte: 1.5, utilisation: 0.625, capacityHours: 5040 });
    expect(found.roles[2]!.total).toMatchObject({ presentFte: null, gapFte: null, utilisation: null });
  });

  test("a team of nobody has a gap but no utilisation, and more people in markets than in the role contradict each other", () => {
    const roles = defaultCoverageAssumptions.roles.map((own) => ({ ...own, presentFte: 1 }));
    const model = coverageOf([{ revenue: 100, margin: 100, visits: 630, market: "Nord" }], { assumptions: { roles } });
    const none = sizing(model, [[0]], [], { markets: { field: { Nord: 0 } } }).roles[1]!;
    expect(none.markets[0]).toMatchObject({ presentFte: 0, gapFte: -1, utilisation: null });
    expect(none.contradictory).toBe(false);
    expect(sizing(model, [[0]], [], { markets: { field: { Nord: 2 } } }).roles[1]!.contradictory).toBe(true);
  });

  test("a role without capacity says nothing instead of infinity", () => {
    const { result } = visited(
      [
        { n: 1, visits: 1 },
        { n: 1, visits: 1 },
      ],
      60,
      0,
    );
    expect(result.total.design).toMatchObject({ hours: 2, fte: null, heads: null });
    expect(result.perFte).toEqual({ byClass: [null, null], mix: null });
  });

  test("one full-time equivalent covers the classes in the proportion they have", () => {
    // 40 A · 12 h and 90 B · 6 h are 1,020 h; of 510 h half of each
    const { result } = visited(
      [
        { n: 40, visits: 12 },
        { n: 90, visits: 6 },
      ],
      60,
      510,
    );
    expect(result.perFte!.mix).toEqual([
      { class: "A", customers: 20 },
      { class: "B", customers: 45 },
    ]);
  });

  test("where nobody knows the visits, only a design that states them has a demand", () => {
    const unknown = (own?: typeof design) => {
      const model = coverageOf([{ revenue: 100, margin: 100 }], own ? { design: own } : {});
      const portfolio = { ...model.portfolio, estimated: { ...model.portfolio.estimated, visits: "unknown" as const } };
      return sizing(coverageModel({ ...model, portfolio }), [[0]]).roles[1]!.total;
    };
    expect(unknown()).toMatchObject({ ist: null, design: null });
    expect(unknown(design).ist).toBeNull();
    expect(unknown(design).design!.hours).toBeCloseTo((7.3 * 120) / 60, 9);
  });

  test("capacity is net days times hours less the internal share", () => {
    expect(capacityHours({ netDays: 210, hoursPerDay: 8, internalShare: 0.25 })).toBe(1260);
  });
});

describe("travel that moves", () => {
  const everybody = fc.record({
    customers: customersArbitrary,
    travel: fc.integer({ min: 0, max: 9000 }).map((hundredths) => hundredths / 100),
    north: fc.option(fc.integer({ min: 0, max: 9000 }).map((hundredths) => hundredths / 100)),
    ownEvery: fc.integer({ min: 1, max: 4 }),
    thresholds: thresholdsArbitrary,
  });

  test("takes the same time as customers summed anew, those with their own travel unmoved", () => {
    fc.assert(
      fc.property(everybody, ({ customers, travel, north, ownEvery, thresholds }) => {
        const before = coverageOf(customers, { classes: thresholds.length + 1 });
        const portfolio = {
          ...before.portfolio,
          travelMinutes: Float64Array.from(customers, (_, at) => (at % ownEvery === 0 ? 12.34 : Number.NaN)),
        };
        const markets: Readonly<Record<string, number>> = north === null ? {} : { Nord: north };
        const assumptions = { ...before.assumptions, travel: { minutes: travel, markets } };
        const model = coverageModel({ ...before, portfolio });
        sizing(model, [thresholds]);
        const moved = coverageModel({ ...before, portfolio, assumptions }, model);
        const anew = coverageModel({ ...before, portfolio: { ...portfolio }, assumptions });
        expect(sizing(moved, [thresholds])).toEqual(sizing(anew, [thresholds]));
        const result = coverageResult(moved, [thresholds]);
        expect(result).toEqual(coverageResult(anew, [thresholds]));
        const visits = assumptions.contactTypes.find(({ key }) => key === "visit")!;
        // By hand: every visit's minutes and its travel, whatever class or market.
        const minutes = customers.reduce((sum, { visits: count = 0, market, channel }, at) => {
          if (channel === "Key Account") return sum;
          const own = at % ownEvery === 0 ? 12.34 : market === "Nord" && north !== null ? north : travel;
          return sum + count * (visits.minutes + visits.preparationMinutes + own);
        }, 0);
        const field = sizing(moved, [thresholds]).roles.find(({ role: key }) => key === "field")!;
        expect(field.total.ist!.hours).toBeCloseTo(minutes / 60, 6);
      }),
      { numRuns: 60 },
    );
  });

  test("leaves what does not depend on it in place", () => {
    const model = coverageOf(
      Array.from({ length: 600 }, (_, at) => ({ revenue: 1000 - at, margin: 300, visits: 2, market: `M${at % 3}` })),
      { classes: 3 },
    );
    const sales = model.column(0, "stated");
    const other = { ...model.assumptions, travel: { minutes: 77, markets: {} } };
    const moved = coverageModel({ ...model, assumptions: other }, model);
    expect(moved.column(0, "stated")).toBe(sales);
    expect(moved.base.revenue).toBe(model.base.revenue);
    expect(moved.base.travel).not.toEqual(model.base.travel);
  });
});
