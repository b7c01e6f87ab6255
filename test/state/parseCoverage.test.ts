import { expect, test } from "vitest";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { defaultScenario } from "../../src/state/scenario.js";
import { ScenarioError } from "../../src/state/scenarioError.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";

const refused = (input: object): [string, string] => {
  try {
    parseScenario({ version: 1, ...input });
  } catch (error) {
    if (error instanceof ScenarioError) return [error.path, error.value];
    throw error;
  }
  throw new Error("it was accepted");
};

test("a scenario written before there were levers means: as today", () => {
  const before = {
    version: 1,
    value: { kind: "eur", phi: 0.4 },
    classes: { count: 3, thresholds: [50_000, 10_000] },
    levers: {},
    assumptions: { marginRate: 0.3, presentVisits: 14_000 },
  };
  const scenario = parseScenario(before);
  expect(scenario.levers).toEqual(defaultDesign);
  expect(scenario.assumptions).toEqual({ ...defaultScenario.assumptions, marginRate: 0.3, presentVisits: 14_000 });
});

test("levers and assumptions are read as they were written", () => {
  const levers = {
    dimensions: [
      {
        key: "events",
        name: "Veranstaltungen",
        options: [
          { key: "fair", name: "Messe", effects: { contacts: { visit: 1 }, hours: { responsible: 2 }, fixedEur: 80 } },
        ],
      },
    ],
    cells: { A: { events: "fair" } },
    overrides: { by: "market" as const, cells: { constructor: { A: { events: "today" } } } },
  };
  const assumptions = { response: { elasticity: 0.2 }, travel: { markets: { Nord: 44 } } };
  const scenario = parseScenario({ version: 1, levers, assumptions });
  expect(scenario.levers).toEqual(levers);
  expect(scenario.assumptions.response).toEqual({ ...defaultScenario.assumptions.response, elasticity: 0.2 });
  expect(scenario.assumptions.travel).toEqual({ minutes: 40, markets: { Nord: 44 } });
  expect(parseScenario(serialiseScenario(scenario))).toEqual(scenario);
});

test("only what differs is written", () => {
  const scenario = parseScenario({ version: 1, levers: { cells: { A: { service: "sameDay" } } } });
  expect(serialiseScenario(scenario)).toEqual({ version: 1, levers: { cells: { A: { service: "sameDay" } } } });
});

test("what is out of range or not there is refused with its place", () => {
  const response = (change: object) => refused({ assumptions: { response: change } });
  expect(response({ keptWithout: 1 })).toEqual(["assumptions.response.keptWithout", "1"]);
  expect(response({ leastHeadroom: 0 })).toEqual(["assumptions.response.leastHeadroom", "0"]);
  expect(response({ elasticity: 1.1 })).toEqual(["assumptions.response.elasticity", "1.1"]);
  expect(response({ floor: 0 })).toEqual(["assumptions.response.floor", "0"]);
  const [field] = defaultScenario.assumptions.roles;
  expect(refused({ assumptions: { roles: [{ ...field, internalShare: 1 }] } })[0]).toBe(
    "assumptions.roles.0.internalShare",
  );
  expect(refused({ assumptions: { roles: [{ ...field, netDays: 366 }] } })[0]).toBe("assumptions.roles.0.netDays");
  expect(refused({ assumptions: { roles: [{ ...field, key: "partner" }] } })[0]).toBe("assumptions.roles.0.key");
  expect(refused({ levers: { cells: { A: { responsibility: "robot" } } } })).toEqual([
    "levers.cells.A.responsibility",
    '"robot"',
  ]);
  expect(refused({ levers: { cells: { A: { colour: "red" } } } })).toEqual(["levers.cells.A", '"colour"']);
  expect(refused({ levers: { cells: { G: {} } } })[0]).toBe("levers.cells");
  const dimension = (effects: object) => ({
    levers: { dimensions: [{ key: "own", options: [{ key: "one", effects }] }] },
  });
  expect(refused(dimension({ contacts: { pigeon: 3 } }))).toEqual(["levers.dimensions.own.one.contacts", '"pigeon"']);
  expect(refused(dimension({ hours: { butler: 3 } }))).toEqual(["levers.dimensions.own.one.hours", '"butler"']);
  expect(refused(dimension({ commission: 1.5 }))[1]).toBe("1.5");
  expect(refused(dimension({ surprise: 1 }))[0]).toContain("surprise");
});

test("an option may have no effects at all", () => {
  const dimensions = [{ key: "own", options: [{ key: "one" }] }];
  expect(parseScenario({ version: 1, levers: { dimensions } }).levers.dimensions).toEqual([
    { key: "own", options: [{ key: "one", effects: {} }] },
  ]);
});

test("ranges and a seed are read as they were written; a range upside down is refused with its place", () => {
  const uncertainty = { seed: 7, ranges: { "roles.field.netDays": { low: 180, high: 215 } } };
  const scenario = parseScenario({ version: 1, assumptions: { uncertainty } });
  expect(scenario.assumptions.uncertainty).toEqual(uncertainty);
  expect(serialiseScenario(scenario)).toEqual({ version: 1, assumptions: { uncertainty } });
  const upsideDown = { ranges: { travel: { low: 2, high: 1 } } };
  expect(refused({ assumptions: { uncertainty: upsideDown } })[0]).toMatch(/^assumptions\.uncertainty/);
  expect(refused({ assumptions: { uncertainty: { seed: -1 } } })[0]).toBe("assumptions.uncertainty.seed");
});
