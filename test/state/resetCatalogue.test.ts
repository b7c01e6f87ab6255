import { expect, test } from "vitest";
import { addContactType, addRole, changeRole, removeContactType } from "../../src/state/editCatalogue.js";
import { setChoice, setOverride } from "../../src/state/editCoverage.js";
import { addDimension, addOption, removeDimension, removeOption } from "../../src/state/editDimensions.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { resetCatalogue } from "../../src/state/resetCatalogue.js";
import { defaultScenario } from "../../src/state/scenario.js";

const fair = addOption(addDimension(defaultScenario, "Messen"), "messen", "Einladung");

test("what was added is gone and what was deleted is back", () => {
  const changed = removeDimension(addContactType(addRole(fair, "Beratung"), "Messe"), "pricing");
  expect(resetCatalogue(changed)).toEqual(defaultScenario);
});

test("a contact type that was deleted with the option that used it comes back with that option", () => {
  const without = removeContactType(removeOption(defaultScenario, "responsibility", "digital"), "digital");
  expect(without.assumptions.contactTypes.map(({ key }) => key)).not.toContain("digital");
  expect(resetCatalogue(without)).toEqual(defaultScenario);
});

test("choices among what ships stay, others go", () => {
  const chosen = setChoice(setChoice(fair, "A", "messen", "einladung"), "A", "frequency", "monthly");
  expect(resetCatalogue(chosen).levers.cells).toEqual({ A: { frequency: "monthly" } });
  const own = setOverride(chosen, "market", "Nord", "B", "messen", "einladung");
  expect(resetCatalogue(own).levers.overrides).toEqual({ by: "market", cells: {} });
  expect(() => parseScenario(JSON.parse(JSON.stringify(resetCatalogue(own))))).not.toThrow();
});

test("the team of today stays, as it is a fact and no example", () => {
  const team = changeRole(defaultScenario, "field", { presentFte: 22, costPerFteEur: 99_000 });
  expect(resetCatalogue(team).assumptions.roles[1]).toMatchObject({ presentFte: 22, costPerFteEur: 120_000 });
});
