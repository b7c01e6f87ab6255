import { classLetters } from "./classLetters.js";
import { positionsOf } from "./classStretches.js";
import { type ClassThresholds, classCount, classOf, thresholdsIn } from "./classThresholds.js";
import type { RowPin } from "./pinDeltas.js";
import type { ScoreIndex } from "./scoreIndex.js";

/** Customers of a class that stay in it when their score changes by a share either way. */
export interface RobustClass {
  readonly class: string;
  readonly customers: number;
  readonly robust: number;
  /** Null without customers. */
  readonly share: number | null;
}

/** How many customers of every class and, last, of all keep their class within ± `change` of their score; pinned ones always do. */
export function robustClasses(
  index: ScoreIndex,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
  change = 0.1,
): RobustClass[] {
  const classes = classCount(thresholds);
  const customers = new Array<number>(classes).fill(0);
  const robust = new Array<number>(classes).fill(0);
  const pinned = new Map<number, number>();
  const places = pins.length > 0 ? positionsOf(index) : null;
  for (const { row, classIndex } of pins) pinned.set(places![row]!, Math.min(classIndex, classes - 1));

  for (let segment = 0; segment < index.segments.length; segment++) {
    const own = thresholdsIn(thresholds, segment);
    const end = index.starts[segment + 1]!;
    for (let position = index.starts[segment]!; position < end; position++) {
      const pin = pinned.get(position);
      const score = index.scores[position]!;
      const here = pin ?? classOf(score, own);
      customers[here]!++;
      if (
        pin !== undefined ||
        (classOf(score * (1 - change), own) === here && classOf(score * (1 + change), own) === here)
      ) {
        robust[here]!++;
      }
    }
  }
  const row = (name: string, all: number, kept: number): RobustClass => ({
    class: name,
    customers: all,
    robust: kept,
    share: all > 0 ? kept / all : null,
  });
  const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
  return [
    ...customers.map((all, at) => row(classLetters[at]!, all, robust[at]!)),
    row("total", sum(customers), sum(robust)),
  ];
}
