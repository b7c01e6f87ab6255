import type { skills as german } from "../de/skills.js";
import { counted } from "../format.js";

export const skills: typeof german = {
  heading: "Do today's functions and skills fit?",
  headline: {
    hire: (fte) => `${fte} FTE to hire`,
    train: (fte) => `${fte} FTE to train`,
    trainUnknown: (count) => `${counted(count, "skill", "skills")} to train`,
    and: ", ",
    fits: "Today's functions and skills fit the approach",
    open: "Where skills are missing is still open: state today's levels",
    hireFte: "FTE to hire",
    trainFte: "FTE to train",
    notStated: "Levels not stated",
    definition:
      "To hire: FTE needed above those of today. To train: today's FTE of the roles whose level is below the required one in at least one skill. Roles only, never single people.",
  },
  matrix: {
    heading: "Skills by role",
    example: "Example",
    hint: "Required level on the left, today's on the right. Skills and required levels are examples after the reference approach, no statement about your company; replace them by your own. Estimate today's level for the role as a whole.",
    legend: "0 not needed · 1 basics · 2 with guidance · 3 on one's own · 4 expert · – not stated",
    skill: "Skill",
    required: "required",
    present: "today",
    nameOf: (name) => `Name of the skill: ${name}`,
    level: (skill, role, what) => `${skill}, ${role}: ${what}`,
    add: "Add a skill",
    newSkill: "Name of the skill",
    remove: (name) => `Remove skill: ${name}`,
    none: "There is no skill yet.",
    most: (most) => `A scenario holds no more than ${most} skills.`,
    reset: "Bring back the examples",
  },
  staff: {
    heading: "Full-time equivalents by role",
    role: "Role",
    needed: "FTE needed",
    present: "FTE today",
    presentOf: (role) => `FTE today, ${role}`,
    gap: "today − needed",
    hint: "How many are needed follows from classes, coverage and sizing.",
  },
  gaps: {
    train: "Whom to train",
    trainOne: (role, fte, skill, present, required) =>
      `${role}: train ${fte} FTE in “${skill}” from ${present} to ${required}`,
    trainUnknown: (role, skill, present, required) =>
      `${role}: train “${skill}” from ${present} to ${required}; FTE today not stated`,
    weight: (weight) => `Weight ${weight}`,
    noTraining: "Nobody, as far as levels are stated.",
    weightHint: "Weight = FTE × missing levels; the heaviest first.",
    more: (count) => `and ${count} more`,
    notStated: (count) => `${counted(count, "required level has", "required levels have")} no level of today yet.`,
    hire: "Whom to hire",
    hireOne: (role, fte, heads) => `${role}: hire ${fte} FTE (${counted(heads, "head", "heads")})`,
    brings: (list) => `To bring along: ${list}`,
    spare: (role, fte) => `${role}: ${fte} FTE more than needed; they can move to another role.`,
    noHiring: "Nobody: today's full-time equivalents suffice.",
    noPeople: "Open as long as FTE today are not stated.",
  },
};
