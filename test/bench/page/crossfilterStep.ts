import crossfilter from "crossfilter2";
import type { Portfolio } from "../../../src/model/portfolio.js";
import { valueParts } from "../../../src/model/valueParts.js";

interface Sums {
  customers: number;
  revenue: number;
  margin: number;
  potential: number;
  unused: number;
  score: number;
  visits: number;
  calls: number;
  knownPotential: number;
  knownRevenue: number;
}

/** One moving threshold in crossfilter2: the sums of the best class, updated by the customers that come and go. */
export function crossfilterStep(portfolio: Portfolio, scores: Float64Array): (threshold: number) => Sums {
  const { revenueCents, marginCents, potentialCents, potentialKnown, visitsThousandths, callsThousandths } = portfolio;
  const { unusedCents } = valueParts(portfolio);
  const change = (sign: number) => (sums: Sums, row: number) => {
    const known = sign * potentialKnown[row]!;
    sums.customers += sign;
    sums.revenue += sign * revenueCents[row]!;
    sums.margin += sign * marginCents[row]!;
    sums.potential += sign * potentialCents[row]!;
    sums.unused += sign * unusedCents[row]!;
    sums.score += sign * scores[row]!;
    sums.visits += sign * visitsThousandths[row]!;
    sums.calls += sign * callsThousandths[row]!;
    sums.knownPotential += known * potentialCents[row]!;
    sums.knownRevenue += known * revenueCents[row]!;
    return sums;
  };
  const nothing = (): Sums => ({
    customers: 0,
    revenue: 0,
    margin: 0,
    potential: 0,
    unused: 0,
    score: 0,
    visits: 0,
    calls: 0,
    knownPotential: 0,
    knownRevenue: 0,
  });
  const customers = crossfilter(Array.from({ length: portfolio.size }, (_, row) => row));
  const dimension = customers.dimension((row) => scores[row]!);
  const best = customers.groupAll<Sums>().reduce(change(1), change(-1), nothing);
  return (threshold) => {
    dimension.filterRange([threshold, Number.POSITIVE_INFINITY]);
    return best.value();
  };
}
