import type { ScoreIndex } from "./scoreIndex.js";
import { sortDescending } from "./sortDescending.js";

/** Positions of an index with the best score first, whatever segment they are in; null where they already stand so. */
export function positionsByScore(index: ScoreIndex): Uint32Array | null {
  return index.segments.length === 1 ? null : sortDescending(index.scores);
}
