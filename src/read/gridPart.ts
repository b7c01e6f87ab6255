import type { Grid } from "./grid.js";

/** The records `from` … `to - 1` of a grid as a grid of their own, over the same bytes. */
export function gridPart(grid: Grid, from: number, to: number): Grid {
  const within = (rows: readonly number[] = []) =>
    rows.filter((row) => row >= from && row < to).map((row) => row - from);
  return {
    ...grid,
    rowCount: to - from,
    rowStarts: grid.rowStarts.subarray(from, to),
    rowCells: grid.rowCells.subarray(from, to + 1),
    lines: grid.lines.subarray(from, to),
    ...(grid.rejoined && { rejoined: within(grid.rejoined) }),
    ...(grid.mended && { mended: within(grid.mended) }),
    ...(grid.hidden && { hidden: within(grid.hidden) }),
  };
}
