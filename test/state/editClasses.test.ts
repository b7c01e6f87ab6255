import { describe, expect, test } from "vitest";
import {
  applyRule,
  moveOwnThreshold,
  moveThreshold,
  scaleThresholds,
  setCount,
  setDifferentiation,
  setKind,
  setOwn,
} from "../../src/state/editClasses.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";

const given = (classes: Scenario["classes"]): Scenario => ({ ...defaultScenario, classes });

test("a moved threshold turns the rule into numbers in EUR", () => {
  const moved = moveThreshold(defaultScenario, [90_000_00, 20_000_00, 5_000_00], 1, 30_000_50);
  expect(moved.classes.thresholds).toEqual([90_000, 30_000.5, 5_000]);
});

test("a threshold stops at its neighbours", () => {
  const scores = [900, 500, 100];
  expect(moveThreshold(defaultScenario, scores, 1, 2000).classes.thresholds).toEqual([9, 9, 1]);
  expect(moveThreshold(defaultScenario, scores, 1, -50).classes.thresholds).toEqual([9, 1, 1]);
  expect(moveThreshold(defaultScenario, scores, 0, 5000).classes.thresholds).toEqual([50, 5, 1]);
});

test("a group gets thresholds of its own and goes back to the general ones", () => {
  const by = setDifferentiation(given({ count: 3, thresholds: [50, 10] }), "group");
  const own = moveOwnThreshold(by, "Handel", [5000, 1000], 0, 7000);
  expect(own.classes.own).toEqual({ Handel: [70, 10] });
  expect(own.classes.thresholds).toEqual([50, 10]);
  expect(setOwn(own, "Handel", null).classes).toEqual({ count: 3, thresholds: [50, 10], by: "group" });
});

test("another differentiation drops own thresholds, none drops both", () => {
  const own = given({ count: 2, thresholds: [5], by: "group", own: { Handel: [7] } });
  expect(setDifferentiation(own, "market").classes).toEqual({ count: 2, thresholds: [5], by: "market" });
  expect(setDifferentiation(own, null).classes).toEqual({ count: 2, thresholds: [5] });
  expect(setDifferentiation(own, "group")).toBe(own);
});

test("fewer classes keep the best thresholds, more halve the last", () => {
  const scenario = given({ count: 4, thresholds: [90, 20, 5] });
  expect(setCount(scenario, 3).classes).toEqual({ count: 3, thresholds: [90, 20] });
  expect(setCount(scenario, 6).classes.thresholds).toEqual([90, 20, 5, 2.5, 1.25]);
  expect(setCount(defaultScenario, 3).classes.thresholds).toEqual({ suggest: "pareto", shares: [0.8, 0.95] });
});

test("the computed ABC analysis makes three classes", () => {
  expect(applyRule(defaultScenario, { suggest: "abc" }).classes).toEqual({ count: 3, thresholds: { suggest: "abc" } });
});

test("a suggestion changes the general thresholds; own ones stay while their number fits", () => {
  const own = given({ count: 4, thresholds: [90, 20, 5], by: "group", own: { Handel: [70, 10, 1] } });
  expect(applyRule(own, { suggest: "breaks" }).classes.own).toEqual({ Handel: [70, 10, 1] });
  expect(applyRule(own, { suggest: "abc" }).classes).toEqual({ count: 3, thresholds: { suggest: "abc" }, by: "group" });
  expect(setKind(own, "points").classes.own).toBeUndefined();
});

test("thresholds in EUR do not survive a change to points", () => {
  const points = setKind(given({ count: 3, thresholds: [90, 20] }), "points");
  expect(points.value.kind).toBe("points");
  expect(points.classes).toEqual({ count: 3, thresholds: { suggest: "pareto", shares: [0.8, 0.95] } });
});

describe("thresholds by a factor", () => {
  const scenario: Scenario = {
    ...defaultScenario,
    classes: { count: 3, thresholds: [1000, 0], by: "group", own: { Nord: [500, 200.5] } },
  };

  test("everybody's: general and own ones, those of zero stay", () => {
    const { classes } = scaleThresholds(scenario, [100_000, 0], null, { at: null, factor: 1.5 });
    expect(classes).toEqual({ count: 3, thresholds: [1500, 0], by: "group", own: { Nord: [750, 300.75] } });
  });

  test("of one group that had none: from the general ones, a single one kept below the better class's", () => {
    const { classes } = scaleThresholds(scenario, [100_000, 40_000], "Süd", { at: 1, factor: 9 });
    expect(classes.own).toEqual({ Nord: [500, 200.5], Süd: [1000, 1000] });
    expect(classes.thresholds).toEqual([1000, 0]);
  });

  test("a rule becomes the numbers it stands for", () => {
    const ruled = { ...scenario, classes: { ...scenario.classes, thresholds: { suggest: "breaks" } as const } };
    const { classes } = scaleThresholds(ruled, [100_000, 40_000], null, { at: 0, factor: 2 });
    expect(classes.thresholds).toEqual([2000, 400]);
  });
});
