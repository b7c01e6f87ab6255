import { filledSteps } from "./filledSteps.js";
import { lastOf } from "./lastOf.js";
import type { Coded, Portfolio } from "./portfolio.js";

/** The figures of a customer file: integer cents and thousandths, NaN where a cell is empty, null where the column is missing. */
export interface PortfolioColumns {
  readonly size: number;
  readonly revenueCents: Float64Array;
  readonly marginCents: Float64Array | null;
  readonly potentialCents: Float64Array | null;
  readonly visitsThousandths: Float64Array | null;
  readonly callsThousandths: Float64Array | null;
  /** Minutes of travel per visit, NaN where empty. */
  readonly travelMinutes?: Float64Array | null;
  readonly group: Coded | null;
  readonly market: Coded | null;
  readonly channel: Coded | null;
}

export interface PortfolioAssumptions {
  /** DB per revenue where the margin is missing, 0…1. */
  readonly marginRate: number;
  /** All visits in a year, spread evenly where the file has none; null: unknown. */
  readonly presentVisits: number | null;
  /** What known potential is multiplied by, where it is expected to grow or shrink. */
  readonly potentialFactor?: number;
}

/** Fills what the file lacks by the assumptions and counts it (docs/method.md#record); complete columns are shared, not copied. */
export function buildPortfolio(columns: PortfolioColumns, assumptions: PortfolioAssumptions): Portfolio {
  return lastOf(portfolioSteps(columns, assumptions));
}

/** The same column by column, so that the caller can pause. */
export function* portfolioSteps(
  columns: PortfolioColumns,
  assumptions: PortfolioAssumptions,
): Generator<void, Portfolio> {
  const { size, revenueCents, group, market, channel } = columns;
  const { marginRate, presentVisits, potentialFactor = 1 } = assumptions;
  const margin = yield* completed(columns.marginCents, size, (row) =>
    Math.floor(marginRate * revenueCents[row]! + 0.5),
  );
  yield;
  const expected =
    potentialFactor === 1
      ? columns.potentialCents
      : (columns.potentialCents?.map((cents) => Math.floor(cents * potentialFactor + 0.5)) ?? null);
  const potential = yield* completed(expected, size, (row) => revenueCents[row]!);
  yield;
  const potentialKnown = known(columns.potentialCents, size);
  yield;
  const visitsEach = presentVisits === null || size === 0 ? 0 : Math.floor((presentVisits * 1000) / size + 0.5);
  const visitsWhenMissing = columns.visitsThousandths ? 0 : visitsEach;
  const visits = yield* completed(columns.visitsThousandths, size, () => visitsWhenMissing);
  yield;
  const calls = yield* completed(columns.callsThousandths, size, () => 0);
  return {
    size,
    revenueCents,
    marginCents: margin.values,
    potentialCents: potential.values,
    potentialKnown,
    visitsThousandths: visits.values,
    callsThousandths: calls.values,
    travelMinutes: columns.travelMinutes ?? null,
    group,
    market,
    channel,
    estimated: {
      margin: margin.missing,
      potential: potential.missing,
      visits: columns.visitsThousandths ? "data" : presentVisits === null ? "unknown" : "spread",
      calls: columns.callsThousandths ? "data" : "zero",
    },
  };
}

function* completed(
  column: Float64Array | null,
  size: number,
  estimate: (row: number) => number,
): Generator<void, { readonly values: Float64Array; readonly missing: number }> {
  if (!column) return { values: yield* filledSteps(size, estimate), missing: size };
  let missing = 0;
  for (let row = 0; row < size; row++) if (Number.isNaN(column[row]!)) missing++;
  if (missing === 0) return { values: column, missing };
  const values = yield* filledSteps(size, (row) => (Number.isNaN(column[row]!) ? estimate(row) : column[row]!));
  return { values, missing };
}

function known(column: Float64Array | null, size: number): Uint8Array {
  const flags = new Uint8Array(size);
  if (column) for (let row = 0; row < size; row++) flags[row] = Number.isNaN(column[row]!) ? 0 : 1;
  return flags;
}
