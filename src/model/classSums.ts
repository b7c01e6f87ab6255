import { type ClassThresholds, classCount, thresholdsIn } from "./classThresholds.js";
import { customersAbove } from "./customersAbove.js";
import { measures, sumField, sumFields } from "./measures.js";
import type { ScoreIndex } from "./scoreIndex.js";

const width = measures.length;
const fields = sumFields.length;
const scoreMeasure = measures.indexOf("score");

/** Sums of all segments per class, `sumFields` after one another for A, B, …; allocates nothing when `into` is given. */
export function classSums(
  index: ScoreIndex,
  thresholds: ClassThresholds,
  into: Float64Array = new Float64Array(classCount(thresholds) * fields),
): Float64Array {
  into.fill(0);
  for (let segment = 0; segment < index.segments.length; segment++) addSegment(index, segment, thresholds, into);
  return into;
}

function addSegment(index: ScoreIndex, segment: number, thresholds: ClassThresholds, into: Float64Array): void {
  const { prefix, starts } = index;
  const start = starts[segment]!;
  const end = starts[segment + 1]!;
  if (start === end) return;
  const own = thresholdsIn(thresholds, segment);
  const positiveEnd = index.positiveEnds[segment]!;
  let from = start;
  for (let position = 0; position <= own.length; position++) {
    const reached = position < own.length ? start + customersAbove(index, segment, own[position]!) : end;
    const to = Math.max(from, reached);
    const at = position * fields;
    into[at]! += to - from;
    for (let measure = 0; measure < width; measure++) {
      into[at + 1 + measure]! += prefix[to * width + measure]! - prefix[from * width + measure]!;
    }
    into[at + sumField.positiveScore]! +=
      prefix[Math.min(to, positiveEnd) * width + scoreMeasure]! -
      prefix[Math.min(from, positiveEnd) * width + scoreMeasure]!;
    from = to;
  }
}
