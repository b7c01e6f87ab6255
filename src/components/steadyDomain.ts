import { scaleLinear } from "d3-scale";

/** Ends of an axis for values: round, and the ones before as long as the values still fill them well, so that nothing jumps. */
export function steadyDomain(
  values: Iterable<number>,
  before: readonly [number, number] | null = null,
): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return before ?? [0, 1];
  if (least === most) [least, most] = least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)];
  if (before && least >= before[0] && most <= before[1] && most - least > 0.6 * (before[1] - before[0])) return before;
  const [from = 0, to = 1] = scaleLinear().domain([least, most]).nice(5).domain();
  // Rounding loses what is smaller than a number can tell apart.
  return [Math.min(from, least), Math.max(to, most)];
}
