import { ckmeans } from "simple-statistics";
import { cumulative } from "./paretoThresholds.js";

const sampleSize = 2_000;

/**
 * Thresholds that make `count` classes as alike within as can be (ckmeans, docs/method.md#suggestions); `scores` descend, losses count as zero.
 * Above 2,000 customers, breaks found in a systematic sample are moved to rest on all scores, so that the few largest count in full.
 */
export function naturalBreaks(scores: Float64Array, count: number): number[] {
  const reached = cumulative(scores);
  const size = scores.length;
  if (reached.length === 0) return new Array<number>(count - 1).fill(1);
  const sampled = Math.min(size, sampleSize);
  const sample = Array.from({ length: sampled }, (_, at) =>
    Math.max(0, scores[Math.round((at * (size - 1)) / Math.max(1, sampled - 1))]!),
  );
  const groups = ckmeans(sample, Math.min(count, new Set(sample).size)).reverse();
  const breaks = groups.slice(0, Math.max(1, groups.length - 1)).map((group) => group[0]!);
  let ends = breaks.map((threshold) => countAbove(scores, threshold));
  if (sampled < size) ends = settle(scores, reached, ends);
  return Array.from({ length: count - 1 }, (_, at) => Math.max(1, scores[(ends[at] ?? ends.at(-1)!) - 1]!));
}

/** Moves the ends of classes to the middle between the means of their neighbours until they rest (Lloyd 1982). */
function settle(scores: Float64Array, reached: Float64Array, ends: number[]): number[] {
  const total = (position: number) => reached[Math.min(position, reached.length) - 1] ?? 0;
  for (let round = 0; round < 100; round++) {
    const borders = [0, ...ends, scores.length];
    const means = borders.slice(1).map((end, at) => {
      const start = borders[at]!;
      return end > start ? (total(end) - total(start)) / (end - start) : Math.max(0, scores[start] ?? 0);
    });
    const next = ends.map((_, at) => countAbove(scores, (means[at]! + means[at + 1]!) / 2));
    if (next.every((end, at) => end === ends[at])) break;
    ends = next;
  }
  return ends;
}

function countAbove(scores: Float64Array, threshold: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
