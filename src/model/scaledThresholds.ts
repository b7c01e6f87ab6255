import type { ClassThresholds } from "./classThresholds.js";

/** Which thresholds a factor is for. */
export interface ThresholdScaling {
  /** The threshold of this class (0 is the best class's); null: all of a list. */
  readonly at: number | null;
  readonly factor: number;
}

/** Thresholds above zero by a factor, in whole units, a single one kept between its neighbours. */
export function scaledList(list: readonly number[], { at, factor }: ThresholdScaling): readonly number[] {
  return list.map((threshold, position) => {
    if ((at !== null && position !== at) || threshold <= 0) return threshold;
    const scaled = Math.floor(threshold * factor + 0.5);
    if (at === null) return scaled;
    const above = list[position - 1] ?? Number.POSITIVE_INFINITY;
    const below = list[position + 1] ?? Number.NEGATIVE_INFINITY;
    return Math.max(below, Math.min(above, scaled));
  });
}

/** The same for one segment of an index, or with null for all of them. */
export function scaledThresholds(
  thresholds: ClassThresholds,
  segment: number | null,
  scaling: ThresholdScaling,
): ClassThresholds {
  return thresholds.map((list, own) => (segment === null || own === segment ? scaledList(list, scaling) : list));
}
