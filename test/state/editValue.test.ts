import { expect, test } from "vitest";
import { setAssumptions, setPhi, setWeight } from "../../src/state/editValue.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";

const points: Scenario = { ...defaultScenario, value: { kind: "points", weights: { revenue: 1, margin: 2 } } };

test("φ and weights change alone", () => {
  expect(setPhi(defaultScenario, 0.4)).toEqual({ ...defaultScenario, value: { kind: "eur", phi: 0.4 } });
  expect(setWeight(points, "margin", 3).value).toEqual({ kind: "points", weights: { revenue: 1, margin: 3 } });
});

test("φ means nothing for points, weights nothing for EUR", () => {
  expect(setPhi(points, 0.4)).toBe(points);
  expect(setWeight(defaultScenario, "margin", 3)).toBe(defaultScenario);
});

test("the last weight that counts stays", () => {
  const one = setWeight(points, "margin", 0);
  expect(one.value).toEqual({ kind: "points", weights: { revenue: 1, margin: 0 } });
  expect(setWeight(one, "revenue", 0)).toBe(one);
});

test("an assumption leaves the others alone", () => {
  expect(setAssumptions(defaultScenario, { presentVisits: 14_000 }).assumptions).toEqual({
    ...defaultScenario.assumptions,
    presentVisits: 14_000,
  });
});
