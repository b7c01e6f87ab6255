import type { Choices } from "./coverageDesign.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { customerCosts, customerHours } from "./customerCosts.js";
import { customerProfits, designProfits } from "./customerProfits.js";
import { positionsByScore } from "./positionsByScore.js";

/** The marginal case of a tier of its own: its first n customers covered by other choices than their classes'. Money in EUR a year. */
export interface TierCase {
  /** Customers that can be in the tier. */
  readonly size: number;
  /** The number of customers with the greatest gain; 0 where the tier never pays. */
  readonly best: number;
  /** The greatest number of customers for which the tier as a whole still pays. */
  readonly breakEven: number;
  /** Gain in DB after coverage cost, at most 400 points. */
  readonly points: readonly { readonly customers: number; readonly gain: number }[];
  /** What n customers gain. */
  gain(customers: number): number;
  /** What n customers change. */
  at(customers: number): TierChange;
}

export interface TierChange {
  readonly customers: number;
  readonly gain: number;
  readonly cost: number;
  /** Hours by role's key. */
  readonly hours: Readonly<Record<string, number>>;
}

const most = 400;

/** A tier of the customers with the best ("top") or least ("bottom") value; null where the level can't be said. */
export function tierCase(
  model: CoverageModel,
  byPosition: Uint8Array,
  {
    tier,
    choices,
    level,
    now = designProfits(model, byPosition, level),
  }: {
    readonly tier: "top" | "bottom";
    readonly choices: Choices;
    readonly level: CoverageLevel;
    /** `designProfits`, where known already. */
    readonly now?: Float64Array | null;
  },
): TierCase | null {
  const variant = model.variant(`tier ${tier}`, () => choices);
  const moved = customerProfits(model, variant, level);
  if (!moved || !now || !model.base.visitsKnown) return null;
  const sorted = positionsByScore(model.index);
  const { size, revenue } = model.base;
  const order = new Uint32Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) {
    const place = tier === "top" ? at : size - 1 - at;
    const position = sorted ? sorted[place]! : place;
    if (revenue[position]! > 0) order[count++] = position;
  }
  const gains = new Float64Array(count + 1);
  let best = 0;
  let breakEven = 0;
  for (let at = 0; at < count; at++) {
    const position = order[at]!;
    gains[at + 1] = gains[at]! + moved.profit[position]! - now[position]!;
    if (gains[at + 1]! > gains[best]!) best = at + 1;
    if (gains[at + 1]! >= 0) breakEven = at + 1;
  }
  const step = Math.max(1, Math.ceil(count / most));
  const points = [];
  for (let customers = 0; customers <= count; customers += step)
    points.push({ customers, gain: gains[customers]! / 100 });
  const planNow = (position: number) => byPosition[position]!;
  return {
    size: count,
    best,
    breakEven,
    points,
    gain: (customers) => gains[Math.min(count, Math.max(0, Math.round(customers)))]! / 100,
    at(customers) {
      const first = order.subarray(0, Math.min(count, Math.max(0, Math.round(customers))));
      const difference = (of: (plan: (stratum: number) => ReturnType<CoverageModel["plan"]>) => Float64Array) => {
        const own = of(variant.plan);
        const byClass = Array.from({ length: model.classes }, (_, at) => of((stratum) => model.plan(at, stratum)));
        return first.reduce((sum, position) => sum + own[position]! - byClass[planNow(position)]![position]!, 0);
      };
      return {
        customers: first.length,
        gain: gains[first.length]! / 100,
        cost: difference((plan) => customerCosts(model, plan)) / 100,
        hours: Object.fromEntries(
          model.catalogue.roles.map(({ key }, role) => [key, difference((plan) => customerHours(model, plan, role))]),
        ),
      };
    },
  };
}
