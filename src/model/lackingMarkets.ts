import { leastFte } from "./leastFte.js";
import type { RoleSizing } from "./sizing.js";

/** A market that lacks people of a role; full-time equivalents. */
export interface LackingMarket {
  readonly market: string;
  readonly fte: number;
}

/**
 * The markets that lack people of a role which has enough of them in total, most first: the total hides them. Empty where the total lacks, too, or
 * nobody says who is where.
 */
export function lackingMarkets(markets: readonly string[], { total, markets: rows }: RoleSizing): LackingMarket[] {
  if (total.gapFte === null || total.gapFte <= -leastFte) return [];
  return rows
    .flatMap(({ gapFte }, at) =>
      gapFte !== null && gapFte <= -leastFte ? [{ market: markets[at]!, fte: -gapFte }] : [],
    )
    .sort((a, b) => b.fte - a.fte);
}
