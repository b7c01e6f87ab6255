import { expect, test } from "vitest";
import { assumptionLimits } from "../../src/model/assumptionLimits.js";
import { coverageCells } from "../../src/model/coverageCells.js";
import { monteCarlo } from "../../src/model/monteCarlo.js";
import { uniformRandom } from "../../src/model/uniformRandom.js";
import type { Estimates } from "../../src/state/dataRanges.js";
import { addContactType, addRole, removeContactType, removeRole } from "../../src/state/editCatalogue.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { resetCatalogue } from "../../src/state/resetCatalogue.js";
import { defaultScenario } from "../../src/state/scenario.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";
import { setAssumptionValue } from "../../src/state/setAssumptionValue.js";
import { allRanges, scenarioRanges, setRange, setSeed } from "../../src/state/uncertainty.js";
import { coverageOf, everyClass } from "../model/coverages.js";

const complete: Estimates = { size: 1, estimated: { margin: 0, potential: 0, visits: "data", calls: "data" } };
const path = "roles.field.netDays";
const find = (scenario: typeof defaultScenario) => allRanges(scenario, complete).find((range) => range.path === path)!;

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

test.each([
  ["roles.field.netDays", { low: 0, high: 215 }],
  ["roles.field.internalShare", { low: 0.2, high: 1 }],
  ["travel", { low: 1.2, high: 0.8 }],
  ["response.floor", { low: 0, high: 1 }],
  ["roles.nobody.netDays", { low: 200, high: 215 }],
  ["nonsense", { low: 1, high: 2 }],
])("a range that no assumption may have is refused with its place: %s", (path, bounds) => {
  const refused = () => parseScenario({ version: 1, assumptions: { uncertainty: { ranges: { [path]: bounds } } } });
  expect(refused).toThrow(
    expect.objectContaining({ code: "badValue", path: `assumptions.uncertainty.ranges.${path}` }),
  );
});

test("whatever ranges are allowed, every run has people and money that are numbers", () => {
  const { roles, contactTypes } = defaultScenario.assumptions;
  const lacking: Estimates = { size: 2, estimated: { margin: 1, potential: 1, visits: "data", calls: "zero" } };
  const widest = allRanges(defaultScenario, lacking).reduce((scenario, range) => {
    const { least, most } = assumptionLimits(range.path, { roles, contactTypes })!;
    return setRange(scenario, range.path, { low: least, high: most });
  }, defaultScenario);
  expect(parseScenario({ version: 1, assumptions: widest.assumptions }).assumptions.uncertainty).toEqual(
    widest.assumptions.uncertainty,
  );
  const cells = coverageCells(
    coverageOf(
      [
        { revenue: 9000, margin: 3000, potential: 20_000, visits: 4 },
        { revenue: 500, visits: 2 },
      ],
      {
        classes: 2,
        design: everyClass({ contacts: { visit: 2 }, commission: 0.1 }),
      },
    ),
    [[100_000]],
  )!;
  const runs = monteCarlo([cells], scenarioRanges(widest, lacking).answered, {
    random: uniformRandom(1),
    runs: 500,
    draws: "uniform",
  });
  runs.advance(500);
  const figures: number[] = [];
  JSON.stringify(runs.result(), (_, value) => {
    if (typeof value === "number") figures.push(value);
    return value;
  });
  expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
  expect(runs.result()!.allFte.low).toBeGreaterThanOrEqual(0);
});

test("ranges go with the role or contact type that they are of", () => {
  const role = addRole(defaultScenario, "Trainee");
  const key = role.assumptions.roles.at(-1)!.key;
  const type = addContactType(setRange(role, `roles.${key}.netDays`, { low: 100, high: 215 }), "Fair");
  const other = type.assumptions.contactTypes.at(-1)!.key;
  const ranged = setRange(setRange(type, `contactTypes.${other}.minutes`, { low: 1, high: 99 }), path, {
    low: 190,
    high: 215,
  });
  const kept = { ranges: { [path]: { low: 190, high: 215 } } };
  const without = removeRole(removeContactType(ranged, other), key);
  expect(without.assumptions.uncertainty).toEqual(kept);
  expect(resetCatalogue(ranged).assumptions.uncertainty).toEqual(kept);
});

test("the most likely value is the assumption itself; set back, nothing is left of the change", () => {
  const changed = setAssumptionValue(defaultScenario, path, 190);
  expect(changed.assumptions.roles.find(({ key }) => key === "field")!.netDays).toBe(190);
  expect(find(changed)).toMatchObject({ low: 180, value: 190, high: 200 });
  expect(serialiseScenario(setAssumptionValue(changed, path, 210))).toEqual({ version: 1 });
  expect(setAssumptionValue(defaultScenario, "response.elasticity", 0.2).assumptions.response.elasticity).toBe(0.2);
});
