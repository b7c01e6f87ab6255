/** Customers after which the caller may pause: a few milliseconds of work. */
const stretch = 1 << 17;

/** A column with the value of every row, in steps; filling fresh memory takes longer than computing what goes there. */
export function* filledSteps(size: number, value: (row: number) => number): Generator<void, Float64Array> {
  const values = new Float64Array(size);
  for (let from = 0; from < size; from += stretch) {
    if (from > 0) yield;
    const to = Math.min(size, from + stretch);
    for (let row = from; row < to; row++) values[row] = value(row);
  }
  return values;
}
