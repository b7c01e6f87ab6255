import type { Axis } from "../model/axis.js";
import type { DensityRaster } from "../model/densityRaster.js";

/** The cells of an axis that lie between its ends; a log axis keeps its first bin for what is not positive. */
export function regularCells({ scale, bins }: Axis): { first: number; count: number } {
  return scale === "log" ? { first: 1, count: bins - 1 } : { first: 0, count: bins };
}

/** Where a value lies between the ends of an axis, 0…1; values outside lie on the ends. */
export function axisPosition({ scale, min, max }: Axis, value: number): number {
  if (value <= min) return 0;
  if (value >= max) return 1;
  return scale === "log" ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** The values between which a cell lies; null for the cell of what is not positive. */
export function cellRange(axis: Axis, cell: number): readonly [number, number] | null {
  const { first, count } = regularCells(axis);
  if (cell < first) return null;
  return [valueAt(axis, (cell - first) / count), valueAt(axis, (cell - first + 1) / count)];
}

/** Powers of ten at least `distance` pixels apart, and half of it away from the gutter; a linear axis has fifths. */
export function axisTicks(axis: Axis, length: number, distance: number): number[] {
  const { scale, min, max } = axis;
  if (scale === "linear") return [0, 0.2, 0.4, 0.6, 0.8, 1].map((position) => valueAt(axis, position));
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  const every = Math.max(1, Math.ceil((distance * Math.log10(max / min)) / length));
  const ticks: number[] = [];
  for (let power = last; power >= first; power -= every) ticks.unshift(10 ** power);
  return ticks.filter((tick) => axisPosition(axis, tick) * length > distance / 2);
}

export interface CoarseRaster {
  /** Cells of the raster per coarse row and column: from, and up to but without. */
  readonly x: readonly (readonly [number, number])[];
  readonly y: readonly (readonly [number, number])[];
  /** Customers per coarse cell, by x, then y. */
  readonly counts: readonly (readonly number[])[];
}

/** The raster in few cells, for a table. */
export function coarseRaster({ x, y, counts }: DensityRaster, blocks = 6): CoarseRaster {
  const xSpans = coarseColumns(x, blocks);
  const ySpans = coarseColumns(y, blocks);
  const sum = ([fromX, toX]: readonly [number, number], [fromY, toY]: readonly [number, number]) => {
    let total = 0;
    for (let row = fromY; row < toY; row++) {
      for (let column = fromX; column < toX; column++) total += counts[row * x.bins + column]!;
    }
    return total;
  };
  return { x: xSpans, y: ySpans, counts: xSpans.map((across) => ySpans.map((up) => sum(across, up))) };
}

/** The columns or rows of an axis in blocks: from, and up to but without; what is not positive is a block of its own. */
export function coarseColumns(axis: Axis, blocks: number): (readonly [number, number])[] {
  const { first, count } = regularCells(axis);
  const edge = (block: number) => first + Math.round((block * count) / blocks);
  const regular = Array.from({ length: blocks }, (_, block) => [edge(block), edge(block + 1)] as const);
  return first > 0 ? [[0, first], ...regular] : regular;
}

function valueAt({ scale, min, max }: Axis, position: number): number {
  return scale === "log" ? min * (max / min) ** position : min + (max - min) * position;
}
