import type { Scenario } from "./scenario.js";
import { withoutRoles } from "./skills.js";
import { withKnownRanges } from "./uncertainty.js";

/** Forgets what is stated of roles that are not there any more: planned people and hires, people by market, days off, skills, and ranges. */
export function withKnownRoles(scenario: Scenario): Scenario {
  const { plannedFte, hires, ...levers } = scenario.levers;
  const { team, daysOff, skills, ...assumptions } = scenario.assumptions;
  const isGone = (role: string) => !assumptions.roles.some(({ key }) => key === role);
  return withKnownRanges({
    ...scenario,
    levers: { ...levers, ...kept("plannedFte", plannedFte, isGone), ...kept("hires", hires, isGone) },
    assumptions: {
      ...assumptions,
      ...kept("team", team, isGone),
      ...kept("daysOff", daysOff, isGone),
      ...(skills && { skills: skills.map((skill) => withoutRoles(skill, isGone)) }),
    },
  });
}

/** A part by role without those that are gone; one that is then empty is absent. */
function kept<Name extends string, Value>(
  name: Name,
  byRole: Readonly<Record<string, Value>> = {},
  isGone: (role: string) => boolean,
): Partial<Record<Name, Readonly<Record<string, Value>>>> {
  const rest = Object.entries(byRole).filter(([role]) => !isGone(role));
  return (rest.length > 0 ? { [name]: Object.fromEntries(rest) } : {}) as Partial<
    Record<Name, Readonly<Record<string, Value>>>
  >;
}
