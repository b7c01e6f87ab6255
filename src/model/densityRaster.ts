import { type Axis, axisBin, logAxis } from "./axis.js";
import type { Portfolio } from "./portfolio.js";
import type { ScoreKind } from "./scores.js";

/** How many customers fall into each cell of value (x) by potential (y); cell (x, y) is at y · columns + x, y upwards. */
export interface DensityRaster {
  readonly x: Axis;
  readonly y: Axis;
  readonly counts: Uint32Array;
  /** Visits today by column, in thousandths. */
  readonly visits: Float64Array;
  /** The fullest cell, for the colour scale. */
  readonly most: number;
}

export interface RasterSize {
  readonly columns?: number;
  readonly rows?: number;
}

/** The density of customers by score and potential on log axes (points: linear); readable at any number of customers. */
export function densityRaster(
  { size, potentialCents, visitsThousandths }: Portfolio,
  scores: Float64Array,
  kind: ScoreKind,
  { columns = 160, rows = 100 }: RasterSize = {},
): DensityRaster {
  const x: Axis = kind === "eur" ? logAxis(scores, columns) : { scale: "linear", min: 0, max: 100_000, bins: columns };
  const y = logAxis(potentialCents, rows);
  const counts = new Uint32Array(columns * rows);
  const visits = new Float64Array(columns);
  let most = 0;
  for (let row = 0; row < size; row++) {
    const column = axisBin(x, scores[row]!);
    const cell = axisBin(y, potentialCents[row]!) * columns + column;
    const count = counts[cell]! + 1;
    counts[cell] = count;
    visits[column]! += visitsThousandths[row]!;
    if (count > most) most = count;
  }
  return { x, y, counts, visits, most };
}
