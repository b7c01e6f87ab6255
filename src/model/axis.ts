/** A binned axis of money or points. A log axis keeps its first bin for what is not positive. */
export interface Axis {
  readonly scale: "log" | "linear";
  /** Where the axis begins and ends; a log axis begins at least 1. */
  readonly min: number;
  readonly max: number;
  readonly bins: number;
}

const decades = 6;

/** A log axis over the positive values, at most six decades below the largest; smaller ones share its lowest bin. */
export function logAxis(values: Float64Array, bins: number): Axis {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value > largest) largest = value;
    if (value > 0 && value < smallest) smallest = value;
  }
  const max = Math.max(10, largest);
  const min = Math.max(1, Math.min(smallest, max / 10), max / 10 ** decades);
  return { scale: "log", min, max, bins };
}

/** The bin of a value, 0 … bins − 1. */
export function axisBin(axis: Axis, value: number): number {
  if (axis.scale === "log" && !(value > 0)) return 0;
  return Math.min(axis.bins - 1, Math.floor(axisFraction(axis, value) * axis.bins));
}

/** Where a value lies on the axis, 0 … 1. */
export function axisFraction({ scale, min, max, bins }: Axis, value: number): number {
  if (scale === "linear") return clamp((value - min) / (max - min));
  if (!(value > 0)) return 0.5 / bins;
  return (1 + clamp(Math.log(value / min) / Math.log(max / min)) * (bins - 1)) / bins;
}

/** The value at a place of the axis, 0 … 1; within a log axis' first bin it is 0. */
export function axisValue({ scale, min, max, bins }: Axis, fraction: number): number {
  if (scale === "linear") return min + fraction * (max - min);
  const beyond = (fraction * bins - 1) / (bins - 1);
  return beyond < 0 ? 0 : min * (max / min) ** beyond;
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
