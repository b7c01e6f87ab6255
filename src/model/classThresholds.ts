/** Thresholds in cents or thousandths of a point, best class first: one list for everybody, or one per segment. */
export type ClassThresholds = readonly (readonly number[])[];

/** The thresholds that hold in a segment. */
export function thresholdsIn(thresholds: ClassThresholds, segment: number): readonly number[] {
  return (thresholds.length === 1 ? thresholds[0] : thresholds[segment]) ?? [];
}

/** How many classes the thresholds make. */
export function classCount(thresholds: ClassThresholds): number {
  return (thresholds[0]?.length ?? 0) + 1;
}

/** The best class (0 is A) whose threshold a score reaches. */
export function classOf(score: number, thresholds: readonly number[]): number {
  let best = 0;
  while (best < thresholds.length && !(score >= thresholds[best]!)) best++;
  return best;
}
