import type { ScoreIndex } from "./scoreIndex.js";
import { valueAbove } from "./thresholdShares.js";

/** The score that about this share of a segment's customers (at least one) reaches: an actual customer's, its equals included; 0 without customers. */
export function thresholdForCustomersShare(index: ScoreIndex, share: number, segment = 0): number {
  const size = index.starts[segment + 1]! - index.starts[segment]!;
  return scoreOfBest(index, Math.round(share * size), segment);
}

/** The score of the first customer with whom the best of a segment reach this share of its value; 0 without customers. */
export function thresholdForValueShare(index: ScoreIndex, share: number, segment = 0): number {
  const size = index.starts[segment + 1]! - index.starts[segment]!;
  const total = valueAbove(index, size, segment);
  let low = 0;
  let high = index.positiveEnds[segment]! - index.starts[segment]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAbove(index, middle, segment) / total >= share) high = middle;
    else low = middle + 1;
  }
  return scoreOfBest(index, low, segment);
}

function scoreOfBest(index: ScoreIndex, customers: number, segment: number): number {
  const start = index.starts[segment]!;
  const size = index.starts[segment + 1]! - start;
  return size === 0 ? 0 : index.scores[start + Math.min(size, Math.max(1, customers)) - 1]!;
}
