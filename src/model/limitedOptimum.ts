import type { CoverageModel } from "./coverageModel.js";
import { capacityHours } from "./coverageWork.js";
import { customerHours } from "./customerCosts.js";
import { cutThresholds } from "./cutThresholds.js";
import type { DesignProblem } from "./designProblem.js";
import { limitedCuts } from "./limitedCuts.js";

/** The most profitable thresholds that keep limits of full-time equivalents; money in EUR a year. */
export interface LimitedOptimum {
  /** Scores, best class first. */
  readonly thresholds: readonly number[];
  readonly profitEur: number;
  /** No thresholds within the limits earn more than this. */
  readonly boundEur: number;
  readonly feasible: boolean;
  /** Full-time equivalents by the limited roles' keys. */
  readonly fte: Readonly<Record<string, number>>;
  /** Keys of roles whose limit no thresholds keep, alone or together with the others. */
  readonly conflicting: readonly string[];
}

/** Limits are full-time equivalents by role's key; customers that thresholds do not move count neither for nor against them. */
export function limitedOptimum(
  model: CoverageModel,
  problem: DesignProblem,
  limits: readonly { readonly role: string; readonly fte: number }[],
): LimitedOptimum {
  const { roles } = model.catalogue;
  const roleAt = (key: string) => roles.findIndex((role) => role.key === key);
  const columns = new Map(limits.map(({ role }) => [roleAt(role), hoursByClass(model, problem, roleAt(role))]));
  const found = limitedCuts(
    { ...problem, hours: (role, at, from, to, into) => into.set(columns.get(role)![at]!.subarray(from, to)) },
    limits.map(({ role, fte }) => ({ role: roleAt(role), hours: fte * capacityHours(roles[roleAt(role)]!) })),
  );
  return {
    thresholds: cutThresholds(problem.scores, found.cuts),
    profitEur: found.profit / 100,
    boundEur: found.bound / 100,
    feasible: found.feasible,
    fte: Object.fromEntries(
      limits.map(({ role }, at) => [role, found.hours[at]! / capacityHours(roles[roleAt(role)]!)]),
    ),
    conflicting: found.conflicting.map((role) => roles[role]!.key),
  };
}

/** Hours of a role on every customer by class, in the order of a problem; nothing for customers that thresholds do not move. */
export function hoursByClass(
  model: CoverageModel,
  { positions, outside }: DesignProblem,
  role: number,
): Float64Array[] {
  return Array.from({ length: model.classes }, (_, at) => {
    const hours = customerHours(model, (stratum) => model.plan(at, stratum), role);
    for (let position = 0; position < hours.length; position++) if (outside[position]) hours[position] = 0;
    return positions ? Float64Array.from(positions, (position) => hours[position]!) : hours;
  });
}
