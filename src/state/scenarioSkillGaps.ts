import type { Sizing } from "../model/sizing.js";
import { type SkillGaps, skillGaps } from "../model/skillGaps.js";
import type { Scenario } from "./scenario.js";
import { scenarioSkills } from "./skills.js";

/** Whom a scenario asks to train and to hire, from its skills and how many people it takes. */
export function scenarioSkillGaps(scenario: Scenario, { roles }: Sizing): SkillGaps {
  const staff = roles.map(({ role, total: { design, presentFte } }) => ({
    role,
    neededFte: design?.fte ?? null,
    presentFte,
  }));
  return skillGaps(scenarioSkills(scenario), staff);
}
