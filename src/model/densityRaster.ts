import { type Axis, axisBin, logAxis } from "./axis.js";
import { byStretch } from "./byStretch.js";
import { lastOf } from "./lastOf.js";
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
export function densityRaster(...given: Parameters<typeof rasterSteps>): DensityRaster {
  return lastOf(rasterSteps(...given));
}

/** The same in steps, so that the caller can pause. */
export function* rasterSteps(
  portfolio: Portfolio,
  scores: Float64Array,
  kind: ScoreKind,
  { columns = 160, rows = 100 }: RasterSize = {},
): Generator<void, DensityRaster> {
  const x: Axis = kind === "eur" ? logAxis(scores, columns) : { scale: "linear", min: 0, max: 100_000, bins: columns };
  const y = logAxis(portfolio.potentialCents, rows);
  yield;
  const raster = { x, y, counts: new Uint32Array(columns * rows), visits: new Float64Array(columns) };
  let most = 0;
  yield* byStretch(portfolio.size, (from, to) => {
    most = Math.max(most, countCustomers(raster, portfolio, scores, from, to));
  });
  return { ...raster, most };
}

/** Counts the customers of some rows; the fullest cell among those they fall into. */
function countCustomers(
  { x, y, counts, visits }: Omit<DensityRaster, "most">,
  { potentialCents, visitsThousandths }: Portfolio,
  scores: Float64Array,
  from: number,
  to: number,
): number {
  let most = 0;
  for (let row = from; row < to; row++) {
    const column = axisBin(x, scores[row]!);
    const cell = axisBin(y, potentialCents[row]!) * x.bins + column;
    const count = counts[cell]! + 1;
    counts[cell] = count;
    visits[column]! += visitsThousandths[row]!;
    if (count > most) most = count;
  }
  return most;
}
