import type { CoverageBase } from "./coverageBase.js";
import { sortDescending } from "./sortDescending.js";

/** Unused potential per revenue over the portfolio, revenue above zero only; money in cents. */
export interface CellHeadroom {
  readonly ratio: Float64Array;
  readonly revenue: Float64Array;
  readonly unknownRevenue: number;
  /** ΣU/ΣR where potential is known; null where nobody's is. */
  readonly known: number | null;
}

const fine = 256;

/** The portfolio's headroom in fine steps, and `bins` coarse ones of equal revenue for customers that matter; the last bin, number `bins`, is for those whose potential is not known. */
export function headroomOf(base: CoverageBase, matters: Uint8Array, bins: number) {
  const { size, revenue, unused, potentialKnown } = base;
  const known: number[] = [];
  let unknownRevenue = 0;
  for (let position = 0; position < size; position++) {
    if (revenue[position]! <= 0) continue;
    if (potentialKnown[position]) known.push(position);
    else unknownRevenue += revenue[position]!;
  }
  const ratioAt = (position: number) => unused[position]! / revenue[position]!;
  const sorted = Uint32Array.from(known);
  const ratios = Float64Array.from(known, ratioAt);
  const order = sortedBy(ratios);
  const limits = quantiles(
    order.filter((at) => matters[sorted[at]!] === 1),
    ratios,
    (at) => revenue[sorted[at]!]!,
    bins,
  );
  const steps = quantiles(order, ratios, (at) => revenue[sorted[at]!]!, fine);
  const sums = Array.from({ length: fine }, () => ({ unused: 0, revenue: 0 }));
  let allUnused = 0;
  let allRevenue = 0;
  for (let at = 0; at < sorted.length; at++) {
    const own = sums[binIn(steps, ratios[at]!)]!;
    own.unused += unused[sorted[at]!]!;
    own.revenue += revenue[sorted[at]!]!;
    allUnused += unused[sorted[at]!]!;
    allRevenue += revenue[sorted[at]!]!;
  }
  const used = sums.filter((own) => own.revenue > 0);
  const portfolio: CellHeadroom = {
    ratio: Float64Array.from(used, (own) => own.unused / own.revenue),
    revenue: Float64Array.from(used, (own) => own.revenue),
    unknownRevenue,
    known: allRevenue > 0 ? allUnused / allRevenue : null,
  };
  return {
    portfolio,
    binOf: (position: number) => (potentialKnown[position] ? binIn(limits, ratioAt(position)) : bins),
  };
}

/** Ascending, to a millionth. */
function sortedBy(values: Float64Array): Uint32Array {
  return sortDescending(values.map((value) => -Math.floor(value * 1e6)));
}

/** The least values of all bins but the first; customers of one value stay together. */
function quantiles(order: Uint32Array, values: Float64Array, weightOf: (at: number) => number, bins: number) {
  const whole = order.reduce((sum, at) => sum + weightOf(at), 0);
  const limits: number[] = [];
  let sum = 0;
  for (const at of order) {
    if (
      sum >= (whole * (limits.length + 1)) / bins &&
      limits.length < bins - 1 &&
      values[at]! > (limits.at(-1) ?? -1)
    ) {
      limits.push(values[at]!);
    }
    sum += weightOf(at);
  }
  return limits;
}

function binIn(limits: readonly number[], value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (limits[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
