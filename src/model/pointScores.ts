import { criteria, type Weights } from "./criteria.js";
import { pointRanks } from "./pointRanks.js";
import type { Portfolio } from "./portfolio.js";

/**
 * Σ weight · percentile rank of every customer, in integer thousandths of a point, 0…100 000 (docs/method.md#value).
 * Weights are taken relative to their sum; when all are zero, everybody has zero points.
 */
export function pointScores(
  portfolio: Portfolio,
  weights: Weights,
  into: Float64Array = new Float64Array(portfolio.size),
): Float64Array {
  const ranks = pointRanks(portfolio);
  const { revenue, margin, potential, unused } = ranks;
  const sum = criteria.reduce((total, criterion) => total + (weights[criterion] ?? 0), 0);
  const [r, m, p, u] = criteria.map((criterion) =>
    sum > 0 ? (100_000 * ((weights[criterion] ?? 0) / sum)) / portfolio.size : 0,
  ) as [number, number, number, number];
  for (let row = 0; row < portfolio.size; row++) {
    into[row] = Math.floor(r * revenue[row]! + m * margin[row]! + p * potential[row]! + u * unused[row]! + 0.5);
  }
  return into;
}
