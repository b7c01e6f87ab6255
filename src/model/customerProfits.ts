import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel, CoverageVariant } from "./coverageModel.js";
import { customerCosts } from "./customerCosts.js";

/** By position, in cents a year. */
export interface CustomerProfits {
  /** DB after coverage cost. */
  readonly profit: Float64Array;
  readonly cost: Float64Array;
}

/** DB after coverage cost of every customer in cents a year under a variant; null where the level can't be said. */
export function customerProfits(
  model: CoverageModel,
  variant: CoverageVariant,
  level: CoverageLevel,
): CustomerProfits | null {
  const column = variant.column(level);
  if (!column) return null;
  const cost = customerCosts(model, variant.plan);
  const profit = new Float64Array(model.base.size);
  column.contribution(0, model.base.size, profit);
  for (let position = 0; position < profit.length; position++) profit[position]! -= cost[position]!;
  return { profit, cost };
}

/** Today's DB after coverage cost of every customer in cents a year. */
export function presentProfits(model: CoverageModel): Float64Array {
  const cost = customerCosts(model, model.presentPlan);
  const { margin } = model.base;
  return cost.map((cents, position) => margin[position]! - cents);
}

/** DB after coverage cost of every customer in cents a year, each in its class (`ClassStretches.byPosition`); null where the level can't be said. */
export function designProfits(model: CoverageModel, classes: Uint8Array, level: CoverageLevel): Float64Array | null {
  const result = new Float64Array(model.base.size);
  for (let at = 0; at < model.classes; at++) {
    const own = customerProfits(model, classVariant(model, at), level);
    if (!own) return null;
    for (let position = 0; position < result.length; position++) {
      if (classes[position] === at) result[position] = own.profit[position]!;
    }
  }
  return result;
}

/** A class's coverage as a variant for all customers. */
export function classVariant(model: CoverageModel, classIndex: number): CoverageVariant {
  return {
    plan: (stratum) => model.plan(classIndex, stratum),
    column: (level) => model.column(classIndex, level),
  };
}
