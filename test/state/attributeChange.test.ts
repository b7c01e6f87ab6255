import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { attributeChange } from "../../src/state/attributeChange.js";
import { changeParts, mixedScenario } from "../../src/state/changeParts.js";
import { setChoice, setResponse } from "../../src/state/editCoverage.js";
import { setPhi } from "../../src/state/editValue.js";
import { evaluateScenario } from "../../src/state/evaluateScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { scenarioDifferences } from "../../src/state/scenarioDifferences.js";
import { customersArbitrary, portfolioOf } from "../model/portfolios.js";

const customers = [
  { revenue: 90_000, margin: 30_000, potential: 200_000, visits: 10, calls: 4, channel: "Außendienst" },
  { revenue: 20_000, margin: 6000, potential: 20_000, visits: 10, calls: 0, channel: "Außendienst" },
  { revenue: 5000, margin: 1000, potential: 9000, visits: 10, calls: 2, channel: "Innendienst" },
  { revenue: 800, margin: 100, potential: 900, visits: 9, calls: 2, channel: "Händler" },
];
const figures = portfolioOf(customers);
const reference: Scenario = {
  ...defaultScenario,
  levers: referenceDesign("field", defaultScenario.levers, 4, { visits: 10, calls: 2 }),
};
const dearer: Scenario = {
  ...setPhi(setResponse(reference, { elasticity: 0.2 }), 0.4),
  classes: { count: 4, thresholds: [20_000, 5000, 500] },
  assumptions: {
    ...reference.assumptions,
    response: { ...reference.assumptions.response, elasticity: 0.2 },
    travel: { minutes: 55, markets: {} },
    roles: reference.assumptions.roles.map((role) => ({ ...role, costPerFteEur: role.costPerFteEur * 1.1 })),
  },
};

function run(from: Scenario, to: Scenario, level: "off" | "stated" = "off") {
  const steps = attributeChange(figures, from, to, { level });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + value!, 0);

test("the parts of a change sum to the change of DB after coverage and of the people needed", () => {
  for (const level of ["off", "stated"] as const) {
    const { from, to, parts } = run(defaultScenario, dearer, level);
    expect(parts.length).toBeGreaterThan(4);
    expect(sum(parts.map(({ change }) => change.afterCoverage))).toBeCloseTo(
      to.afterCoverage! - from.afterCoverage!,
      6,
    );
    expect(sum(parts.map(({ change }) => change.fte))).toBeCloseTo(to.fte! - from.fte!, 9);
  }
});

test("a change of one thing is that thing's contribution alone, and both ends are the scenarios themselves", () => {
  const before = evaluateScenario(figures, defaultScenario).result.classes.at(-1)!.scenario.off!.afterCoverage;
  const { from, to, parts } = run(defaultScenario, setChoice(defaultScenario, "A", "frequency", "monthly"));
  expect(from.afterCoverage).toBe(before);
  expect(parts).toMatchObject([{ part: { key: "dimension", dimension: "frequency", part: "lever" } }]);
  expect(parts[0]!.change.afterCoverage).toBe(to.afterCoverage! - before!);
  expect(run(dearer, dearer).parts).toEqual([]);
});

test("the order in which scenarios are written does not matter: the way back takes away what the way there brought", () => {
  const there = run(defaultScenario, dearer);
  const back = run(dearer, defaultScenario);
  for (const { part, change } of there.parts) {
    const other = back.parts.find((each) => each.part.key === part.key && each.part.dimension === part.dimension)!;
    expect(other.change.afterCoverage).toBeCloseTo(-change.afterCoverage!, 6);
  }
});

test("dearer people cost nothing while everything is as today beside today itself, and are an assumption", () => {
  const roles = defaultScenario.assumptions.roles.map((role) => ({ ...role, costPerFteEur: role.costPerFteEur * 2 }));
  const { parts } = run(defaultScenario, {
    ...defaultScenario,
    assumptions: { ...defaultScenario.assumptions, roles },
  });
  expect(parts.map(({ part }) => [part.key, part.part])).toEqual([["roles", "assumption"]]);
  expect(parts[0]!.change.afterCoverage).toBeLessThan(0);
  expect(parts[0]!.change.fte).toBe(0);
});

