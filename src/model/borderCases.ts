import { type ClassThresholds, thresholdsIn } from "./classThresholds.js";
import { customersAbove } from "./customersAbove.js";
import type { ScoreIndex } from "./scoreIndex.js";

export interface BorderCases {
  /** Customers near any threshold, each counted once. */
  readonly customers: number;
  /** Customers near each threshold, best first. */
  readonly perThreshold: readonly number[];
  /** The scores meant, from … to inclusive; ranges of a segment do not overlap. */
  readonly ranges: readonly BorderRange[];
}

export interface BorderRange {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** Customers whose score lies at most this share (0.05 for 5 %) of a threshold beside it. */
export function borderCases(index: ScoreIndex, thresholds: ClassThresholds, tolerance: number): BorderCases {
  const perThreshold = new Array<number>(thresholds[0]?.length ?? 0).fill(0);
  const ranges: BorderRange[] = [];
  for (let segment = 0; segment < index.segments.length; segment++) {
    const near = thresholdsIn(thresholds, segment).map((threshold) => around(segment, threshold, tolerance));
    near.forEach((range, at) => {
      perThreshold[at]! += customersIn(index, range);
    });
    ranges.push(...merged(near));
  }
  return { customers: ranges.reduce((sum, range) => sum + customersIn(index, range), 0), perThreshold, ranges };
}

/** The rows of all customers in the ranges, best score of each range first. */
export function rowsInRanges(index: ScoreIndex, ranges: readonly BorderRange[]): Uint32Array {
  const parts = ranges.map(({ segment, from, to }) => {
    const start = index.starts[segment]!;
    const first = start + customersAbove(index, segment, to + 1);
    return index.order.subarray(first, start + customersAbove(index, segment, from));
  });
  const rows = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return rows;
}

function around(segment: number, threshold: number, tolerance: number): BorderRange {
  const distance = Math.abs(threshold) * tolerance;
  return { segment, from: Math.ceil(threshold - distance), to: Math.floor(threshold + distance) };
}

function customersIn(index: ScoreIndex, { segment, from, to }: BorderRange): number {
  return Math.max(0, customersAbove(index, segment, from) - customersAbove(index, segment, to + 1));
}

function merged(ranges: readonly BorderRange[]): BorderRange[] {
  const sorted = ranges.filter(({ from, to }) => from <= to).sort((a, b) => b.to - a.to || b.from - a.from);
  const result: BorderRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && range.to >= last.from) result[result.length - 1] = { ...last, from: Math.min(last.from, range.from) };
    else result.push(range);
  }
  return result;
}
