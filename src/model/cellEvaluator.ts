import type { CellWork } from "./cellWork.js";
import type { CoverageCells } from "./coverageCells.js";
import type { CoverageAssumptions, Role } from "./coverageDesign.js";
import { coverageElasticity } from "./coverageElasticity.js";
import { capacityHours, contactTimes } from "./coverageWork.js";
import { type EffortPlan, effortOf, effortPlan } from "./presentEffort.js";
import { unitsPerHour } from "./timeUnits.js";

/** What a design takes and earns under some assumptions; money in EUR a year. */
export interface CellOutcome {
  /** By role, in the order of the assumptions. */
  readonly istFte: readonly number[];
  readonly fte: readonly number[];
  readonly istAfterCoverageEur: number;
  /** Coverage cost: hours, fixed cost and the change in commissions. */
  readonly istCostEur: number;
  readonly offCostEur: number;
  readonly statedCostEur: number | null;
  /** DB after coverage as designed: sales as today, and as they answer at the stated elasticity (null where it can't be said). */
  readonly offEur: number;
  readonly statedEur: number | null;
}

/** Answers what a design takes and earns under any assumptions about minutes, cost, capacity and response; the cells' own buffers are reused from call to call. */
export function cellEvaluator(cells: CoverageCells): (assumptions: CoverageAssumptions) => CellOutcome {
  const sales = salesOf(cells);
  const base = travelSum(cells.assumptions);
  return (assumptions) => {
    const factor = base > 0 ? travelSum(assumptions) / base : 1;
    const ist = costOf(cells.ist, assumptions, factor);
    const design = costOf(cells.design, assumptions, factor);
    const dearer = assumptions.presentCommission - cells.assumptions.presentCommission;
    let off = cells.margin;
    let commission = 0;
    for (const { plan, commissionSlope, positiveRevenue } of cells.groups) {
      off -= positiveRevenue * (plan.price + plan.commission + commissionSlope * dearer);
      commission += positiveRevenue * (plan.commission + commissionSlope * dearer);
    }
    const change = sales(assumptions, dearer);
    return {
      istFte: ist.fte,
      fte: design.fte,
      istAfterCoverageEur: (cells.margin - ist.cents) / 100,
      offEur: (off - design.cents) / 100,
      statedEur: change === null ? null : (off + change.margin - design.cents) / 100,
      istCostEur: ist.cents / 100,
      offCostEur: (design.cents + commission) / 100,
      statedCostEur: change === null ? null : (design.cents + commission + change.commission) / 100,
    };
  };
}

function travelSum({ travel }: CoverageAssumptions): number {
  return Object.values(travel.markets).reduce((sum, minutes) => sum + minutes, travel.minutes);
}

function costOf(work: CellWork, { roles, contactTypes, presentCommission }: CoverageAssumptions, factor: number) {
  const times = contactTimes({ types: contactTypes, roles, presentCommission });
  const units = Float64Array.from(work.time);
  for (let type = 0; type < contactTypes.length; type++) {
    const role = times.role[type]!;
    if (role < 0) continue;
    units[role]! += work.contacts[type]! * times.minutes[type]! + work.travel[type]! * factor + work.ownTravel[type]!;
  }
  const fte = roles.map((role: Role, at) => units[at]! / unitsPerHour / capacityHours(role));
  return { fte, cents: fte.reduce((sum, own, at) => sum + own * roles[at]!.costPerFteEur * 100, work.fixedCents) };
}

