import { expect, test } from "vitest";
import { setChoice, setResponse } from "../../src/state/editCoverage.js";
import { moveDimension } from "../../src/state/editDimensions.js";
import { setRoleSkill } from "../../src/state/editSkills.js";
import { setPhi } from "../../src/state/editValue.js";
import { defaultScenario } from "../../src/state/scenario.js";
import { scenarioDifferences } from "../../src/state/scenarioDifferences.js";

test("levers and assumptions that differ are told apart, each with what stands on either side", () => {
  const changed = setPhi(
    setResponse(setChoice(defaultScenario, "A", "frequency", "monthly"), { elasticity: 0.2 }),
    0.4,
  );
  expect(scenarioDifferences(defaultScenario, changed)).toEqual([
    { part: "lever", path: ["levers", "cells", "A", "frequency"], from: undefined, to: "monthly" },
    { part: "assumption", path: ["value", "phi"], from: 0.25, to: 0.4 },
    { part: "assumption", path: ["assumptions", "response", "elasticity"], from: 0.31, to: 0.2 },
  ]);
});

test("things with keys are compared by key: another order of dimensions changes nothing that is computed", () => {
  expect(scenarioDifferences(defaultScenario, moveDimension(defaultScenario, "pricing", -3))).toEqual([]);
  expect(scenarioDifferences(defaultScenario, defaultScenario)).toEqual([]);
});

test("a role's figure is named by the role", () => {
  const roles = defaultScenario.assumptions.roles.map((role) =>
    role.key === "field" ? { ...role, presentFte: 22 } : role,
  );
  const changed = { ...defaultScenario, assumptions: { ...defaultScenario.assumptions, roles } };
  expect(scenarioDifferences(defaultScenario, changed)).toEqual([
    { part: "assumption", path: ["assumptions", "roles", "field", "presentFte"], from: null, to: 22 },
  ]);
});

test("examples of skills stand against stated levels one by one", () => {
  const stated = setRoleSkill(defaultScenario, "tools", "field", { present: 1, required: 4 });
  expect(scenarioDifferences(defaultScenario, stated)).toEqual([
    { part: "assumption", path: ["assumptions", "skills", "tools", "roles", "field", "required"], from: 2, to: 4 },
    { part: "assumption", path: ["assumptions", "skills", "tools", "roles", "field", "present"], from: null, to: 1 },
  ]);
});
