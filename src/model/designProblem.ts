import { positionsOf } from "./classStretches.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { type CustomerProfits, classVariant, customerProfits } from "./customerProfits.js";
import type { CutProblem } from "./optimalCuts.js";
import { positionsByScore } from "./positionsByScore.js";

/** What every customer earns and costs in every class of a design, best score first. */
export interface DesignProblem extends CutProblem {
  /** DB after coverage cost in cents by class and customer. */
  readonly profits: readonly Float64Array[];
  /** Coverage cost in cents by class and customer, commissions left to the profit. */
  readonly costs: readonly Float64Array[];
  /** The position in the model's index of each customer; null where they are the same. */
  readonly positions: Uint32Array | null;
  /** 1 for customers that thresholds do not move: pinned ones and those without revenue. */
  readonly outside: Uint8Array;
}

/**
 * The optimum's view of a design at a level of response; null where the level can't be said. Customers without revenue (prospects among them)
 * and pinned ones earn nothing in it, wherever they are. `profitsOf` gives what is already computed per class; its arrays are taken over.
 */
export function designProblem(
  model: CoverageModel,
  level: CoverageLevel,
  pins: readonly { readonly row: number }[] = [],
  profitsOf: (classIndex: number) => CustomerProfits | null = (at) =>
    customerProfits(model, classVariant(model, at), level),
): DesignProblem | null {
  const { base, index, classes } = model;
  const outside = new Uint8Array(base.size);
  for (let position = 0; position < base.size; position++) outside[position] = base.revenue[position]! > 0 ? 0 : 1;
  if (pins.length > 0) {
    const places = positionsOf(index);
    for (const { row } of pins) outside[places[row]!] = 1;
  }
  const positions = positionsByScore(index);
  const ordered = (column: Float64Array) => {
    for (let position = 0; position < column.length; position++) if (outside[position]) column[position] = 0;
    return positions ? Float64Array.from(positions, (position) => column[position]!) : column;
  };
  const profits: Float64Array[] = [];
  const costs: Float64Array[] = [];
  for (let at = 0; at < classes; at++) {
    const own = profitsOf(at);
    if (!own) return null;
    profits.push(ordered(own.profit));
    costs.push(ordered(own.cost));
  }
  return {
    scores: positions ? Float64Array.from(positions, (position) => index.scores[position]!) : index.scores,
    classes,
    profits,
    costs,
    positions,
    outside,
    profit: (at, from, to, into) => into.set(profits[at]!.subarray(from, to)),
  };
}

/** The same problem with a price on coverage cost: each EUR of it counts 1 + `price`. */
export function pricedProblem(problem: DesignProblem, price: number): CutProblem {
  const { scores, classes, profits, costs } = problem;
  return {
    scores,
    classes,
    profit(at, from, to, into) {
      const profit = profits[at]!;
      const cost = costs[at]!;
      for (let place = from; place < to; place++) into[place - from] = profit[place]! - price * cost[place]!;
    },
  };
}

/** Sums of a column by class between cuts. */
export function sumOfCuts(columns: readonly Float64Array[], cuts: readonly number[]): number {
  let sum = 0;
  columns.forEach((column, at) => {
    const to = cuts[at] ?? column.length;
    for (let place = cuts[at - 1] ?? 0; place < to; place++) sum += column[place]!;
  });
  return sum;
}

/** Where thresholds (best class first) cut customers of descending score. */
export function cutsOf(scores: Float64Array, thresholds: readonly number[]): number[] {
  let least = 0;
  return thresholds.map((threshold) => {
    let low = least;
    let high = scores.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (scores[middle]! >= threshold) low = middle + 1;
      else high = middle;
    }
    least = low;
    return low;
  });
}
