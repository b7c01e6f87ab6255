import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSkills } from "../../src/model/defaultSkills.js";
import { type RoleStaff, skillGaps } from "../../src/model/skillGaps.js";
import { roleSkill, type Skill, type SkillLevel, skillLevels } from "../../src/model/skills.js";

const staff = (role: string, neededFte: number | null, presentFte: number | null): RoleStaff => ({
  role,
  neededFte,
  presentFte,
});
const skill = (key: string, role: string, required: SkillLevel, present: SkillLevel | null): Skill => ({
  key,
  roles: { [role]: { required, present } },
});

describe("whom a design asks to train", () => {
  test("all present people of a role whose level is below the required one, weighed by steps", () => {
    const { train } = skillGaps([skill("negotiation", "field", 3, 1)], [staff("field", 10, 8)]);
    expect(train).toEqual([
      { skill: "negotiation", role: "field", required: 3, present: 1, steps: 2, fte: 8, weight: 16 },
    ]);
  });

  test("nobody where the level is reached or above", () => {
    const reached = [skill("tools", "field", 2, 2), skill("dealers", "field", 2, 4)];
    expect(skillGaps(reached, [staff("field", 10, 8)]).train).toEqual([]);
  });

  test("the heaviest gap comes first, and those of unknown weight last", () => {
    const skills = [
      skill("a", "field", 2, 1),
      skill("b", "inside", 4, 0),
      skill("c", "field", 4, 1),
      skill("d", "open", 4, 3),
      skill("e", "open", 4, 1),
    ];
    const { train } = skillGaps(skills, [staff("field", 9, 10), staff("inside", 3, 4), staff("open", 5, null)]);
    expect(train.map(({ skill: key, weight }) => [key, weight])).toEqual([
      ["c", 30],
      ["b", 16],
      ["a", 10],
      ["e", null],
      ["d", null],
    ]);
  });

  test("nobody in a role that the design does not need, or that has nobody", () => {
    const skills = [skill("a", "field", 4, 0), skill("a2", "inside", 4, 0)];
    const { train, notStated } = skillGaps(skills, [staff("field", 0.04, 8), staff("inside", 5, 0)]);
    expect([train, notStated]).toEqual([[], 0]);
  });

  test("a level that nobody stated is no gap but counted", () => {
    const { train, notStated } = skillGaps([skill("a", "field", 4, null)], [staff("field", 5, 5)]);
    expect([train, notStated]).toEqual([[], 1]);
  });

  test("visits that nobody knows leave training as it is", () => {
    expect(skillGaps([skill("a", "field", 4, 0)], [staff("field", null, 5)]).train).toHaveLength(1);
  });
});

describe("whom a design asks to hire", () => {
  test("as many as are needed above those of today, with what they have to bring along, highest first", () => {
    const skills = [skill("a", "field", 2, 4), skill("none", "field", 0, null), skill("b", "field", 4, null)];
    expect(skillGaps(skills, [staff("field", 12.5, 10)]).hire).toEqual([
      {
        role: "field",
        fte: 2.5,
        heads: 3,
        skills: [
          { skill: "b", required: 4 },
          { skill: "a", required: 2 },
        ],
      },
    ]);
  });

  test("most people first, and nobody where there are enough or it is not stated how many there are", () => {
    const roles = [
      staff("one", 5, 4),
      staff("two", 9, 4),
      staff("enough", 4, 4),
      staff("written alike", 4.04, 4),
      staff("open", 4, null),
      staff("unknown", null, 4),
    ];
    expect(skillGaps([], roles).hire.map(({ role }) => role)).toEqual(["two", "one"]);
  });
});

test("people above what is needed are spare, whether the role is needed or not", () => {
  const roles = [staff("one", 4, 5.5), staff("gone", 0, 3), staff("alike", 4, 4.04), staff("open", null, 4)];
  expect(skillGaps([], roles).spare).toEqual([
    { role: "gone", fte: 3 },
    { role: "one", fte: 1.5 },
  ]);
});

test("the examples claim nothing about today", () => {
  const roles = ["keyAccount", "field", "inside"];
  const { train, hire, notStated } = skillGaps(
    defaultSkills,
    roles.map((role) => staff(role, 5, null)),
  );
  expect([train, hire, notStated]).toEqual([[], [], 23]);
  for (const each of defaultSkills) expect(Object.keys(each.roles)).toEqual(roles);
});

test("a role that a skill does not name needs none, whatever the role is called", () => {
  expect(roleSkill({ roles: {} }, "constructor")).toEqual({ required: 0, present: null });
});

const levels = fc.constantFrom(...skillLevels);
const fte = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
test("every gap is a gap, weights fall, and no pair of skill and role comes twice", () => {
  const pairs = fc.array(fc.tuple(levels, fc.option(levels, { nil: null })), { maxLength: 6 });
  fc.assert(
    fc.property(pairs, fc.array(fc.tuple(fte, fte), { maxLength: 4 }), (given, people) => {
      const roles = people.map(([needed, present], at) => staff(`r${at}`, needed, present));
      const skills = given.map(([required, present], at) => ({
        key: `s${at}`,
        roles: Object.fromEntries(roles.map(({ role }) => [role, { required, present }])),
      }));
      const { train, hire } = skillGaps(skills, roles);
      for (const { steps, fte: own, weight } of train) {
        expect(steps).toBeGreaterThan(0);
        expect(weight).toBe(own === null ? null : own * steps);
      }
      const weights = train.map(({ weight }) => weight ?? -1);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(new Set(train.map((each) => `${each.skill} ${each.role}`)).size).toBe(train.length);
      for (const { fte: own, heads } of hire) expect(heads).toBeGreaterThanOrEqual(own - 1e-9);
    }),
  );
});
