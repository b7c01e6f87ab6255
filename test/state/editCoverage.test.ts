import { expect, test } from "vitest";
import { fillLike, setChoice, setOverride, setResponse } from "../../src/state/editCoverage.js";
import { portfolioAssumptions } from "../../src/state/portfolioAssumptions.js";
import { defaultScenario } from "../../src/state/scenario.js";

test("a choice takes the place of the one before, as today takes it away", () => {
  const once = setChoice(defaultScenario, "B", "frequency", "monthly");
  const twice = setChoice(once, "B", "frequency", "yearly");
  expect(twice.levers.cells).toEqual({ B: { frequency: "yearly" } });
  expect(setChoice(twice, "B", "frequency", "today").levers.cells).toEqual({});
  expect(defaultScenario.levers.cells).toEqual({});
});

test("classes filled like another one have its choices and no others", () => {
  const scenario = setChoice(setChoice(defaultScenario, "B", "frequency", "yearly"), "D", "service", "sameDay");
  const { cells } = fillLike(scenario, ["C", "D"], "B").levers;
  expect(cells).toEqual({ B: { frequency: "yearly" }, C: { frequency: "yearly" }, D: { frequency: "yearly" } });
});

test("an override stays with its market, as today included, until the class is followed again", () => {
  const own = setOverride(defaultScenario, "market", "Nord", "A", "frequency", "today");
  expect(own.levers.overrides).toEqual({ by: "market", cells: { Nord: { A: { frequency: "today" } } } });
  expect(setOverride(own, "market", "Nord", "A", "frequency", null).levers).toEqual(defaultScenario.levers);
  const other = setOverride(own, "group", "Handel", "B", "service", "sameDay");
  expect(other.levers.overrides).toEqual({ by: "group", cells: { Handel: { B: { service: "sameDay" } } } });
});

test("what is believed of the response changes alone", () => {
  const { assumptions } = setResponse(defaultScenario, { elasticity: 0.2 });
  expect(assumptions).toEqual({
    ...defaultScenario.assumptions,
    response: { ...defaultScenario.assumptions.response, elasticity: 0.2 },
  });
});

test("visits nobody stated are what the present team can do", () => {
  const roles = defaultScenario.assumptions.roles.map((role) =>
    role.key === "field" ? { ...role, presentFte: 2 } : role,
  );
  const { assumptions } = defaultScenario;
  expect(portfolioAssumptions(assumptions).presentVisits).toBeNull();
  // 2 · 210 · 8 · 0.75 hours, 60 + 20 + 40 minutes a visit
  expect(portfolioAssumptions({ ...assumptions, roles }).presentVisits).toBe(1260);
  expect(portfolioAssumptions({ ...assumptions, roles, presentVisits: 900 }).presentVisits).toBe(900);
});
