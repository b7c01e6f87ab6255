import type { CoverageLevel } from "../model/coverageLevels.js";
import type { CoverageModel } from "../model/coverageModel.js";
import { type CustomerProfits, classVariant, customerProfits } from "../model/customerProfits.js";
import type { Pause } from "./whenResting.js";

/** What every customer earns in each class, a class at a time; null where the level can't be said. */
export async function profitsByClass(
  model: CoverageModel,
  level: CoverageLevel,
  pause: Pause,
): Promise<readonly CustomerProfits[] | null> {
  const found: CustomerProfits[] = [];
  for (let at = 0; at < model.classes; at++) {
    await pause();
    const own = customerProfits(model, classVariant(model, at), level);
    if (!own) return null;
    found.push(own);
  }
  return found;
}

/** What every customer earns in its own class, a class at a time; null where the level can't be said. */
export async function ownProfits(
  model: CoverageModel,
  byPosition: Uint8Array,
  level: CoverageLevel,
  pause: Pause,
): Promise<Float64Array | null> {
  const result = new Float64Array(model.base.size);
  for (let at = 0; at < model.classes; at++) {
    await pause();
    const own = customerProfits(model, classVariant(model, at), level);
    if (!own) return null;
    for (let position = 0; position < result.length; position++)
      if (byPosition[position] === at) result[position] = own.profit[position]!;
  }
  return result;
}
