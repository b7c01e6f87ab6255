import { leastFte } from "./leastFte.js";
import { roleSkill, type Skill, type SkillLevel } from "./skills.js";
import { wholeHeads } from "./wholeHeads.js";

/** Full-time equivalents of a role that a design needs and that there are today; null: unknown. */
export interface RoleStaff {
  readonly role: string;
  readonly neededFte: number | null;
  readonly presentFte: number | null;
}

/** Present people of a role whose level in a skill is below the required one. */
export interface TrainingGap {
  readonly skill: string;
  readonly role: string;
  readonly required: SkillLevel;
  readonly present: SkillLevel;
  /** required − present. */
  readonly steps: number;
  /** Full-time equivalents to train; null: not stated how many there are. */
  readonly fte: number | null;
  /** steps · fte. */
  readonly weight: number | null;
}

/** People that a role lacks, and what they have to bring along. */
export interface HiringGap {
  readonly role: string;
  /** neededFte − presentFte. */
  readonly fte: number;
  readonly heads: number;
  /** Required levels above 0, highest first. */
  readonly skills: readonly { readonly skill: string; readonly required: SkillLevel }[];
}

export interface SkillGaps {
  readonly staff: readonly RoleStaff[];
  /** Heaviest first; those of unknown weight last, by steps. */
  readonly train: readonly TrainingGap[];
  /** Most full-time equivalents first. */
  readonly hire: readonly HiringGap[];
  /** Roles with more people than are needed, most first. */
  readonly spare: readonly { readonly role: string; readonly fte: number }[];
  /** Required levels of roles that the design needs, to which nobody has stated today's. */
  readonly notStated: number;
}

/** Whom a design asks to train and to hire (docs/method.md#skills): roles only, never single people. A role that the design does not need asks for neither. */
export function skillGaps(skills: readonly Skill[], staff: readonly RoleStaff[]): SkillGaps {
  const needed = staff.filter(({ neededFte }) => neededFte === null || neededFte >= leastFte);
  const pairs = needed.flatMap((own) => skills.map((skill) => ({ ...own, skill, ...roleSkill(skill, own.role) })));
  const train = pairs.flatMap(({ skill, role, required, present, presentFte }): TrainingGap[] => {
    if (present === null || present >= required || isNone(presentFte)) return [];
    const steps = required - present;
    const weight = presentFte === null ? null : steps * presentFte;
    return [{ skill: skill.key, role, required, present, steps, fte: presentFte, weight }];
  });
  const hire = needed.flatMap(({ role, neededFte, presentFte }): HiringGap[] => {
    if (neededFte === null || presentFte === null || isNone(neededFte - presentFte)) return [];
    const required = skills.map((skill) => ({ skill: skill.key, required: roleSkill(skill, role).required }));
    return [
      {
        role,
        fte: neededFte - presentFte,
        heads: wholeHeads(neededFte - presentFte),
        skills: required.filter((each) => each.required > 0).sort((a, b) => b.required - a.required),
      },
    ];
  });
  const spare = staff.flatMap(({ role, neededFte, presentFte }) =>
    neededFte === null || presentFte === null || isNone(presentFte - neededFte)
      ? []
      : [{ role, fte: presentFte - neededFte }],
  );
  return {
    staff,
    train: train.sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1) || b.steps - a.steps),
    hire: hire.sort((a, b) => b.fte - a.fte),
    spare: spare.sort((a, b) => b.fte - a.fte),
    notStated: pairs.filter(
      ({ required, present, presentFte }) => required > 0 && present === null && !isNone(presentFte),
    ).length,
  };
}

function isNone(fte: number | null): boolean {
  return fte !== null && fte < leastFte;
}
