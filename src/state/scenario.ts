import type { CoverageAssumptions, CoverageDesign } from "../model/coverageDesign.js";
import { defaultCoverageAssumptions, defaultDesign } from "../model/defaultCoverage.js";
import type { ScoreDefinition } from "../model/scores.js";
import type { ThresholdRule } from "../model/suggestThresholds.js";
import type { SkillAssumptions } from "./skills.js";
import type { TeamAssumptions, TeamLevers } from "./team.js";
import type { UncertaintyAssumptions } from "./uncertainty.js";

/** Thresholds as numbers (EUR of value, or points 0…100; best class first), or a rule that finds them in the data. */
export type Thresholds = readonly number[] | ThresholdRule;

export interface ClassDefinition {
  /** 2…6 classes. */
  readonly count: number;
  readonly thresholds: Thresholds;
  readonly by?: "group" | "market";
  /** A group's or market's own thresholds by its name; who is not named uses the general ones. */
  readonly own?: Readonly<Record<string, readonly number[]>>;
}

/** What management decides about coverage: the matrix of classes × dimensions, and the team. */
export interface Levers extends CoverageDesign, TeamLevers {}

export interface Assumptions extends CoverageAssumptions, TeamAssumptions, SkillAssumptions {
  /** DB rate used where the data have no margin, 0…1. */
  readonly marginRate: number;
  /** All visits of the present team in a year, spread evenly where the data have none; null: unknown. */
  readonly presentVisits: number | null;
  readonly uncertainty?: UncertaintyAssumptions;
}

/** Everything management decides and believes, and no customer data. */
export interface Scenario {
  readonly version: 1;
  readonly value: ScoreDefinition;
  readonly classes: ClassDefinition;
  readonly levers: Levers;
  readonly assumptions: Assumptions;
}

/** A customer put into a class by hand; lives with the data, never in a link. */
export interface Pin {
  readonly id: string;
  readonly class: string;
  readonly reason: string;
}

/** What customers are scored by when nothing else is said, for either kind of score. */
export const defaultValue = {
  eur: { kind: "eur", phi: 0.25 },
  points: { kind: "points", weights: { revenue: 1, margin: 1, unused: 1 } },
} as const;

export const defaultScenario: Scenario = {
  version: 1,
  value: defaultValue.eur,
  classes: { count: 4, thresholds: { suggest: "pareto", shares: [0.8, 0.95, 0.99] } },
  levers: defaultDesign,
  assumptions: { marginRate: 0.25, presentVisits: null, ...defaultCoverageAssumptions },
};
