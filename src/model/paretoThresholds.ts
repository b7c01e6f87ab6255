/** The score with which each cumulative share of value (ascending, 0…1) is first reached; `scores` descend. Losses count as zero and stay below every threshold. */
export function paretoThresholds(scores: Float64Array, shares: readonly number[]): number[] {
  let total = 0;
  let count = 0;
  for (; count < scores.length && scores[count]! > 0; count++) total += scores[count]!;
  const positions = shares.map(() => Math.max(0, count - 1));
  let sum = 0;
  for (let position = 0, next = 0; position < count && next < shares.length; position++) {
    sum += scores[position]!;
    while (next < shares.length && sum / total >= shares[next]!) positions[next++] = position;
  }
  return positions.map((position) => Math.max(1, scores[position] ?? 1));
}

/** Running sums of descending scores, as far as they are positive. */
export function cumulative(scores: Float64Array): Float64Array {
  const sums = Float64Array.from(scores);
  let sum = 0;
  let position = 0;
  for (; position < sums.length && sums[position]! > 0; position++) sums[position] = sum += sums[position]!;
  return sums.subarray(0, position);
}
