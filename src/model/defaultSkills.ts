import type { Skill, SkillLevel } from "./skills.js";

const skill = (key: string, keyAccount: SkillLevel, field: SkillLevel, inside: SkillLevel): Skill => ({
  key,
  roles: {
    keyAccount: { required: keyAccount, present: null },
    field: { required: field, present: null },
    inside: { required: inside, present: null },
  },
});

/** Examples of what the reference design requires of the roles that ship with the product; today's levels are nobody's to guess. */
export const defaultSkills: readonly Skill[] = [
  skill("accountPlanning", 4, 3, 1),
  skill("valueSelling", 4, 3, 2),
  skill("negotiation", 4, 3, 2),
  skill("remoteSelling", 2, 2, 4),
  skill("potential", 3, 3, 3),
  skill("network", 4, 2, 0),
  skill("dealers", 1, 3, 1),
  skill("tools", 2, 2, 3),
];
