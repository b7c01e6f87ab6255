import type { CellPlan } from "./compileDesign.js";
import type { CoverageModel } from "./coverageModel.js";

/** Work that is linear in minutes: contacts in thousandths by type, their travel in time units, other time by role, fixed cost in cents. */
export interface CellWork {
  readonly contacts: Float64Array;
  /** Travel minutes of the assumptions × contacts. */
  readonly travel: Float64Array;
  /** Travel minutes that customers bring along × contacts: no assumption. */
  readonly ownTravel: Float64Array;
  readonly time: Float64Array;
  readonly fixedCents: number;
}

const width = 9;

/** Work today and as designed, summed over all customers by their class. */
export function cellWork(
  model: CoverageModel,
  classOf: Uint8Array,
): { readonly ist: CellWork; readonly design: CellWork } {
  const { base, classes, portfolio, index } = model;
  const strata = base.occupied.length;
  const sums = new Float64Array(classes * strata * width);
  const given = portfolio.travelMinutes;
  for (let position = 0; position < base.size; position++) {
    const at = (classOf[position]! * strata + base.stratum[position]!) * width;
    const [visits, calls, minutes] = [base.visits[position]!, base.calls[position]!, base.travel[position]!];
    const own = given !== null && !Number.isNaN(given[index.order[position]!]!) ? 3 : 0;
    sums[at]!++;
    sums[at + 1]! += visits;
    sums[at + 2]! += calls;
    sums[at + own + 3]! += minutes;
    sums[at + own + 4]! += visits * minutes;
    sums[at + own + 5]! += calls * minutes;
  }
  const work = (planOf: (classIndex: number, stratum: number) => CellPlan): CellWork => {
    const types = model.catalogue.types.length;
    const contacts = new Float64Array(types);
    const travel = new Float64Array(types);
    const ownTravel = new Float64Array(types);
    const time = new Float64Array(model.catalogue.roles.length);
    let fixedCents = 0;
    for (let cell = 0; cell < classes * strata; cell++) {
      const at = cell * width;
      const customers = sums[at]!;
      if (customers === 0) continue;
      const plan = planOf(Math.floor(cell / strata), cell % strata);
      const spend = (type: number, count: number, field: number, times: number) => {
        contacts[type]! += count;
        if (!model.times.travels[type]) return;
        travel[type]! += sums[at + field]! * times;
        ownTravel[type]! += sums[at + field + 3]! * times;
      };
      if (plan.visitsAs >= 0) spend(plan.visitsAs, sums[at + 1]!, 4, 1);
      if (plan.callsAs >= 0) spend(plan.callsAs, sums[at + 2]!, 5, 1);
      plan.contacts.forEach((each, type) => void (each !== 0 && spend(type, customers * each, 3, each)));
      plan.time.forEach((own, role) => {
        time[role]! += customers * own;
      });
      fixedCents += customers * plan.fixedCents;
    }
    return { contacts, travel, ownTravel, time, fixedCents };
  };
  return { ist: work((_, stratum) => model.presentPlan(stratum)), design: work(model.plan) };
}
