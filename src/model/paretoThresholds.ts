/** The score with which each cumulative share of value (ascending, 0…1) is first reached; `scores` descend. Losses count as zero and stay below every threshold. */
export function paretoThresholds(scores: Float64Array, shares: readonly number[]): number[] {
  const reached = cumulative(scores);
  const total = reached.at(-1) ?? 0;
  return shares.map((share) => {
    let low = 0;
    let high = reached.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (reached[middle]! / total >= share) high = middle;
      else low = middle + 1;
    }
    return Math.max(1, scores[low] ?? 1);
  });
}

/** Running sums of descending scores, as far as they are positive. */
export function cumulative(scores: Float64Array): Float64Array {
  const sums = Float64Array.from(scores);
  let sum = 0;
  let position = 0;
  for (; position < sums.length && sums[position]! > 0; position++) sums[position] = sum += sums[position]!;
  return sums.subarray(0, position);
}
