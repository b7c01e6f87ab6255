/** Gini coefficient of descending scores, 0 (all equal) … 1 − 1/n (one has all), losses counted as zero; null without positive value. */
export function gini(scores: Float64Array): number | null {
  const size = scores.length;
  let total = 0;
  let weighted = 0;
  for (let position = 0; position < size && scores[position]! > 0; position++) {
    total += scores[position]!;
    weighted += (size - 1 - 2 * position) * scores[position]!;
  }
  return total > 0 ? weighted / (size * total) : null;
}
