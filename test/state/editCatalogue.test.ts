import { describe, expect, test } from "vitest";
import {
  addContactType,
  addRole,
  changeContactType,
  changeRole,
  isContactTypeUsed,
  isRoleUsed,
  removeContactType,
  removeRole,
} from "../../src/state/editCatalogue.js";
import { changeDimension, changeOption } from "../../src/state/editDimensions.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";

const roles = ({ assumptions }: Scenario) => assumptions.roles.map(({ key }) => key);
const types = ({ assumptions }: Scenario) => assumptions.contactTypes.map(({ key }) => key);
const withRole = addRole(defaultScenario, "Technische Beratung");
const withType = addContactType(defaultScenario, "Messebesuch");
const role = "technischeBeratung";

describe("roles", () => {
  test("that are added cost and work like the last one, without staff of today", () => {
    expect(withRole.assumptions.roles.at(-1)).toEqual({
      key: role,
      name: "Technische Beratung",
      costPerFteEur: 75_000,
      netDays: 210,
      hoursPerDay: 8,
      internalShare: 0.2,
      presentFte: null,
    });
    expect(() => parseScenario(JSON.parse(JSON.stringify(withRole)))).not.toThrow();
  });

  test("that nothing uses can be deleted", () => {
    expect(isRoleUsed(withRole, role)).toBe(false);
    expect(removeRole(withRole, role)).toEqual(defaultScenario);
  });

  test.each([
    ["a contact type", changeContactType(withRole, "video", { role })],
    ["an option's hours", changeOption(withRole, "service", "sameDay", { effects: { hours: { [role]: 1 } } })],
    ["who is responsible", changeOption(withRole, "responsibility", "digital", { effects: { responsible: role } })],
    ["hours of today", changeDimension(withRole, "service", { todayHours: { [role]: 1 } })],
  ])("used by %s stay", (_, scenario) => {
    expect(isRoleUsed(scenario, role)).toBe(true);
    expect(removeRole(scenario, role)).toBe(scenario);
  });

  test.each(["keyAccount", "field", "inside"])("%s stays, for today's channels", (key) => {
    expect(removeRole(defaultScenario, key)).toBe(defaultScenario);
  });

  test("that are renamed have their first name back when the field is emptied", () => {
    const named = changeRole(defaultScenario, "field", { name: "Reisende" });
    expect(named.assumptions.roles[1]?.name).toBe("Reisende");
    expect(changeRole(named, "field", { name: "" })).toEqual(defaultScenario);
  });
});

describe("contact types", () => {
  test("that nothing uses can be deleted", () => {
    expect(types(withType).at(-1)).toBe("messebesuch");
    expect(removeContactType(withType, "messebesuch")).toEqual(defaultScenario);
  });

  test.each([
    ["contacts", { contacts: { messebesuch: 1 } }],
    ["contacts made as it", { carriedOutAs: { visit: "messebesuch" } }],
    ["it made as others", { carriedOutAs: { messebesuch: null } }],
  ])("used by %s stay", (_, effects) => {
    const scenario = changeOption(withType, "frequency", "monthly", { effects });
    expect(isContactTypeUsed(scenario, "messebesuch")).toBe(true);
    expect(removeContactType(scenario, "messebesuch")).toBe(scenario);
  });

  test.each(["visit", "call", "keyAccountVisit", "keyAccountCall"])("%s stays, for today's contacts", (key) => {
    expect(removeContactType(defaultScenario, key)).toBe(defaultScenario);
  });

  test("keep their keys and order when figures change", () => {
    expect(types(changeContactType(withType, "visit", { minutes: 90 }))).toEqual(types(withType));
    expect(roles(withType)).toEqual(["keyAccount", "field", "inside"]);
  });
});
