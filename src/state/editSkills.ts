import { defaultSkills } from "../model/defaultSkills.js";
import { type RoleSkill, roleSkill, type Skill } from "../model/skills.js";
import { freeKey } from "./freeKey.js";
import type { Scenario } from "./scenario.js";
import { sameJson } from "./serialiseScenario.js";
import { mostSkills, scenarioSkills } from "./skills.js";

/** Adds a skill that no role needs yet; nothing where there are as many as may be. */
export function addSkill(scenario: Scenario, name: string): Scenario {
  const skills = scenarioSkills(scenario);
  if (skills.length >= mostSkills) return scenario;
  const key = freeKey(
    name,
    skills.map((skill) => skill.key),
  );
  return setSkills(scenario, [...skills, { key, name, roles: {} }]);
}

/** Names a skill; an empty name gives it the one it came with. */
export function renameSkill(scenario: Scenario, key: string, name: string): Scenario {
  return changed(scenario, key, ({ name: _, ...skill }) => ({
    key: skill.key,
    ...(name && { name }),
    roles: skill.roles,
  }));
}

/** Takes a skill away, and its levels. */
export function removeSkill(scenario: Scenario, key: string): Scenario {
  return setSkills(
    scenario,
    scenarioSkills(scenario).filter((skill) => skill.key !== key),
  );
}

/** Sets the level that a role needs in a skill, or has today. */
export function setRoleSkill(scenario: Scenario, key: string, role: string, change: Partial<RoleSkill>): Scenario {
  return changed(scenario, key, (skill) => {
    const { [role]: _, ...others } = skill.roles;
    const next = { ...roleSkill(skill, role), ...change };
    // Levels that say nothing are not written.
    if (next.required === 0 && next.present === null) return { ...skill, roles: others };
    return { ...skill, roles: { ...skill.roles, [role]: next } };
  });
}

/** Brings back the examples. */
export function resetSkills(scenario: Scenario): Scenario {
  const { skills: _, ...assumptions } = scenario.assumptions;
  return { ...scenario, assumptions };
}

/** Skills as they are by default are not stated. */
function setSkills(scenario: Scenario, skills: readonly Skill[]): Scenario {
  if (sameJson(skills, defaultSkills)) return resetSkills(scenario);
  return { ...scenario, assumptions: { ...scenario.assumptions, skills } };
}

function changed(scenario: Scenario, key: string, change: (skill: Skill) => Skill): Scenario {
  return setSkills(
    scenario,
    scenarioSkills(scenario).map((skill) => (skill.key === key ? change(skill) : skill)),
  );
}
