import { byStretch } from "./byStretch.js";

/** A column with the value of every row, in steps; filling fresh memory takes longer than computing what goes there. */
export function* filledSteps(size: number, value: (row: number) => number): Generator<void, Float64Array> {
  const values = new Float64Array(size);
  yield* byStretch(size, (from, to) => {
    for (let row = from; row < to; row++) values[row] = value(row);
  });
  return values;
}
