import type { Grid } from "./grid.js";

/** Large pieces of memory for a table. */
export interface SpareMemory {
  /** At least so many bytes, whatever they hold. */
  take(size: number): ArrayBuffer;
}

/** Below this, memory used before is no gain. */
const worthwhile = 1 << 18;

/**
 * The memory of a table that nobody needs any more, for the one that takes its place, else new memory: touching a page of memory for the first time takes
 * longer than filling it several times.
 */
export function spareMemory(grid: Grid | null): SpareMemory {
  const arrays = grid && !grid.columns ? [grid.bytes, grid.cellEnds, grid.rowStarts, grid.rowCells, grid.lines] : [];
  const spare = new Set<ArrayBuffer>();
  for (const { buffer } of arrays)
    if (buffer instanceof ArrayBuffer && buffer.byteLength >= worthwhile) spare.add(buffer);
  return {
    take(size) {
      if (spare.size === 0) return new ArrayBuffer(size);
      const fitting = [...spare].filter(({ byteLength }) => byteLength >= size && byteLength <= 2 * size + worthwhile);
      const [best] = fitting.sort((a, b) => a.byteLength - b.byteLength);
      if (!best) return new ArrayBuffer(size);
      spare.delete(best);
      return best;
    },
  };
}
