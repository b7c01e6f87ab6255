import { cumulative } from "./paretoThresholds.js";

/** Limits of A and B from the shape of the curve of descending scores (Ultsch & Lötsch 2015, PLoS ONE 10(6) e0129767), on the exact curve (docs/method.md#suggestions). */
export function computedAbc(scores: Float64Array): [a: number, b: number] {
  const reached = cumulative(scores);
  const total = reached.at(-1);
  if (total === undefined) return [1, 1];
  const size = scores.length;
  const pareto = closest(reached, size, 0);
  let breakEven = 0;
  while (breakEven + 1 < reached.length && scores[breakEven + 1]! * size >= total) breakEven++;
  const a = Math.min(pareto, breakEven);
  const b = Math.max(pareto, breakEven);
  const c = closest(reached, size, (b + 1) / size);
  return [scores[a]!, Math.min(scores[a]!, scores[c]!)];
}

/** The position whose point on the curve lies closest to (x, 1). */
function closest(reached: Float64Array, size: number, x: number): number {
  const total = reached.at(-1)!;
  let best = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let position = 0; position < reached.length; position++) {
    const distance = ((position + 1) / size - x) ** 2 + (1 - reached[position]! / total) ** 2;
    if (distance < shortest) {
      shortest = distance;
      best = position;
    }
  }
  return best;
}
