import { describe, expect, test } from "vitest";
import { removeRole } from "../../src/state/editCatalogue.js";
import { setDaysOff, setHires, setMarketFte, setPlannedFte } from "../../src/state/editTeam.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { defaultScenario } from "../../src/state/scenario.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";

describe("the team of a scenario", () => {
  test("planned people are written, read back and taken away without a trace", () => {
    const planned = setPlannedFte(defaultScenario, "field", 12.5);
    const written = serialiseScenario(planned);
    expect(written).toEqual({ version: 1, levers: { plannedFte: { field: 12.5 } } });
    expect(parseScenario(JSON.parse(JSON.stringify(written))).levers.plannedFte).toEqual({ field: 12.5 });
    expect(serialiseScenario(setPlannedFte(planned, "field", null))).toEqual({ version: 1 });
  });

  test("people of today are stated by role and market, whatever the market is called", () => {
    const one = setMarketFte(defaultScenario, "field", "__proto__", 2);
    const two = setMarketFte(one, "field", "Nord", 3);
    expect(Object.entries(two.assumptions.team!.field!)).toEqual([
      ["__proto__", 2],
      ["Nord", 3],
    ]);
    expect(setMarketFte(setMarketFte(two, "field", "Nord", null), "field", "__proto__", null)).toEqual(defaultScenario);
  });

  test.each([
    [{ levers: { plannedFte: { nobody: 1 } } }, "levers.plannedFte"],
    [{ levers: { plannedFte: { field: -1 } } }, "levers.plannedFte"],
    [{ assumptions: { team: { field: { Nord: "many" } } } }, "assumptions.team"],
    [{ assumptions: { inbound: { perHour: 1, minutes: 0, shrinkage: 0 } } }, "assumptions.inbound.minutes"],
    [{ levers: { promise: { minutes: 1, serviceLevel: 1 } } }, "levers.promise.serviceLevel"],
  ])("%j is refused with its place", (part, place) => {
    expect(() => parseScenario({ version: 1, ...part })).toThrow(
      expect.objectContaining({ path: expect.stringContaining(place) }),
    );
  });

  test("a removed role takes its people along", () => {
    const { roles } = defaultScenario.assumptions;
    const added = {
      ...defaultScenario,
      assumptions: { ...defaultScenario.assumptions, roles: [...roles, { ...roles[0]!, key: "more" }] },
    };
    const staffed = setMarketFte(setPlannedFte(added, "more", 3), "more", "Nord", 1);
    expect(removeRole(staffed, "more")).toEqual(defaultScenario);
  });
});

test("hires and days off stand in the scenario by role, survive a file and fall away with their role", () => {
  const off = { weekend: 104, publicHolidays: 12, leave: 30, sickness: 10, training: 2 };
  const hired = setHires(defaultScenario, "field", [{ month: 3, people: 2 }]);
  const both = setDaysOff(hired, "field", off);
  expect(both.levers.hires).toEqual({ field: [{ month: 3, people: 2 }] });
  expect(parseScenario(serialiseScenario(both))).toEqual(both);
  expect(setHires(hired, "field", [])).toEqual(defaultScenario);
  const own = { ...defaultScenario.assumptions.roles[0]!, key: "extra" };
  const roles = [...defaultScenario.assumptions.roles, own];
  const more = { ...defaultScenario, assumptions: { ...defaultScenario.assumptions, roles } };
  const gone = removeRole(setDaysOff(setHires(more, "extra", [{ month: 1, people: 1 }]), "extra", off), "extra");
  expect(gone).toEqual(defaultScenario);
});

test("hires of a role that is not there are refused with their place", () => {
  const input = { version: 1, levers: { hires: { nobody: [{ month: 1, people: 1 }] } } };
  expect(() => parseScenario(input)).toThrow(expect.objectContaining({ path: "levers.hires" }));
  const months = { version: 1, levers: { hires: { field: [{ month: 0, people: 1 }] } } };
  expect(() => parseScenario(months)).toThrow(expect.objectContaining({ code: "badValue" }));
});
