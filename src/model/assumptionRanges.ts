import { type CoverageAssumptions, partnerRole } from "./coverageDesign.js";

export type AssumptionUnit = "minutes" | "eur" | "days" | "hours" | "share" | "contacts" | "factor";

/** How far an assumption may be from the truth. */
export interface AssumptionRange {
  /** Where it stands among the assumptions, roles and contact types by key: "roles.field.costPerFteEur"; "travel" is a factor on all travel minutes. */
  readonly path: string;
  readonly unit: AssumptionUnit;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** A range of so much of a value below and above it. */
export const relative =
  (unit: AssumptionUnit, below: number, above: number, most = Number.POSITIVE_INFINITY) =>
  (path: string, value: number): AssumptionRange => ({
    path,
    unit,
    low: value * (1 - below),
    value,
    high: Math.max(value, Math.min(most, value * (1 + above))),
  });

/** A range of so much to either side, within limits. */
export const around =
  (unit: AssumptionUnit, margin: number, least: number, most: number) =>
  (path: string, value: number): AssumptionRange => ({
    path,
    unit,
    low: Math.min(value, Math.max(least, value - margin)),
    value,
    high: Math.max(value, Math.min(most, value + margin)),
  });

/**
 * The range of every uncertain assumption around its present value: what is counted in a company is known better than how customers answer.
 * The widths are examples and no benchmark; docs/method.md#uncertainty says why they are what they are.
 */
export function assumptionRanges(assumptions: CoverageAssumptions): AssumptionRange[] {
  const { roles, contactTypes, response, presentCommission } = assumptions;
  const { judged } = response;
  return [
    ...roles.flatMap(({ key, costPerFteEur, netDays, hoursPerDay, internalShare }) => [
      relative("eur", 0.1, 0.1)(`roles.${key}.costPerFteEur`, costPerFteEur),
      around("days", 10, 1, 365)(`roles.${key}.netDays`, netDays),
      around("hours", 0.5, 0.5, 24)(`roles.${key}.hoursPerDay`, hoursPerDay),
      around("share", 0.05, 0, 0.99)(`roles.${key}.internalShare`, internalShare),
    ]),
    ...contactTypes.flatMap(({ key, role, minutes, preparationMinutes, weight }) => [
      ...(role === partnerRole
        ? []
        : [
            relative("minutes", 0.2, 0.2)(`contactTypes.${key}.minutes`, minutes),
            relative("minutes", 0.3, 0.3)(`contactTypes.${key}.preparationMinutes`, preparationMinutes),
          ]),
      // Effects are measured in visits.
      ...(key === "visit" ? [] : [relative("factor", 0.3, 0.3)(`contactTypes.${key}.weight`, weight)]),
    ]),
    relative("factor", 0.2, 0.25)("travel", 1),
    around("share", 0.03, 0, 1)("presentCommission", presentCommission),
    around("share", 0.2, 0, 0.99)("response.keptWithout", response.keptWithout),
    around("share", 0.15, 0, 1)("response.winnable", response.winnable),
    around("share", 0.04, 0.01, 1)("response.leastHeadroom", response.leastHeadroom),
    ...(judged
      ? [
          around("share", 0.05, response.keptWithout, 1)("response.judged.half", judged.half),
          around("share", 0.05, 1, 10)("response.judged.more", judged.more),
        ]
      : [around("share", 0.2, 0, 1)("response.elasticity", response.elasticity)]),
    relative("contacts", 0.5, 0.5)("response.remoteCap", response.remoteCap),
    around("contacts", 0.4, 0.1, 10)("response.floor", response.floor),
  ].filter(({ low, high }) => high > low);
}
