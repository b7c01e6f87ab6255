import type { Adbudg } from "./adbudg.js";

/** The effort relative to the present below which, on an S-shaped curve, none is better: where the line from r(0) touches it; 0 where c ≤ 1. */
export function smallestEffort({ c, d }: Pick<Adbudg, "c" | "d">): number {
  return c > 1 ? (d * (c - 1)) ** (1 / c) : 0;
}
