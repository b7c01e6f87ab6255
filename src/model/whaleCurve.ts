/** Cumulative profit over customers, the most profitable first. */
export interface WhaleCurve {
  /** Share of customers, 0…1. */
  readonly x: Float64Array;
  /** Cumulative cents. */
  readonly y: Float64Array;
  readonly total: number;
  readonly peak: number;
  /** The smallest share of customers with whom the peak is reached. */
  readonly peakAt: number;
  /** Customers below zero. */
  readonly losers: number;
}

/** At most `points` (four or more) of the whale curve of `values` in cents, dense where it is steep; both ends and the peak are always among them. */
export function whaleCurve(values: Float64Array, points = 400): WhaleCurve {
  const ascending = values.slice().sort();
  const size = ascending.length;
  const climb = ascending.reduce((sum, value) => sum + Math.abs(value), 0);
  const winners = size - countUpTo(ascending, 0);
  // The way along the curve, 0…2: half of it is customers, half of it is height climbed and lost.
  const step = size < points ? 0 : 2 / (points - 3);
  const x = [0];
  const y = [0];
  let sum = 0;
  let way = 0;
  let next = step;
  let peak = 0;
  for (let count = 1; count <= size; count++) {
    const value = ascending[size - count]!;
    sum += value;
    way += 1 / size + (climb > 0 ? Math.abs(value) / climb : 0);
    if (count === winners) peak = sum;
    if (way < next && count !== winners && count !== size) continue;
    x.push(count / size);
    y.push(sum);
    while (step > 0 && next <= way) next += step;
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    total: sum,
    peak,
    peakAt: size > 0 ? winners / size : 0,
    losers: countUpTo(ascending, -Number.MIN_VALUE),
  };
}

function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
