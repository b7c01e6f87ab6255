import * as v from "valibot";
import { partnerRole, type Role } from "../model/coverageDesign.js";
import { defaultSkills } from "../model/defaultSkills.js";
import { type Skill, skillLevels } from "../model/skills.js";
import { catalogueKey, catalogueName, uniqueKeys } from "./catalogueSchema.js";
import type { Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";

/** What is believed about skills. */
export interface SkillAssumptions {
  /** Required and present levels by skill and role; absent: the examples that ship with the product. */
  readonly skills?: readonly Skill[];
}

/** Most skills in a scenario. */
export const mostSkills = 40;

const level = v.picklist(skillLevels);
const levels = v.strictObject({
  required: v.optional(level, 0),
  present: v.optional(v.nullable(level), null),
});

/** What skills may look like in JSON; levels by role are checked by `completeSkills`. */
export const skillAssumptionsSchema = {
  skills: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          key: catalogueKey,
          name: catalogueName,
          // Not v.record: it drops names such as "constructor".
          roles: v.optional(
            v.custom<Skill["roles"]>((roles) => typeof roles === "object" && roles !== null && !Array.isArray(roles)),
            {},
          ),
        }),
      ),
      v.maxLength(mostSkills),
      v.check(uniqueKeys),
    ),
  ),
};

/** Skills with the levels that were absent; throws ScenarioError where a role is not there or a level is none of 0…4. */
export function completeSkills(given: readonly Skill[], roles: readonly Role[]): Skill[] {
  return given.map(({ key, name, roles: own }) => {
    const complete = Object.entries(own).map(([role, stated]) => {
      const path = `assumptions.skills.${key}.${role}`;
      const refuse = (code: "badValue" | "unknownField", at: string, value: unknown) =>
        new ScenarioError(code, at, (JSON.stringify(value) ?? String(value)).slice(0, 80));
      if (role === partnerRole || !roles.some((each) => each.key === role)) throw refuse("badValue", path, role);
      const result = v.safeParse(levels, stated, { abortEarly: true });
      if (result.success) return [role, result.output] as const;
      const [issue] = result.issues;
      const at = v.getDotPath(issue);
      const unknown = issue.type === "strict_object" && issue.expected === "never";
      throw refuse(unknown ? "unknownField" : "badValue", at ? `${path}.${at}` : path, issue.input);
    });
    return { key, ...(name && { name }), roles: Object.fromEntries(complete) };
  });
}

/** The skills of a scenario: its own, or the examples as far as their roles are there. */
export function scenarioSkills({ assumptions: { skills, roles } }: Scenario): readonly Skill[] {
  if (skills) return skills;
  const known = new Set(roles.map(({ key }) => key));
  if (["keyAccount", "field", "inside"].every((key) => known.has(key))) return defaultSkills;
  return defaultSkills.map((skill) => withoutRoles(skill, (role) => !known.has(role)));
}

/** A skill without the levels of some roles. */
export function withoutRoles(skill: Skill, gone: (role: string) => boolean): Skill {
  return { ...skill, roles: Object.fromEntries(Object.entries(skill.roles).filter(([role]) => !gone(role))) };
}
