import type { CoverageBase } from "./coverageBase.js";
import { filledSteps } from "./filledSteps.js";

const fewest = 30;

interface Noise {
  readonly count: number;
  /** Exact sums of thousandths. */
  readonly sum: number;
  /** Exact sums of squared thousandths. */
  readonly squares: number;
}

/**
 * Contacts a year with the noise of one year's counts taken out, within the present channel:
 * μ + √max(0, 1 − μ/s²) · (v − μ). A customer without any contact stays without: nobody covers it. In steps of some passes, so that the caller can pause.
 */
export function* smoothingSteps(base: CoverageBase): Generator<void, { visits: Float64Array; calls: Float64Array }> {
  const uncovered = (at: number) => base.visits[at] === 0 && base.calls[at] === 0;
  const visits = yield* smoothed(base.visits, base, uncovered);
  yield;
  return { visits, calls: yield* smoothed(base.calls, base, uncovered) };
}

function* smoothed(
  counts: Float64Array,
  { size, channel }: CoverageBase,
  uncovered: (at: number) => boolean,
): Generator<void, Float64Array> {
  const groups = channel ? channel.reduce((most, code) => Math.max(most, code), 0) + 1 : 1;
  const count = new Float64Array(groups + 1);
  const sum = new Float64Array(groups + 1);
  const squares = new Float64Array(groups + 1);
  const add = (group: number, value: number) => {
    count[group]!++;
    sum[group]! += value;
    squares[group]! += value * value;
  };
  for (let at = 0; at < size; at++) {
    add(channel ? channel[at]! : 0, counts[at]!);
    add(groups, counts[at]!);
  }
  const noise = (group: number): Noise => ({ count: count[group]!, sum: sum[group]!, squares: squares[group]! });
  const whole = shrink(noise(groups));
  const own = Array.from({ length: groups }, (_, group) => (count[group]! < fewest ? whole : shrink(noise(group))));
  yield;
  return yield* filledSteps(size, (at) => {
    const { mean, keep } = own[channel ? channel[at]! : 0]!;
    return uncovered(at) ? 0 : mean + keep * (counts[at]! / 1000 - mean);
  });
}

/** How much of a deviation from the mean is no noise; counts without spread are kept. */
function shrink({ count, sum, squares }: Noise) {
  if (count < 2) return { mean: 0, keep: 1 };
  const mean = sum / 1000 / count;
  const variance = (squares / 1e6 - count * mean * mean) / (count - 1);
  return { mean, keep: variance > 1e-9 ? Math.sqrt(Math.max(0, 1 - mean / variance)) : 1 };
}
