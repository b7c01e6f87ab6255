import type { CoverageBase } from "./coverageBase.js";
import type { ResponseAssumptions } from "./coverageDesign.js";
import type { PresentEffort } from "./presentEffort.js";

/**
 * How sales answer to effort, for customers of every distinct present effort: sales relative to today =
 * kept + (saturation − kept) · E / ((saturation − 1) · scale + E), E = effort^shape.
 */
export interface ResponseCurve {
  readonly elasticity: number;
  readonly shape: number;
  /** bᵢ by the number of the present effort. */
  readonly kept: Float64Array;
  /** mᵢ^shape ÷ (1 − b) by the number of the present effort. */
  readonly scale: Float64Array;
}

/** Headroom where nobody's potential is known. */
const unknownHeadroom = 0.3;

/** aᵢ by position: sales relative to today with unlimited effort (docs/method.md#response). */
export function saturations(
  base: CoverageBase,
  { winnable, leastHeadroom, unknownPotential = 1 }: ResponseAssumptions,
): Float64Array {
  const { size, revenue, unused, potentialKnown } = base;
  let knownUnused = 0;
  let knownRevenue = 0;
  for (let at = 0; at < size; at++) {
    if (!potentialKnown[at] || revenue[at]! <= 0) continue;
    knownUnused += unused[at]!;
    knownRevenue += revenue[at]!;
  }
  const typical = unknownPotential * (knownRevenue > 0 ? winnable * (knownUnused / knownRevenue) : unknownHeadroom);
  const column = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const sales = revenue[at]!;
    const headroom = potentialKnown[at] && sales > 0 ? (winnable * unused[at]!) / sales : typical;
    column[at] = 1 + Math.max(leastHeadroom, headroom);
  }
  return column;
}

/** Elasticity at present effort per unit of shape: Σ R(a − 1)(1 − b)/(a − b) ÷ ΣR over revenue above zero; null without any. */
export function elasticityPerShape(base: CoverageBase, saturation: Float64Array, keptWithout: number): number | null {
  let weighted = 0;
  let sum = 0;
  for (let at = 0; at < base.size; at++) {
    const revenue = base.revenue[at]!;
    if (revenue <= 0) continue;
    const most = saturation[at]!;
    weighted += (revenue * (most - 1) * (1 - keptWithout)) / (most - keptWithout);
    sum += revenue;
  }
  return sum > 0 && weighted > 0 ? steady(weighted / sum) : null;
}

/** Twelve digits of a ratio: what the order of customers does not change. */
export function steady(ratio: number): number {
  return Number(ratio.toPrecision(12));
}

/** The shape that gives an elasticity, limited to 0.3…2. */
export function shapeFor(elasticity: number, perShape: number): number {
  return Math.min(2, Math.max(0.3, elasticity / perShape));
}

/** The curves of one shape for the portfolio. */
export function responseCurve(
  shape: number,
  elasticity: number,
  { efforts }: PresentEffort,
  { keptWithout, floor }: Pick<ResponseAssumptions, "keptWithout" | "floor">,
): ResponseCurve {
  return {
    elasticity,
    shape,
    kept: efforts.map((effort) => 1 - (1 - keptWithout) * Math.min(1, effort / floor) ** shape),
    scale: efforts.map((effort) => Math.max(effort, floor) ** shape / (1 - keptWithout)),
  };
}

/** Sales relative to today at effort^shape = `power`, for a customer with this saturation and number of present effort. */
export function relativeSales(
  { kept, scale }: ResponseCurve,
  saturation: number,
  effort: number,
  power: number,
): number {
  const least = kept[effort]!;
  return least + (saturation - least) * (power / ((saturation - 1) * scale[effort]! + power));
}
