import { type ClassThresholds, classCount, classOf, thresholdsIn } from "./classThresholds.js";
import { type SumField, sumFields } from "./measures.js";
import type { Coded, Portfolio } from "./portfolio.js";
import { valueParts } from "./valueParts.js";

/** A customer put into a class (0 is A) by hand. */
export interface RowPin {
  readonly row: number;
  readonly classIndex: number;
}

/**
 * What pins change in class sums, laid out like `classSums`: a customer's own class loses, the pinned one gains.
 * A pin to a class that no longer exists means the last one; a row has one pin.
 */
export function pinDeltas(
  portfolio: Portfolio,
  scores: Float64Array,
  thresholds: ClassThresholds,
  by: Coded | null,
  pins: readonly RowPin[],
): Float64Array {
  const classes = classCount(thresholds);
  const deltas = new Float64Array(classes * sumFields.length);
  for (const { row, classIndex } of pins) {
    const natural = classOf(scores[row]!, thresholdsIn(thresholds, by?.codes[row] ?? 0));
    const pinned = Math.min(classIndex, classes - 1);
    const sums = rowSums(portfolio, scores, row);
    sumFields.forEach((field, at) => {
      deltas[natural * sumFields.length + at]! -= sums[field];
      deltas[pinned * sumFields.length + at]! += sums[field];
    });
  }
  return deltas;
}

/** Adds pin deltas to class sums in place and returns the sums. */
export function addDeltas(sums: Float64Array, deltas: Float64Array): Float64Array {
  for (let at = 0; at < sums.length; at++) sums[at]! += deltas[at]!;
  return sums;
}

function rowSums(portfolio: Portfolio, scores: Float64Array, row: number): Record<SumField, number> {
  const revenue = portfolio.revenueCents[row]!;
  const potential = portfolio.potentialCents[row]!;
  const known = portfolio.potentialKnown[row]!;
  return {
    customers: 1,
    revenue,
    margin: portfolio.marginCents[row]!,
    potential,
    unused: valueParts(portfolio).unusedCents[row]!,
    score: scores[row]!,
    visits: portfolio.visitsThousandths[row]!,
    calls: portfolio.callsThousandths[row]!,
    knownPotential: known * potential,
    knownRevenue: known * revenue,
    positiveScore: Math.max(0, scores[row]!),
  };
}