test("more than seven parts put the dimensions together; parts taken over one by one lead to the other scenario", () => {
  const parts = changeParts(defaultScenario, dearer);
  expect(parts.length).toBeLessThanOrEqual(7);
  expect(parts.map(({ key }) => key)).toContain("matrix");
  expect(changeParts(defaultScenario, reference).every(({ key }) => key === "dimension")).toBe(true);
  const last = parts.at(-1)!;
  const almost = mixedScenario(defaultScenario, dearer, parts, (part) => part !== last);
  expect(scenarioDifferences(last.take(almost, dearer), dearer)).toEqual([]);
});

test("growing potential is a cause of its own, and leaves today as it is", () => {
  const to: Scenario = {
    ...reference,
    classes: { count: 4, thresholds: [50_000, 5000, 500] },
    assumptions: { ...reference.assumptions, potentialGrowth: { perYear: 0.5, years: 5 } },
  };
  const { parts } = run({ ...to, assumptions: reference.assumptions }, to);
  expect(parts.map(({ part }) => part.key)).toEqual(["growth"]);
  expect(parts[0]!.change.fte).toBeGreaterThan(0);
  const ist = (scenario: Scenario) => {
    const { customers: _, potential: __, ...rest } = evaluateScenario(figures, scenario).result.classes.at(-1)!.ist;
    return rest;
  };
  expect(ist(to)).toEqual(ist(reference));
});

test("more than seven parts even so: the last assumptions are one", () => {
  const roles = dearer.assumptions.roles;
  const contactTypes = reference.assumptions.contactTypes.map((type) => ({ ...type, minutes: type.minutes + 1 }));
  const everything: Scenario = {
    ...dearer,
    assumptions: {
      ...dearer.assumptions,
      roles,
      contactTypes,
      marginRate: 0.3,
      potentialGrowth: { perYear: 0.02, years: 3 },
    },
  };
  const { from, to, parts } = run(defaultScenario, everything);
  expect(parts.length).toBe(7);
  expect(parts.at(-1)!.part.key).toBe("other");
  expect(sum(parts.map(({ change }) => change.fte))).toBeCloseTo(to.fte! - from.fte!, 9);
});

test("a role that only one scenario knows stays while options that name it are mixed", () => {
  const own = {
    key: "tele",
    name: "Telesales",
    costPerFteEur: 1,
    netDays: 200,
    hoursPerDay: 8,
    internalShare: 0,
    presentFte: null,
  };
  const to: Scenario = {
    ...defaultScenario,
    levers: {
      ...defaultScenario.levers,
      dimensions: [
        ...defaultScenario.levers.dimensions,
        { key: "extra", options: [{ key: "more", effects: { hours: { tele: 1 } } }] },
      ],
      cells: { A: { extra: "more" } },
    },
    assumptions: { ...defaultScenario.assumptions, roles: [...defaultScenario.assumptions.roles, own] },
  };
  const parts = changeParts(defaultScenario, to);
  const mixed = mixedScenario(defaultScenario, to, parts, ({ key }) => key === "dimension");
  expect(mixed.assumptions.roles.map(({ key }) => key)).toContain("tele");
  expect(run(defaultScenario, to).to.fte).toBeGreaterThan(run(defaultScenario, to).from.fte!);
});

test("what is taken over from an earlier evaluation changes no figure", () => {
  fc.assert(
    fc.property(customersArbitrary, fc.shuffledSubarray([defaultScenario, reference, dearer]), (list, scenarios) => {
      const portfolio = portfolioOf(list);
      let previous: ReturnType<typeof evaluateScenario> | null = null;
      for (const scenario of scenarios) {
        previous = evaluateScenario(portfolio, scenario, [], previous);
        const alone = evaluateScenario(portfolio, scenario);
        expect(previous.result).toEqual(alone.result);
        expect(previous.rows).toEqual(alone.rows);
      }
    }),
    { numRuns: 60 },
  );
});
