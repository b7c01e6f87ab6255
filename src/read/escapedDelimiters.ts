import type { Dialect } from "./dialect.js";
import { includesPair } from "./dialectCandidates.js";
import { type Grid, rowWidth } from "./grid.js";
import { scanRecords } from "./scanRecords.js";
import { scoreGrid } from "./scoreGrid.js";

const [backslash, letter] = [92, 120];
const delimiters = [";", ",", "\t", "|"] as const;
const least = 0.28;
/** How much less well records need fit that all have as many cells, while without escapes they have not. */
const evenly = 0.85;

/** A sample read with delimiters behind a backslash as text of unquoted cells (`Berg\, Klein`), where its records then fit better than the best reading without; null where they do not. */
export function escapedDelimiters(
  sample: Uint8Array,
  base: Dialect,
  best: Grid | null,
  bestScore: number,
  fixed: string | undefined,
): Grid | null {
  let [found, highest]: [Grid | null, number] = [null, least];
  for (const delimiter of delimiters) {
    const code = delimiter.charCodeAt(0);
    if ((fixed !== undefined && fixed !== delimiter) || !includesPair(sample, backslash, code)) continue;
    const grid = scanRecords(masked(sample, code), { ...base, delimiter }, {});
    const score = scoreGrid(grid);
    const isClearer = isEven(grid) && best !== null && !isEven(best);
    if (score > Math.max(highest, bestScore * (isClearer ? evenly : 1))) [found, highest] = [grid, score];
  }
  return found;
}

/** A copy in which delimiters behind a backslash are letters. */
function masked(sample: Uint8Array, code: number): Uint8Array {
  const copy = new Uint8Array(sample);
  for (let at = copy.indexOf(backslash); at >= 0; at = copy.indexOf(backslash, at + 2))
    if (copy[at + 1] === code) copy[at] = copy[at + 1] = letter;
  return copy;
}

function isEven(grid: Grid): boolean {
  for (let row = 1; row < grid.rowCount; row++) if (rowWidth(grid, row) !== rowWidth(grid, 0)) return false;
  return true;
}
