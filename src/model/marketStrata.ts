import { travelByMarket } from "./coverageBase.js";
import type { CoverageModel } from "./coverageModel.js";
import { type MarketSums, marketSums } from "./marketSums.js";

/** Sums of any stretch of positions for one market at a time. */
export interface MarketStrata {
  /** Names of the markets that have customers; "" for customers without one, or where there are none. */
  readonly markets: readonly string[];
  /** Adds a market's part of the customers at positions from…to (exclusive), laid out like `StratumSums`; returns how many they are. */
  add(market: number, from: number, to: number, into: Float64Array, sign?: number): number;
}

const known = new WeakMap<CoverageModel["base"]["stratum"], MarketSums>();

/** Running sums per market, so that a moving threshold looks at a few hundred customers of each; a moving travel time is multiplied. */
export function marketStrata({ base, portfolio, assumptions }: CoverageModel): MarketStrata {
  const sums = known.get(base.stratum) ?? marketSums(base, portfolio.market?.names ?? [""]);
  known.set(base.stratum, sums);
  const minutes = travelByMarket(portfolio, assumptions.travel);
  return {
    markets: sums.markets,
    add: (at, from, to, into, sign = 1) => sums.add(at, from, to, { into, sign, minutes }),
  };
}
