/** Sum of squared shares of value, 1/n (all equal) … 1 (one has all), losses counted as zero; null without positive value. */
export function herfindahl(scores: Float64Array): number | null {
  let total = 0;
  for (const score of scores) total += Math.max(0, score);
  if (total <= 0) return null;
  let sum = 0;
  for (const score of scores) sum += (Math.max(0, score) / total) ** 2;
  return sum;
}
