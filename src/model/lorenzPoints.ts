import type { ScoreIndex } from "./scoreIndex.js";
import { valueAbove, visitsAbove } from "./thresholdShares.js";

/** The curve from (0, 0) to (1, 1): share of customers, best first, the share of value they bring and of today's visits they get. */
export interface LorenzPoints {
  readonly customersShare: Float64Array;
  readonly valueShare: Float64Array;
  /** All 0 without visits. */
  readonly visitsShare: Float64Array;
}

/** At most so many points of a segment's curve, spread over both axes because the curve is steep at its start; without positive value all y are 0. */
export function lorenzPoints(index: ScoreIndex, maxPoints = 400, segment = 0): LorenzPoints {
  const size = index.starts[segment + 1]! - index.starts[segment]!;
  const total = valueAbove(index, size, segment);
  const visits = visitsAbove(index, size, segment);
  const counts = size < maxPoints ? range(size + 1) : spread(index, segment, size, total, maxPoints);
  return {
    customersShare: Float64Array.from(counts, (count) => (size > 0 ? count / size : 0)),
    valueShare: Float64Array.from(counts, (count) => (total > 0 ? valueAbove(index, count, segment) / total : 0)),
    visitsShare: Float64Array.from(counts, (count) => (visits > 0 ? visitsAbove(index, count, segment) / visits : 0)),
  };
}

function spread(index: ScoreIndex, segment: number, size: number, total: number, maxPoints: number): number[] {
  const half = Math.floor(maxPoints / 2);
  const counts = new Set(range(half).map((at) => Math.round((at * size) / (half - 1))));
  let count = 0;
  for (let step = 1; step < half && total > 0; step++) {
    count = firstReaching(index, segment, (step * total) / half, count, size);
    counts.add(count);
  }
  return [...counts].sort((a, b) => a - b);
}

function firstReaching(index: ScoreIndex, segment: number, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAbove(index, middle, segment) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
