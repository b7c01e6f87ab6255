import type { ClassThresholds } from "../model/classThresholds.js";
import { type ScoreIndex, segmentScores } from "../model/scoreIndex.js";
import type { ScoreKind } from "../model/scores.js";
import { suggestThresholds } from "../model/suggestThresholds.js";
import type { ClassDefinition } from "./scenario.js";
import { scoreUnits } from "./scoreUnits.js";

export interface ResolvedThresholds {
  /** The general thresholds in cents or thousandths of a point, best class first. */
  readonly general: readonly number[];
  /** The same alone, or one list for each segment of `split` where thresholds differ. */
  readonly thresholds: ClassThresholds;
}

/** The thresholds of a class definition in the units of scores; rules look at all customers. */
export function resolveThresholds(
  { count, thresholds, by, own }: ClassDefinition,
  kind: ScoreKind,
  whole: ScoreIndex,
  split: ScoreIndex,
): ResolvedThresholds {
  const units = scoreUnits(kind);
  const general =
    "suggest" in thresholds
      ? suggestThresholds(segmentScores(whole), thresholds, count)
      : thresholds.map((value) => units.toScore(value));
  // Data without that column are not divided, whatever the scenario wants.
  if (!by || split === whole) return { general, thresholds: [general] };
  const named = new Map(Object.entries(own ?? {}));
  return {
    general,
    thresholds: split.segments.map((name) => named.get(name)?.map((value) => units.toScore(value)) ?? general),
  };
}
