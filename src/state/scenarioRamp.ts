import { type Ramp, ramp } from "../model/ramp.js";
import { roleTeam } from "../model/roleTeam.js";
import type { Sizing } from "../model/sizing.js";
import type { Scenario } from "./scenario.js";
import { scenarioTeam } from "./scenarioSizing.js";
import { usualRamp } from "./team.js";

/** A role's capacity month by month as the scenario plans it; null where its people or its demand are not known. */
export function scenarioRamp(scenario: Scenario, sized: Sizing, key: string): Ramp | null {
  const role = scenario.assumptions.roles.find((each) => each.key === key);
  const neededFte = sized.roles.find((each) => each.role === key)?.total.design?.fte ?? null;
  const presentFte = role ? roleTeam(role, scenarioTeam(scenario)).presentFte : null;
  if (presentFte === null || neededFte === null) return null;
  const hires = scenario.levers.hires?.[key] ?? [];
  return ramp({ ...(scenario.assumptions.ramp ?? usualRamp), presentFte, neededFte, hires });
}
