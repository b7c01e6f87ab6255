import { type Criterion, criteria } from "./criteria.js";
import type { Portfolio } from "./portfolio.js";
import { sortDescending } from "./sortDescending.js";
import { valueParts } from "./valueParts.js";

/** Per criterion and customer: how many customers have the same value or less. */
export type PointRanks = Readonly<Record<Criterion, Uint32Array>>;

const ranksOf = new WeakMap<Portfolio, PointRanks>();

/** Ranks of every customer by every criterion, equal values equal, sorted once per portfolio. */
export function pointRanks(portfolio: Portfolio): PointRanks {
  const done = ranksOf.get(portfolio);
  if (done) return done;
  const columns: Record<Criterion, Float64Array> = {
    revenue: portfolio.revenueCents,
    margin: portfolio.marginCents,
    potential: portfolio.potentialCents,
    unused: valueParts(portfolio).unusedCents,
  };
  const ranks = Object.fromEntries(criteria.map((criterion) => [criterion, ranksIn(columns[criterion])])) as PointRanks;
  ranksOf.set(portfolio, ranks);
  return ranks;
}

function ranksIn(values: Float64Array): Uint32Array {
  const size = values.length;
  const order = sortDescending(values);
  const ranks = new Uint32Array(size);
  let rank = size;
  for (let position = 0; position < size; position++) {
    const row = order[position]!;
    if (position > 0 && values[row] !== values[order[position - 1]!]) rank = size - position;
    ranks[row] = rank;
  }
  return ranks;
}
