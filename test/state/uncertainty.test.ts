import { expect, test } from "vitest";
import { defaultScenario } from "../../src/state/scenario.js";
import { scenarioRanges, setRange, setSeed } from "../../src/state/uncertainty.js";

const path = "roles.field.netDays";
const find = (scenario: typeof defaultScenario) => scenarioRanges(scenario).find((range) => range.path === path)!;

test("a range given by hand stands in place of the usual one, and goes again", () => {
  const own = setRange(defaultScenario, path, { low: 190, high: 212 });
  expect(find(defaultScenario)).toMatchObject({ low: 200, value: 210, high: 220 });
  expect(find(own)).toMatchObject({ low: 190, value: 210, high: 212 });
  expect(setRange(own, path, null)).toEqual(defaultScenario);
});

test("a value that has left its range widens it", () => {
  const own = setRange(defaultScenario, path, { low: 205, high: 212 });
  const roles = own.assumptions.roles.map((role) => (role.key === "field" ? { ...role, netDays: 170 } : role));
  expect(find({ ...own, assumptions: { ...own.assumptions, roles } })).toMatchObject({
    low: 170,
    value: 170,
    high: 212,
  });
});

test("the usual seed is not written down", () => {
  expect(setSeed(defaultScenario, 7).assumptions.uncertainty).toEqual({ seed: 7 });
  expect(setSeed(setSeed(defaultScenario, 7), 1)).toEqual(defaultScenario);
});
