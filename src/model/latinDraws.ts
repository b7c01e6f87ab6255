import type { AssumptionRange } from "./assumptionRanges.js";
import { triangular } from "./monteCarlo.js";

/**
 * So many joint draws of some assumptions that each of them meets every part of its triangle once, in the middle of the part; which parts meet is
 * left to chance (Latin hypercube sampling, McKay et al. 1979). `random` is uniform in 0…1.
 */
export function latinDraws(
  ranges: readonly AssumptionRange[],
  count: number,
  random: () => number,
): readonly Readonly<Record<string, number>>[] {
  const draws = Array.from({ length: count }, (): Record<string, number> => ({}));
  for (const range of ranges) {
    const parts = shuffled(count, random);
    parts.forEach((part, at) => {
      draws[at]![range.path] = triangular(range, (part + 0.5) / count);
    });
  }
  return draws;
}

/** Fisher and Yates. */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
