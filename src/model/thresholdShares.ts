import { customersAbove } from "./customersAbove.js";
import { measures } from "./measures.js";
import type { ScoreIndex } from "./scoreIndex.js";

const width = measures.length;
const scoreMeasure = measures.indexOf("score");

export interface ThresholdShares {
  readonly customers: number;
  /** Of the segment's customers; null when it has none. */
  readonly customersShare: number | null;
  /** Of the segment's value, negative values counted as zero; null when there is no positive value. */
  readonly valueShare: number | null;
}

/** Who and what lies at or above a threshold, in a segment. */
export function thresholdShares(index: ScoreIndex, threshold: number, segment = 0): ThresholdShares {
  const customers = customersAbove(index, segment, threshold);
  const size = index.starts[segment + 1]! - index.starts[segment]!;
  const total = valueAbove(index, size, segment);
  return {
    customers,
    customersShare: size > 0 ? customers / size : null,
    valueShare: total > 0 ? valueAbove(index, customers, segment) / total : null,
  };
}

/** Score sum of the best customers of a segment, negative scores counted as zero. */
export function valueAbove(index: ScoreIndex, customers: number, segment = 0): number {
  const start = index.starts[segment]!;
  const end = Math.min(start + customers, index.positiveEnds[segment]!);
  return index.prefix[end * width + scoreMeasure]! - index.prefix[start * width + scoreMeasure]!;
}
