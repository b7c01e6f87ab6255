import { customersAbove } from "./customersAbove.js";
import { measures } from "./measures.js";
import type { ScoreIndex } from "./scoreIndex.js";

const width = measures.length;
const scoreMeasure = measures.indexOf("score");
const visitsMeasure = measures.indexOf("visits");

export interface ThresholdShares {
  readonly customers: number;
  /** Of the segment's customers; null when it has none. */
  readonly customersShare: number | null;
  /** Of the segment's value, negative values counted as zero; null when there is no positive value. */
  readonly valueShare: number | null;
  /** Of today's visits to the segment; null when there are none. */
  readonly visitsShare: number | null;
}

/** Who and what lies at or above a threshold, in a segment. */
export function thresholdShares(index: ScoreIndex, threshold: number, segment = 0): ThresholdShares {
  const customers = customersAbove(index, segment, threshold);
  const size = index.starts[segment + 1]! - index.starts[segment]!;
  const total = valueAbove(index, size, segment);
  const visits = visitsAbove(index, size, segment);
  return {
    customers,
    customersShare: size > 0 ? customers / size : null,
    valueShare: total > 0 ? valueAbove(index, customers, segment) / total : null,
    visitsShare: visits > 0 ? visitsAbove(index, customers, segment) / visits : null,
  };
}

/** Score sum of the best customers of a segment, negative scores counted as zero. */
export function valueAbove(index: ScoreIndex, customers: number, segment = 0): number {
  const start = index.starts[segment]!;
  const end = Math.min(start + customers, index.positiveEnds[segment]!);
  return index.prefix[end * width + scoreMeasure]! - index.prefix[start * width + scoreMeasure]!;
}

/** Visits to the best customers of a segment, in thousandths. */
export function visitsAbove(index: ScoreIndex, customers: number, segment = 0): number {
  const start = index.starts[segment]!;
  return index.prefix[(start + customers) * width + visitsMeasure]! - index.prefix[start * width + visitsMeasure]!;
}
