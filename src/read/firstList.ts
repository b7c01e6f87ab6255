import { commonest } from "./commonest.js";
import type { SampleRow } from "./sampleRows.js";

const leastLists = 8;

/**
 * Where lists begin, lines of as many cells as each needs, above the fullest of them: with the first of several cells. Null where most rows have as many cells as each other, or nothing
 * stands above the fullest.
 */
export function firstList(rows: readonly SampleRow[], fullest: SampleRow): number | null {
  const several = rows.filter(({ filled, ruled }) => filled > 1 && !ruled);
  const [, count] = commonest(several.map(({ kinds }) => kinds.length));
  const areLists = several.length >= leastLists && count < several.length / 2;
  return areLists && several[0]!.row < fullest.row ? several[0]!.row : null;
}
