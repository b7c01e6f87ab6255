import type { DensityRaster } from "../model/densityRaster.js";
import type { Portfolio } from "../model/portfolio.js";

const steps = 60;

/**
 * Where customers with a DB of `valueEur` lie in the value × potential portfolio, in cents: at that value as long as their potential is used up,
 * and beyond it where the unused part counts with `phi` and the portfolio's DB rate. Null without a positive DB.
 */
export function breakEvenLine(
  { y }: DensityRaster,
  { revenueCents, marginCents }: Pick<Portfolio, "revenueCents" | "marginCents">,
  phi: number,
  valueEur: number,
): (readonly [number, number])[] | null {
  const sum = (column: Float64Array) => column.reduce((total, cents) => total + cents, 0);
  const [revenue, margin] = [sum(revenueCents), sum(marginCents)];
  if (!(revenue > 0 && margin > 0 && valueEur > 0)) return null;
  const rate = Math.min(1, margin / revenue);
  const value = valueEur * 100;
  const own = value / rate;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const potential = y.scale === "log" ? y.min * (y.max / y.min) ** share : y.min + (y.max - y.min) * share;
    return [value + phi * rate * Math.max(0, potential - own), potential] as const;
  });
}
