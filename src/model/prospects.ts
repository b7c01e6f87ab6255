import type { CoverageModel } from "./coverageModel.js";

/** Customers without positive revenue that could buy; money in EUR a year. */
export interface Prospects {
  readonly customers: number;
  /** How many of them have a negative revenue, as from returns alone. */
  readonly negative: number;
  readonly potential: number;
  /** What they would buy at the expected share of their potential, and the DB of it at the portfolio's rate. */
  readonly sales: number;
  readonly margin: number;
}

/** Counts prospects (revenue ≤ 0, potential > 0), who stand outside response and optimum. */
export function prospects({ portfolio, base, assumptions }: CoverageModel): Prospects {
  const { size, revenueCents, potentialCents, potentialKnown } = portfolio;
  let customers = 0;
  let negative = 0;
  let potential = 0;
  for (let row = 0; row < size; row++) {
    if (revenueCents[row]! > 0 || !potentialKnown[row] || potentialCents[row]! <= 0) continue;
    customers++;
    if (revenueCents[row]! < 0) negative++;
    potential += potentialCents[row]!;
  }
  let revenue = 0;
  let margin = 0;
  for (let at = 0; at < base.size; at++) {
    revenue += base.revenue[at]!;
    margin += base.margin[at]!;
  }
  const rate = revenue > 0 ? Math.min(1, Math.max(0, margin / revenue)) : 0;
  const sales = (potential * assumptions.acquisitionRate) / 100;
  return { customers, negative, potential: potential / 100, sales, margin: sales * rate };
}
