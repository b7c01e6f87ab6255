import { describe, expect, test } from "vitest";
import { defaultSkills } from "../../src/model/defaultSkills.js";
import { addRole, removeRole } from "../../src/state/editCatalogue.js";
import { addSkill, removeSkill, renameSkill, resetSkills, setRoleSkill } from "../../src/state/editSkills.js";
import { setMarketFte, setPlannedFte } from "../../src/state/editTeam.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { resetCatalogue } from "../../src/state/resetCatalogue.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";
import { mostSkills, scenarioSkills } from "../../src/state/skills.js";

const written = (scenario: Scenario) => JSON.parse(JSON.stringify(serialiseScenario(scenario)));
const skillIn = (scenario: Scenario, key: string) => scenarioSkills(scenario).find((skill) => skill.key === key);

describe("skills of a scenario", () => {
  test("are the examples where none are stated, and then not written", () => {
    expect(scenarioSkills(parseScenario({ version: 1 }))).toBe(defaultSkills);
    expect(written(defaultScenario)).toEqual({ version: 1 });
  });

  test("are written as a whole when one level is stated, read back, and gone when it is taken back", () => {
    const stated = setRoleSkill(defaultScenario, "negotiation", "field", { present: 2 });
    expect(written(stated).assumptions.skills).toHaveLength(defaultSkills.length);
    expect(parseScenario(written(stated))).toEqual(stated);
    expect(skillIn(stated, "negotiation")!.roles.field).toEqual({ required: 3, present: 2 });
    expect(setRoleSkill(stated, "negotiation", "field", { present: null })).toEqual(defaultScenario);
    expect(resetSkills(stated)).toEqual(defaultScenario);
  });

  test("are added with a key of their own, renamed and removed", () => {
    const added = addSkill(addSkill(defaultScenario, "Verhandeln (groß)"), "Verhandeln groß");
    expect(
      scenarioSkills(added)
        .slice(-2)
        .map(({ key }) => key),
    ).toEqual(["verhandelnGross", "verhandelnGross2"]);
    const renamed = renameSkill(added, "negotiation", "Preise durchsetzen");
    expect(skillIn(renamed, "negotiation")!.name).toBe("Preise durchsetzen");
    expect(renameSkill(renamed, "negotiation", "")).toEqual(added);
    const rest = removeSkill(removeSkill(added, "verhandelnGross"), "verhandelnGross2");
    expect(rest).toEqual(defaultScenario);
  });

  test("a level that says nothing any more is not written", () => {
    const added = setRoleSkill(addSkill(defaultScenario, "x"), "x", "field", { required: 2 });
    expect(skillIn(added, "x")!.roles).toEqual({ field: { required: 2, present: null } });
    expect(skillIn(setRoleSkill(added, "x", "field", { required: 0 }), "x")!.roles).toEqual({});
  });

  test("may all be removed and stay so", () => {
    const none = defaultSkills.reduce((scenario, { key }) => removeSkill(scenario, key), defaultScenario);
    expect(scenarioSkills(parseScenario(written(none)))).toEqual([]);
  });

  test(`are at most ${mostSkills}`, () => {
    let scenario: Scenario = defaultScenario;
    for (let more = 0; more < mostSkills + 5; more++) scenario = addSkill(scenario, `Skill ${more}`);
    expect(scenarioSkills(parseScenario(written(scenario)))).toHaveLength(mostSkills);
  });

  test("the examples leave out roles that a file does not have", () => {
    const file = { version: 1, assumptions: { roles: [defaultScenario.assumptions.roles[1]], contactTypes: types() } };
    const dimensions = { levers: { dimensions: [] } };
    const skills = scenarioSkills(parseScenario({ ...file, ...dimensions }));
    for (const { roles } of skills) expect(Object.keys(roles)).toEqual(["field"]);
  });

  test.each([
    [{ roles: { nobody: { required: 1 } } }, "badValue", "assumptions.skills.a.nobody", '"nobody"'],
    [{ roles: { partner: { required: 1 } } }, "badValue", "assumptions.skills.a.partner", '"partner"'],
    [{ roles: { field: { required: 5 } } }, "badValue", "assumptions.skills.a.field.required", "5"],
    [{ roles: { field: { required: 1.5 } } }, "badValue", "assumptions.skills.a.field.required", "1.5"],
    [{ roles: { field: { present: -1 } } }, "badValue", "assumptions.skills.a.field.present", "-1"],
    [{ roles: { field: { required: null } } }, "badValue", "assumptions.skills.a.field.required", "null"],
    [{ roles: { field: { level: 1 } } }, "unknownField", "assumptions.skills.a.field.level", '"level"'],
    [{ roles: { field: 3 } }, "badValue", "assumptions.skills.a.field", "3"],
    [{ roles: [1] }, "badValue", "assumptions.skills.0.roles", "[1]"],
    [{ name: "" }, "badValue", "assumptions.skills.0.name", '""'],
    [{ name: "x".repeat(81) }, "badValue", "assumptions.skills.0.name", `"${"x".repeat(79)}`],
    [{ key: "today" }, "badValue", "assumptions.skills.0.key", '"today"'],
  ])("%j is refused with its place", (part, code, path, value) => {
    const skills = [{ key: "a", ...part }];
    expect(() => parseScenario({ version: 1, assumptions: { skills } })).toThrow(
      expect.objectContaining({ code, path, value }),
    );
  });

  test.each([
    ["the same key twice", [{ key: "a" }, { key: "a" }]],
    ["too many", Array.from({ length: mostSkills + 1 }, (_, at) => ({ key: `s${at}` }))],
  ])("%s is refused", (_, skills) => {
    expect(() => parseScenario({ version: 1, assumptions: { skills } })).toThrow(
      expect.objectContaining({ code: "badValue", path: "assumptions.skills" }),
    );
  });
});

test("a removed role takes its levels along", () => {
  const added = addRole(defaultScenario, "Service");
  const stated = setRoleSkill(added, "tools", "service", { required: 3, present: 1 });
  expect(removeRole(stated, "service")).toEqual({
    ...defaultScenario,
    assumptions: { ...defaultScenario.assumptions, skills: defaultSkills },
  });
});

test("a reset catalogue leaves nothing behind of roles that fall away, so that the scenario can be read again", () => {
  const added = addRole(defaultScenario, "Service");
  const staffed = setMarketFte(setPlannedFte(added, "service", 2), "service", "Nord", 1);
  const reset = resetCatalogue(setRoleSkill(staffed, "tools", "service", { present: 1 }));
  expect(parseScenario(written(reset))).toEqual(reset);
  expect(reset.levers).not.toHaveProperty("plannedFte");
  expect(reset.assumptions).not.toHaveProperty("team");
});

function types() {
  return defaultScenario.assumptions.contactTypes.map((type) => ({ ...type, role: "field" }));
}
