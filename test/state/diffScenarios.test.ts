import { expect, test } from "vitest";
import { diffScenarios } from "../../src/state/diffScenarios.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { defaultScenario } from "../../src/state/scenario.js";

const scenario = (parts: object) => parseScenario({ version: 1, ...parts });

test("equal scenarios differ nowhere", () => {
  const same = { classes: { thresholds: [9, 1], by: "group", own: { Handel: [7, 3] } } };
  expect(diffScenarios(scenario(same), scenario(same))).toEqual({ levers: [], assumptions: [] });
});

test("what management decides is told apart from what it believes", () => {
  const other = scenario({ value: { kind: "eur", phi: 0.4 }, assumptions: { marginRate: 0.3 } });
  expect(diffScenarios(defaultScenario, other)).toEqual({
    levers: [["value", "phi"]],
    assumptions: [["assumptions", "marginRate"]],
  });
});

test("another kind of score differs in all its parts", () => {
  const points = scenario({ value: { kind: "points", weights: { revenue: 1 } } });
  expect(diffScenarios(defaultScenario, points).levers).toEqual([
    ["value", "kind"],
    ["value", "phi"],
    ["value", "weights"],
  ]);
});

test("thresholds are one place, each group's own another", () => {
  const before = scenario({ classes: { thresholds: [9, 1], by: "group", own: { Handel: [7, 3] } } });
  const after = scenario({
    classes: { thresholds: [9, 2], by: "group", own: { Handel: [7, 3], ["__proto__"]: [5, 2] } },
  });
  expect(diffScenarios(before, after).levers).toEqual([
    ["classes", "thresholds"],
    ["classes", "own", "__proto__"],
  ]);
});
