import type { SampleRow } from "./sampleRows.js";

const leastLists = 8;

/**
 * Where lists begin, lines of as many cells as each needs, above the fullest of them: with the first of several cells. Null where most rows have as many cells as each other, or nothing
 * stands above the fullest.
 */
export function firstList(rows: readonly SampleRow[], fullest: SampleRow): number | null {
  const several = rows.filter(({ filled, ruled }) => filled > 1 && !ruled);
  const widths = new Map<number, number>();
  for (const { kinds } of several) widths.set(kinds.length, (widths.get(kinds.length) ?? 0) + 1);
  const areLists = several.length >= leastLists && Math.max(...widths.values()) < several.length / 2;
  return areLists && several[0]!.row < fullest.row ? several[0]!.row : null;
}
