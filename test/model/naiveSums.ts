import { sumFields } from "../../src/model/measures.js";
import type { Portfolio } from "../../src/model/portfolio.js";

/** Class sums the slow way: every customer compared with every threshold. */
export function naiveSums(
  portfolio: Portfolio,
  scores: Float64Array,
  thresholds: (row: number) => readonly number[],
): number[] {
  const classes = thresholds(0).length + 1;
  const sums: number[][] = Array.from({ length: classes }, () => sumFields.map(() => 0));
  for (let row = 0; row < portfolio.size; row++) {
    const reached = thresholds(row).findIndex((threshold) => scores[row]! >= threshold);
    const own = sums[reached < 0 ? classes - 1 : reached]!;
    const revenue = portfolio.revenueCents[row]!;
    const potential = portfolio.potentialCents[row]!;
    const known = portfolio.potentialKnown[row] === 1;
    const figures = {
      customers: 1,
      revenue,
      margin: portfolio.marginCents[row]!,
      potential,
      unused: Math.max(0, potential - Math.max(0, revenue)),
      score: scores[row]!,
      visits: portfolio.visitsThousandths[row]!,
      calls: portfolio.callsThousandths[row]!,
      knownPotential: known ? potential : 0,
      knownRevenue: known ? revenue : 0,
      positiveScore: Math.max(0, scores[row]!),
    };
    sumFields.forEach((field, at) => {
      own[at] = own[at]! + figures[field];
    });
  }
  return sums.flat();
}
