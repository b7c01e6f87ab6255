import type { Portfolio } from "./portfolio.js";

/** What the value of a customer is made of besides its margin. */
export interface ValueParts {
  /** DB per revenue, limited to 0…1; where revenue is not positive, the portfolio's. */
  readonly rate: Float64Array;
  /** Potential above revenue, never negative. */
  readonly unusedCents: Float64Array;
}

const partsOf = new WeakMap<Portfolio, ValueParts>();

/** DB rate and unused potential of every customer (docs/method.md#value), computed once per portfolio. */
export function valueParts(portfolio: Portfolio): ValueParts {
  const done = partsOf.get(portfolio);
  if (done) return done;
  const parts = computeParts(portfolio);
  partsOf.set(portfolio, parts);
  return parts;
}

/** Potential above revenue, never negative. */
export function unusedPotential(potential: number, revenue: number): number {
  return Math.max(0, potential - Math.max(0, revenue));
}

function computeParts({ size, revenueCents, marginCents, potentialCents }: Portfolio): ValueParts {
  const rate = new Float64Array(size);
  const unusedCents = new Float64Array(size);
  const common = portfolioRate(revenueCents, marginCents);
  for (let row = 0; row < size; row++) {
    const revenue = revenueCents[row]!;
    rate[row] = Math.min(1, Math.max(0, revenue > 0 ? marginCents[row]! / revenue : common));
    unusedCents[row] = unusedPotential(potentialCents[row]!, revenue);
  }
  return { rate, unusedCents };
}

function portfolioRate(revenueCents: Float64Array, marginCents: Float64Array): number {
  let revenue = 0;
  let margin = 0;
  for (let row = 0; row < revenueCents.length; row++) {
    revenue += revenueCents[row]!;
    margin += marginCents[row]!;
  }
  return revenue > 0 ? margin / revenue : 0;
}
