import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceDesign, referenceDesigns } from "../../src/model/referenceDesigns.js";
import { evaluateScenario } from "../../src/state/evaluateScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { customersArbitrary, portfolioOf } from "../model/portfolios.js";

function numbersIn(node: unknown, found: number[] = []): number[] {
  if (typeof node === "number") found.push(node);
  else if (node && typeof node === "object") for (const each of Object.values(node)) numbersIn(each, found);
  return found;
}

const ends = (...values: readonly number[]) => fc.constantFrom(...values);
const extremes: fc.Arbitrary<Scenario> = fc
  .record({
    keptWithout: ends(0, 0.6, 0.99),
    winnable: ends(0, 0.25, 1),
    leastHeadroom: ends(0.01, 0.05, 1),
    elasticity: ends(0, 0.31, 1),
    judged: fc.constantFrom(null, { half: 0.8, more: 1.1 }, { half: 1, more: 10 }),
    remoteCap: ends(0, 2, 100),
    floor: ends(0.1, 10),
    smoothing: fc.boolean(),
    netDays: ends(1, 365),
    internalShare: ends(0, 0.99),
    minutes: ends(0, 1440),
    presentFte: fc.constantFrom(null, 0, 1e5),
    which: fc.constantFrom(...referenceDesigns),
    count: fc.integer({ min: 2, max: 6 }),
  })
  .map(({ netDays, internalShare, minutes, presentFte, which, count, ...response }) => ({
    ...defaultScenario,
    classes: { count, thresholds: { suggest: "breaks" } },
    levers: referenceDesign(which, defaultScenario.levers, count, { visits: 1, calls: 1 }),
    assumptions: {
      ...defaultScenario.assumptions,
      response,
      travel: { minutes, markets: {} },
      roles: defaultScenario.assumptions.roles.map((role) => ({ ...role, netDays, internalShare, presentFte })),
    },
  }));

test("no assumption within its limits makes a figure that is no number, whoever the customers are", () => {
  fc.assert(
    fc.property(customersArbitrary, extremes, (customers, scenario) => {
      const { rows, result, model } = evaluateScenario(portfolioOf(customers), scenario);
      const all = numbersIn([rows, result, model.elasticity]);
      expect(all.filter((value) => !Number.isFinite(value))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("no customers at all give zeros and dashes", () => {
  const { result, rows } = evaluateScenario(portfolioOf([]), defaultScenario);
  expect(result.classes.at(-1)!.ist).toMatchObject({ customers: 0, sales: 0, costPerCustomer: null, costShare: null });
  expect(rows.at(-1)!.kpis).toMatchObject({ customers: 0, marginRate: null });
});
