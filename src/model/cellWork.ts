import type { ClassStretches } from "./classStretches.js";
import type { CellPlan } from "./compileDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { coverageWork } from "./coverageWork.js";
import { stratumFields } from "./stratumSums.js";

/** Work that is linear in minutes: contacts in thousandths by type, their travel in time units, other time by role, fixed cost in cents. */
export interface CellWork {
  readonly contacts: Float64Array;
  /** By travel minutes of the assumptions. */
  readonly travel: Float64Array;
  /** By travel minutes that customers bring along: no assumption. */
  readonly ownTravel: Float64Array;
  readonly time: Float64Array;
  readonly fixedCents: number;
}

const width = stratumFields.length;

/** Work today and as designed, summed over all customers by their class. */
export function cellWork(
  model: CoverageModel,
  stretches: ClassStretches,
): { readonly ist: CellWork; readonly design: CellWork } {
  const { portfolio, index } = model;
  const given = portfolio.travelMinutes;
  const own = (position: number) => given !== null && !Number.isNaN(given[index.order[position]!]!);
  const brought = given === null ? [] : broughtByClass(model, stretches, own);
  const assumed = Array.from({ length: model.classes }, (_, at) => {
    const sums = new Float64Array(model.strata.strata * width);
    stretches.each(at, (from, to, sign) => model.strata.add(from, to, sums, sign));
    brought[at]?.forEach((sum, field) => {
      sums[field]! -= sum;
    });
    return sums;
  });
  const work = (planOf: (classIndex: number, stratum: number) => CellPlan): CellWork => {
    const total: CellWork & { fixedCents: number } = {
      contacts: new Float64Array(model.catalogue.types.length),
      travel: new Float64Array(model.catalogue.types.length),
      ownTravel: new Float64Array(model.catalogue.types.length),
      time: new Float64Array(model.catalogue.roles.length),
      fixedCents: 0,
    };
    for (const [sums, travel] of [
      [assumed, total.travel],
      [brought, total.ownTravel],
    ] as const) {
      sums.forEach((linear, at) => {
        const part = coverageWork(linear, (stratum) => planOf(at, stratum), model.times, total.time.length);
        add(total.contacts, part.contacts);
        add(travel, part.travelTime);
        add(total.time, part.otherTime);
        total.fixedCents += part.fixedCents;
      });
    }
    return total;
  };
  return { ist: work((_, stratum) => model.presentPlan(stratum)), design: work(model.plan) };
}

function broughtByClass(
  { base, classes, strata }: CoverageModel,
  stretches: ClassStretches,
  own: (position: number) => boolean,
): Float64Array[] {
  const classOf = stretches.byPosition();
  const sums = Array.from({ length: classes }, () => new Float64Array(strata.strata * width));
  for (let position = 0; position < base.size; position++) {
    if (own(position)) strata.add(position, position + 1, sums[classOf[position]!]!);
  }
  return sums;
}

function add(into: Float64Array, part: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at]! += part[at]!;
}
