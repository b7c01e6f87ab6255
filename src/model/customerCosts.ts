import type { CellPlan } from "./compileDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { unitsPerHour } from "./timeUnits.js";

const terms = 6;

/**
 * What each customer takes under the plan of its stratum, weighted by role (cents per time unit for cost, 1 for time): one number per
 * position, fixed cost added where wanted.
 */
function weighted(
  { base, times }: CoverageModel,
  planOf: (stratum: number) => CellPlan,
  weights: readonly number[],
  fixed: boolean,
  into: Float64Array,
): Float64Array {
  const { size, stratum, visits, calls, travel, occupied } = base;
  const factors = new Float64Array(occupied.length * terms);
  for (let s = 0; s < occupied.length; s++) {
    if (!occupied[s]) continue;
    const plan = planOf(s);
    const at = s * terms;
    const add = (type: number, each: number, constantAt: number, travelAt: number) => {
      const role = times.role[type]!;
      if (role < 0) return;
      factors[at + constantAt]! += each * times.minutes[type]! * weights[role]!;
      if (times.travels[type]) factors[at + travelAt]! += each * weights[role]!;
    };
    plan.contacts.forEach((count, type) => void (count !== 0 && add(type, count, 0, 1)));
    if (plan.visitsAs >= 0) add(plan.visitsAs, 1, 2, 3);
    if (plan.callsAs >= 0) add(plan.callsAs, 1, 4, 5);
    for (let role = 0; role < weights.length; role++) factors[at]! += plan.time[role]! * weights[role]!;
    if (fixed) factors[at]! += plan.fixedCents;
  }
  for (let position = 0; position < size; position++) {
    const at = stratum[position]! * terms;
    const minutes = travel[position]!;
    into[position] =
      factors[at]! +
      minutes * factors[at + 1]! +
      visits[position]! * (factors[at + 2]! + minutes * factors[at + 3]!) +
      calls[position]! * (factors[at + 4]! + minutes * factors[at + 5]!);
  }
  return into;
}

/** Work and fixed cost of every customer in cents a year, commissions not included. */
export function customerCosts(
  model: CoverageModel,
  planOf: (stratum: number) => CellPlan,
  into = new Float64Array(model.base.size),
): Float64Array {
  return weighted(model, planOf, model.rates, true, into);
}

/** Hours of one role on every customer a year. */
export function customerHours(
  model: CoverageModel,
  planOf: (stratum: number) => CellPlan,
  role: number,
  into = new Float64Array(model.base.size),
): Float64Array {
  const weights = model.rates.map((_, at) => (at === role ? 1 / unitsPerHour : 0));
  return weighted(model, planOf, weights, false, into);
}
