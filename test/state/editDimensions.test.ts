import { describe, expect, test } from "vitest";
import { setChoice, setDesign, setOverride } from "../../src/state/editCoverage.js";
import {
  addDimension,
  addOption,
  changeDimension,
  changeOption,
  moveDimension,
  removeDimension,
  removeOption,
} from "../../src/state/editDimensions.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";

const keys = ({ levers }: Scenario) => levers.dimensions.map(({ key }) => key);
const dimension = ({ levers }: Scenario, key: string) => levers.dimensions.find((each) => each.key === key);
const option = (scenario: Scenario, own: string, key: string) =>
  dimension(scenario, own)?.options.find((each) => each.key === key);
const fair = addOption(addDimension(defaultScenario, "Messen & Events"), "messenEvents", "Einladung");

describe("dimensions", () => {
  test("of the company's own stand last, with a key made of their name", () => {
    expect(dimension(fair, "messenEvents")).toEqual({
      key: "messenEvents",
      name: "Messen & Events",
      options: [{ key: "einladung", name: "Einladung", effects: {} }],
    });
    expect(keys(fair).at(-1)).toBe("messenEvents");
  });

  test("of the same name have different keys", () => {
    expect(keys(addDimension(fair, "Messen & Events")).slice(-2)).toEqual(["messenEvents", "messenEvents2"]);
  });

  test("move by places, and not beyond the ends", () => {
    expect(keys(moveDimension(defaultScenario, "pricing", -1)).slice(-2)).toEqual(["pricing", "service"]);
    expect(keys(moveDimension(defaultScenario, "responsibility", 2)).slice(0, 3)).toEqual([
      "intensity",
      "frequency",
      "responsibility",
    ]);
    expect(moveDimension(defaultScenario, "responsibility", -1)).toBe(defaultScenario);
    expect(moveDimension(defaultScenario, "pricing", 1)).toBe(defaultScenario);
    expect(moveDimension(defaultScenario, "unknown", 1)).toBe(defaultScenario);
  });

  test("that are renamed and switched off go back to exactly what they were", () => {
    const changed = changeDimension(defaultScenario, "service", { name: "Reaktionszeit", off: true });
    expect(dimension(changed, "service")).toMatchObject({ name: "Reaktionszeit", off: true });
    expect(changeDimension(changed, "service", { name: "", off: false })).toEqual(defaultScenario);
  });

  test("whose hours of today are emptied are as they came", () => {
    const stated = changeDimension(defaultScenario, "service", { todayHours: { inside: 2 } });
    expect(dimension(stated, "service")?.todayHours).toEqual({ inside: 2 });
    expect(changeDimension(stated, "service", { todayHours: {} })).toEqual(defaultScenario);
  });

  test("that are deleted take the choices in them along, also those of groups", () => {
    const chosen = setOverride(
      setChoice(setChoice(fair, "A", "messenEvents", "einladung"), "A", "pricing", "individual"),
      "market",
      "Nord",
      "B",
      "messenEvents",
      "today",
    );
    const left = removeDimension(chosen, "messenEvents");
    expect(left.levers.cells).toEqual({ A: { pricing: "individual" } });
    expect(left.levers.overrides?.cells ?? {}).toEqual({});
    expect(() => parseScenario(JSON.parse(JSON.stringify(left)))).not.toThrow();
  });

  test("may all be deleted", () => {
    const none = keys(defaultScenario).reduce(removeDimension, defaultScenario);
    expect(keys(none)).toEqual([]);
    expect(keys(addDimension(none, "Neu"))).toEqual(["neu"]);
  });
});

describe("options", () => {
  const withEffects = (effects: Parameters<typeof changeOption>[3]["effects"]) =>
    changeOption(fair, "messenEvents", "einladung", effects ? { effects } : {});

  test("state what is given and leave the rest as today; nought is stated", () => {
    expect(option(withEffects({ fixedEur: 0 }), "messenEvents", "einladung")?.effects).toEqual({ fixedEur: 0 });
    expect(option(withEffects({ contacts: { visit: 0 } }), "messenEvents", "einladung")?.effects).toEqual({
      contacts: { visit: 0 },
    });
  });

  test("forget an effect whose field is emptied", () => {
    const stated = withEffects({ fixedEur: 80, contacts: { visit: 1 } });
    const emptied = changeOption(stated, "messenEvents", "einladung", {
      effects: { contacts: {}, fixedEur: undefined } as never,
    });
    expect(emptied).toEqual(fair);
  });

  test("keep the other effects when one changes", () => {
    const both = changeOption(withEffects({ fixedEur: 80 }), "messenEvents", "einladung", {
      effects: { commission: 0.1 },
    });
    expect(option(both, "messenEvents", "einladung")?.effects).toEqual({ fixedEur: 80, commission: 0.1 });
  });

  test("that are deleted leave their classes as today and other options chosen", () => {
    const chosen = setChoice(setChoice(defaultScenario, "A", "frequency", "monthly"), "B", "frequency", "yearly");
    const left = removeOption(chosen, "frequency", "monthly");
    expect(left.levers.cells).toEqual({ B: { frequency: "yearly" } });
    expect(option(left, "frequency", "monthly")).toBeUndefined();
    const chosenToo = setChoice(fair, "A", "messenEvents", "einladung");
    expect(removeOption(chosenToo, "frequency", "einladung").levers.cells).toEqual(chosenToo.levers.cells);
  });

  test("that are deleted leave what a market states to be as today", () => {
    const chosen = setOverride(defaultScenario, "market", "Nord", "A", "frequency", "today");
    expect(removeOption(chosen, "frequency", "monthly").levers.overrides).toEqual(chosen.levers.overrides);
  });
});

test("no edit changes the scenario that it was given", () => {
  const before = JSON.stringify(fair);
  removeDimension(changeOption(moveDimension(fair, "pricing", -2), "pricing", "listPrice", { off: true }), "service");
  setDesign(fair, { cells: {} });
  expect(JSON.stringify(fair)).toBe(before);
});
