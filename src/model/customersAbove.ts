import { fenceStep, type ScoreIndex } from "./scoreIndex.js";

/** How many customers of a segment reach a threshold (score ≥ threshold). */
export function customersAbove(index: ScoreIndex, segment: number, threshold: number): number {
  const { scores, fence, starts } = index;
  const start = starts[segment]!;
  let low = start;
  let high = starts[segment + 1]!;

  const firstFence = Math.ceil(low / fenceStep);
  let lowFence = firstFence;
  let highFence = Math.ceil(high / fenceStep);
  while (lowFence < highFence) {
    const middle = (lowFence + highFence) >>> 1;
    if (fence[middle]! >= threshold) lowFence = middle + 1;
    else highFence = middle;
  }
  if (lowFence > firstFence) low = (lowFence - 1) * fenceStep + 1;
  high = Math.min(high, lowFence * fenceStep);

  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return low - start;
}
