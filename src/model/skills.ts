/** None needed, basics, with guidance, on one's own, expert. */
export const skillLevels = [0, 1, 2, 3, 4] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** What a design requires of a role in a skill, and what its people have today; null: not stated. */
export interface RoleSkill {
  readonly required: SkillLevel;
  readonly present: SkillLevel | null;
}

/** A skill with its levels by role's key; a role that is not named needs none. */
export interface Skill {
  readonly key: string;
  readonly name?: string;
  readonly roles: Readonly<Record<string, RoleSkill>>;
}

/** The levels of a role in a skill. */
export function roleSkill({ roles }: Pick<Skill, "roles">, role: string): RoleSkill {
  return Object.hasOwn(roles, role) ? roles[role]! : { required: 0, present: null };
}