/** How much DB less price and commission, and commission by itself, change in cents as sales answer (docs/method.md#response). */
function salesOf(cells: CoverageCells) {
  const { groups, points, group, point, revenue, db, growthDb, ratio } = cells;
  const count = points.kind.length;
  const kept = new Float64Array(count);
  const scale = new Float64Array(count);
  // One power for a group whose effort is the same for everybody, else one per effort point.
  const slotKeys = [...new Set(Array.from(group, (own, cell) => own * count + point[cell]!))];
  const slotOf = new Map(slotKeys.map((key, slot) => [key, slot]));
  const slot = Uint32Array.from(group, (own, cell) => slotOf.get(own * count + point[cell]!)!);
  const powers = new Float64Array(slotKeys.length);
  // In another world the same customers may be covered otherwise than today.
  const answers = groups.map((own) => own.answers);

  return (assumptions: CoverageAssumptions, dearer: number) => {
    const { response, contactTypes: types } = assumptions;
    const { keptWithout, leastHeadroom, winnable, remoteCap, floor } = response;
    const saturation = saturationOf(cells, assumptions);
    const level = saturation && coverageElasticity(saturation, response, 0).levels.stated;
    if (!level) return null;
    const { shape } = level;
    // Several times as fast as the operator.
    const powerOf = (effort: number) => Math.exp(shape * Math.log(effort));
    const least = powerOf(floor);
    const present = cells.present.map((plan) => effortPlan(plan, types));
    for (let at = 0; at < count; at++) {
      const effort = effortOf(present[points.kind[at]!]!, points.visits[at]!, points.calls[at]!, remoteCap);
      const power = powerOf(effort);
      kept[at] = 1 - (1 - keptWithout) * Math.min(1, power / least);
      scale[at] = Math.max(power, least) / (1 - keptWithout);
    }
    const plans = groups.map(({ plan }) => effortPlan(plan, types));
    const fixed = plans.map((plan) =>
      dependsOnCustomer(plan) ? Number.NaN : powerOf(effortOf(plan, 0, 0, remoteCap)),
    );
    for (let at = 0; at < slotKeys.length; at++) {
      const own = Math.floor(slotKeys[at]! / count);
      const place = slotKeys[at]! % count;
      const known = fixed[own]!;
      powers[at] = Number.isNaN(known)
        ? powerOf(effortOf(plans[own]!, points.visits[place]!, points.calls[place]!, remoteCap))
        : known;
    }
    const paid = groups.map(({ plan, commissionSlope }) => plan.commission + commissionSlope * dearer);
    const lost = groups.map(({ plan }, own) => plan.price + paid[own]!);
    const { typical } = saturation;
    let margin = 0;
    let commission = 0;
    for (let cell = 0; cell < group.length; cell++) {
      if (!answers[group[cell]!]) continue;
      const own = ratio[cell]!;
      const headroom = Number.isNaN(own) ? typical : winnable * own;
      const most = 1 + (headroom > leastHeadroom ? headroom : leastHeadroom);
      const without = kept[point[cell]!]!;
      const power = powers[slot[cell]!]!;
      const growth = without + (most - without) * (power / ((most - 1) * scale[point[cell]!]! + power)) - 1;
      margin += growth * ((growth < 0 ? db[cell]! : growthDb[cell]!) - revenue[cell]! * lost[group[cell]!]!);
      commission += growth * revenue[cell]! * paid[group[cell]!]!;
    }
    return { margin, commission };
  };
}

function dependsOnCustomer(plan: EffortPlan): boolean {
  return Boolean(plan.personalPerVisit || plan.personalPerCall || plan.remotePerVisit || plan.remotePerCall);
}

/** What elasticities rest on; null without revenue. */
function saturationOf({ headroom, margin }: CoverageCells, { response }: CoverageAssumptions) {
  const { keptWithout, winnable, leastHeadroom, unknownPotential = 1 } = response;
  const typical = unknownPotential * (headroom.known === null ? 0.3 : winnable * headroom.known);
  let weighted = 0;
  let sloped = 0;
  let revenue = 0;
  const add = (own: number, room: number) => {
    const most = 1 + (room > leastHeadroom ? room : leastHeadroom);
    revenue += own;
    weighted += own * most;
    sloped += (own * (most - 1) * (1 - keptWithout)) / (most - keptWithout);
  };
  for (let at = 0; at < headroom.ratio.length; at++) add(headroom.revenue[at]!, winnable * headroom.ratio[at]!);
  if (headroom.unknownRevenue > 0) add(headroom.unknownRevenue, typical);
  return revenue > 0
    ? { marginCents: margin, saturation: weighted / revenue, perShape: sloped > 0 ? sloped / revenue : null, typical }
    : null;
}
