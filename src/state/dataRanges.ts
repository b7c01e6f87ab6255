import { type AssumptionRange, around, relative } from "../model/assumptionRanges.js";
import type { Portfolio } from "../model/portfolio.js";
import { setAssumptions, setPhi } from "./editValue.js";
import { portfolioAssumptions } from "./portfolioAssumptions.js";
import type { Scenario } from "./scenario.js";

/** What is known of the customers: which figures are estimated. */
export type Estimates = Pick<Portfolio, "size" | "estimated">;

/**
 * The usual ranges of what the customers' figures and so their classes rest on, as far as these customers need it: φ and growth where any potential is
 * known, and what stands in for a missing DB and for missing visits. Widths are examples.
 */
export function dataRanges({ value, assumptions }: Scenario, { size, estimated }: Estimates): AssumptionRange[] {
  const { marginRate, potentialGrowth } = assumptions;
  const { presentVisits } = portfolioAssumptions(assumptions);
  const knowsPotential = estimated.potential < size;
  return [
    ...(value.kind === "eur" && knowsPotential ? [around("share", 0.1, 0, 1)("value.phi", value.phi)] : []),
    ...(potentialGrowth && knowsPotential
      ? [around("share", 0.02, -0.5, 0.5)("potentialGrowth.perYear", potentialGrowth.perYear)]
      : []),
    ...(estimated.margin > 0 ? [around("share", 0.05, 0, 1)("marginRate", marginRate)] : []),
    ...(estimated.visits === "spread" && presentVisits !== null
      ? [relative("contacts", 0.2, 0.2)("presentVisits", presentVisits)]
      : []),
  ].filter(({ low, high }) => high > low);
}

/** Whether an assumption is one of those that `dataRanges` names. */
export function isDataPath(path: string): boolean {
  return /^(value\.phi|potentialGrowth\.perYear|marginRate|presentVisits)$/.test(path);
}

/** The scenario with other values of what customers' figures rest on, by path. */
export function withDataValues(scenario: Scenario, values: Readonly<Record<string, number>>): Scenario {
  const { potentialGrowth } = scenario.assumptions;
  const {
    "value.phi": phi,
    "potentialGrowth.perYear": perYear,
    marginRate = scenario.assumptions.marginRate,
    presentVisits = scenario.assumptions.presentVisits,
  } = values;
  const scored = phi === undefined ? scenario : setPhi(scenario, phi);
  return setAssumptions(scored, {
    marginRate,
    presentVisits,
    ...(potentialGrowth && perYear !== undefined && { potentialGrowth: { ...potentialGrowth, perYear } }),
  });
}
