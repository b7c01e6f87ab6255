import type { DensityRaster } from "../model/densityRaster.js";
import type { RasterPlace } from "./densityCanvas.js";
import { coarseColumns } from "./rasterAxis.js";

/** So many steps at most, and so much of the height for the tallest. */
const steps = 32;
const tallestShare = 0.3;

/** The outline of today's visits by value along the foot of a raster: ghosted steps, the tallest a third of its height; empty without visits. */
export function istSteps({ x, visits }: DensityRaster, { left, right, top, bottom, gutter }: RasterPlace): string {
  const spans = coarseColumns(x, steps);
  const sums = spans.map(([from, to]) => visits.subarray(from, to).reduce((sum, own) => sum + own, 0));
  const tallest = Math.max(...sums);
  if (!(tallest > 0)) return "";
  const regular = spans.filter(([from]) => from > 0 || gutter.x === 0);
  const first = regular[0]![0];
  const atX = (column: number) => left + ((column - first) / (x.bins - first)) * (right - left);
  return spans
    .map(([from, to], at) => {
      const up = (sums[at]! / tallest) * tallestShare * (bottom - top);
      if (up === 0) return "";
      const isGutter = from < first;
      const start = isGutter ? left - gutter.space - gutter.x : atX(from);
      const end = isGutter ? left - gutter.space : atX(to);
      return `M${start.toFixed(1)},${bottom}V${(bottom - up).toFixed(1)}H${end.toFixed(1)}V${bottom}Z`;
    })
    .join("");
}
