import { type ClassThresholds, classCount, thresholdsIn } from "./classThresholds.js";
import { customersAbove } from "./customersAbove.js";
import type { RowPin } from "./pinDeltas.js";
import type { ScoreIndex } from "./scoreIndex.js";

/** The class of every row, 0 for A, pins included; a pin to a class that no longer exists means the last one. */
export function assignClasses(
  index: ScoreIndex,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
): Uint8Array {
  const classes = new Uint8Array(index.size);
  for (let segment = 0; segment < index.segments.length; segment++) {
    const start = index.starts[segment]!;
    const end = index.starts[segment + 1]!;
    const own = thresholdsIn(thresholds, segment);
    let from = start;
    for (let position = 0; position <= own.length; position++) {
      const reached = position < own.length ? start + customersAbove(index, segment, own[position]!) : end;
      for (; from < reached; from++) classes[index.order[from]!] = position;
    }
  }
  const last = classCount(thresholds) - 1;
  for (const { row, classIndex } of pins) classes[row] = Math.min(classIndex, last);
  return classes;
}
