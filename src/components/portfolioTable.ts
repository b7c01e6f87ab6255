import type { Axis } from "../model/axis.js";
import type { DensityRaster } from "../model/densityRaster.js";
import type { ChartTable } from "./chartFigure.js";
import type { PortfolioOptions } from "./portfolioChart.js";
import { cellRange, coarseRaster } from "./rasterAxis.js";

/** A density raster in few cells, and in the last column how today's visits spread over values. */
export function portfolioTable(
  raster: DensityRaster,
  { texts, format }: Pick<PortfolioOptions, "texts" | "format">,
): ChartTable {
  const { x, y } = raster;
  const coarse = coarseRaster(raster);
  const name = (axis: Axis, [from, to]: readonly [number, number], write: (value: number) => string) => {
    const first = cellRange(axis, from);
    return writtenRange(first && [first[0], cellRange(axis, to - 1)![1]], write, texts.negative);
  };
  return {
    columns: [
      { label: `${texts.x} / ${texts.y}` },
      ...coarse.y.map((span) => ({ label: name(y, span, format.y), numeric: true })),
      { label: texts.visits, numeric: true },
    ],
    rows: coarse.counts.map((counts, at) => [
      name(x, coarse.x[at]!, format.x),
      ...counts.map(format.integer),
      format.percent(visitsIn(raster, coarse.x[at]!)),
    ]),
  };
}

/** From and to; what is not positive has a name of its own. */
export function writtenRange(
  range: readonly [number, number] | null,
  write: (value: number) => string,
  negative: string,
): string {
  return range ? `${write(range[0])} – ${write(range[1])}` : negative;
}

/** The share of today's visits in some columns; null without visits. */
function visitsIn({ visits }: DensityRaster, [from, to]: readonly [number, number]): number | null {
  const sum = (part: Float64Array) => part.reduce((total, own) => total + own, 0);
  const all = sum(visits);
  return all > 0 ? sum(visits.subarray(from, to)) / all : null;
}
