import type { CoverageModel } from "./coverageModel.js";
import { type CoverageWork, capacityHours } from "./coverageWork.js";
import { unitsPerHour } from "./timeUnits.js";
import { wholeHeads } from "./wholeHeads.js";

/** What a role has to do today and under the design, per year. */
export interface RoleResult {
  readonly role: string;
  /** Hours of one full-time equivalent for customers. */
  readonly capacityHours: number;
  readonly istHours: number;
  readonly scenarioHours: number;
  readonly istFte: number;
  readonly scenarioFte: number;
  readonly presentFte: number | null;
  /** Hours of the present team that contacts do not explain, carried unchanged into every scenario; null: team not stated. */
  readonly untraceableHours: number | null;
  readonly untraceableEur: number | null;
  /** Contacts explain more hours than the present team has: minutes or counts do not fit the team. */
  readonly overbooked: boolean;
  /** Whole heads today and under the design. */
  readonly istHeads: number;
  readonly scenarioHeads: number;
  /** Change in hours at the cost of a full-time equivalent, in EUR. */
  readonly pricedEur: number;
  /** Change in whole heads × cost, in EUR. */
  readonly cashEur: number;
}

/** Hours, full-time equivalents and heads of every role; the team of today, where stated, changes by what the design changes. */
export function roleResults(
  { catalogue }: Pick<CoverageModel, "catalogue">,
  ist: CoverageWork,
  scenario: CoverageWork,
): RoleResult[] {
  return catalogue.roles.map((role, at) => {
    const capacity = capacityHours(role);
    const istHours = ist.time[at]! / unitsPerHour;
    const scenarioHours = scenario.time[at]! / unitsPerHour;
    const istFte = istHours / capacity;
    const scenarioFte = scenarioHours / capacity;
    const { presentFte, costPerFteEur } = role;
    const untraceable = presentFte === null ? null : presentFte * capacity - istHours;
    const team = presentFte ?? istFte;
    const istHeads = wholeHeads(team);
    const scenarioHeads = wholeHeads(Math.max(0, team + scenarioFte - istFte));
    return {
      role: role.key,
      capacityHours: capacity,
      istHours,
      scenarioHours,
      istFte,
      scenarioFte,
      presentFte,
      untraceableHours: untraceable,
      untraceableEur: untraceable === null ? null : (untraceable / capacity) * costPerFteEur,
      overbooked: untraceable !== null && untraceable < -1e-6 * capacity,
      istHeads,
      scenarioHeads,
      pricedEur: (scenarioFte - istFte) * costPerFteEur,
      cashEur: (scenarioHeads - istHeads) * costPerFteEur,
    };
  });
}
