/** Thresholds that put cuts through descending whole scores into effect: the score of the last customer above each cut, or one more than the best where nobody is above. */
export function cutThresholds(scores: Float64Array, cuts: readonly number[]): number[] {
  return cuts.map((cut) => (cut > 0 ? scores[cut - 1]! : (scores[0] ?? 0) + 1));
}
