import type { CoverageAssumptions } from "./coverageDesign.js";

/** What an assumption may be stated as at all. */
export interface AssumptionLimits {
  readonly least: number;
  readonly most: number;
}

const within = (least: number, most: number): AssumptionLimits => ({ least, most });

const ofRole = new Map([
  ["costPerFteEur", within(0, 1e7)],
  ["netDays", within(1, 365)],
  ["hoursPerDay", within(0.5, 24)],
  ["internalShare", within(0, 0.99)],
]);
const ofContactType = new Map([
  ["minutes", within(0, 1e4)],
  ["preparationMinutes", within(0, 1e4)],
  ["weight", within(0, 10)],
]);
const others = new Map([
  ["travel", within(0, 10)],
  ["presentCommission", within(0, 1)],
  ["value.phi", within(0, 1)],
  ["marginRate", within(0, 1)],
  ["presentVisits", within(0, 1e9)],
  ["potentialGrowth.perYear", within(-0.5, 0.5)],
  ["response.unknownPotential", within(0, 10)],
  ["response.keptWithout", within(0, 0.99)],
  ["response.winnable", within(0, 1)],
  ["response.leastHeadroom", within(0.01, 1)],
  ["response.elasticity", within(0, 1)],
  ["response.judged.half", within(0, 1)],
  ["response.judged.more", within(1, 10)],
  ["response.remoteCap", within(0, 100)],
  ["response.floor", within(0.1, 10)],
]);

/** The limits of an assumption by its path (`assumptionRanges`); null where there is none of that name. */
export function assumptionLimits(
  path: string,
  { roles, contactTypes }: Pick<CoverageAssumptions, "roles" | "contactTypes">,
): AssumptionLimits | null {
  const [part, key, field = "", ...more] = path.split(".");
  const isKnown = (items: readonly { readonly key: string }[]) =>
    more.length === 0 && items.some((item) => item.key === key);
  if (part === "roles" && isKnown(roles)) return ofRole.get(field) ?? null;
  if (part === "contactTypes" && isKnown(contactTypes)) return ofContactType.get(field) ?? null;
  return others.get(path) ?? null;
}
