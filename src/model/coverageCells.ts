import { type CellHeadroom, headroomOf } from "./cellHeadroom.js";
import { type CellWork, cellWork } from "./cellWork.js";
import { classLetters } from "./classLetters.js";
import { classStretches } from "./classStretches.js";
import type { ClassThresholds } from "./classThresholds.js";
import { type CellPlan, choicesOf, chosenOption, presentPlans } from "./compileDesign.js";
import { type CoverageAssumptions, channelKinds } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { type EffortPoints, effortPoints } from "./effortPoints.js";
import type { RowPin } from "./pinDeltas.js";
import { effortPlan } from "./presentEffort.js";

const kinds = channelKinds.length;
const mostCells = 2000;

/** Customers that a design treats the same way, with the same present channel; money in cents. */
export interface CellGroup {
  readonly kind: number;
  readonly plan: CellPlan;
  /** Whether effort differs from today's, so that sales may. */
  readonly answers: boolean;
  /** By how much the commission changes when today's is a whole share higher: −1 or 0. */
  readonly commissionSlope: number;
  positiveRevenue: number;
}

/**
 * The customers of a design as at most 2,000 cells, plain data that a worker can be sent: work is summed exactly, and customers whose sales may
 * answer are put together where plan, present channel, effort and headroom are alike. Sales are linear in revenue, so it needs no bins:
 * it is what the cells are weighted by.
 */
export interface CoverageCells {
  readonly assumptions: CoverageAssumptions;
  readonly customers: number;
  /** DB of all customers today, in cents. */
  readonly margin: number;
  readonly ist: CellWork;
  readonly design: CellWork;
  readonly present: readonly CellPlan[];
  readonly groups: readonly CellGroup[];
  readonly points: EffortPoints;
  readonly headroom: CellHeadroom;
  /** Group, effort point, revenue, DB, DB at a rate within ±1 for growth, and unused potential per revenue (NaN: not known) of each cell. */
  readonly group: Uint16Array;
  readonly point: Uint16Array;
  readonly revenue: Float64Array;
  readonly db: Float64Array;
  readonly growthDb: Float64Array;
  readonly ratio: Float64Array;
}

/** Builds the cells of a design between thresholds; null where nobody knows how often customers are visited. */
export function coverageCells(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
): CoverageCells | null {
  const { base } = model;
  if (!base.visitsKnown) return null;
  const classOf = classStretches(model.index, thresholds, pins).byPosition();
  const { groups, groupOf } = groupsOf(model, classOf);
  const answering = new Uint8Array(base.size);
  for (let position = 0; position < base.size; position++) {
    const group = groupOf(position);
    const revenue = base.revenue[position]!;
    if (revenue <= 0) continue;
    groups[group]!.positiveRevenue += revenue;
    answering[position] = groups[group]!.answers ? 1 : 0;
  }
  const answerers = Math.max(1, groups.filter(({ answers, positiveRevenue }) => answers && positiveRevenue > 0).length);
  const each = Math.max(1, Math.floor(mostCells / answerers));
  const bins = Math.max(1, Math.min(16, Math.round(Math.sqrt(each) / 2)));
  const points = effortPoints(model, answering, Math.max(1, Math.floor(each / (bins + 1))));
  const headroom = headroomOf(base, answering, bins);

  const ids = new Map<number, number>();
  const sums: number[][] = [];
  for (let position = 0; position < base.size; position++) {
    if (answering[position] === 0) continue;
    const group = groupOf(position);
    const point = points.pointOf[position]!;
    const bin = headroom.binOf(position);
    const key = (group * points.size + point) * (bins + 1) + bin;
    let id = ids.get(key);
    if (id === undefined) {
      id = sums.length;
      ids.set(key, id);
      sums.push([group, point, 0, 0, 0, 0, bin === bins ? 0 : 1]);
    }
    const own = sums[id]!;
    const revenue = base.revenue[position]!;
    own[2]! += revenue;
    own[3]! += base.margin[position]!;
    own[4]! += Math.min(1, Math.max(-1, base.margin[position]! / revenue)) * revenue;
    own[5]! += base.unused[position]!;
  }
  const column = (field: number) => Float64Array.from(sums, (own) => own[field]!);
  return {
    assumptions: model.assumptions,
    customers: base.size,
    margin: model.elasticity.marginCents,
    ...cellWork(model, classOf),
    present: presentPlans(model.design.dimensions, model.catalogue),
    groups,
    points: points.places,
    headroom: headroom.portfolio,
    group: Uint16Array.from(sums, (own) => own[0]!),
    point: Uint16Array.from(sums, (own) => own[1]!),
    revenue: column(2),
    db: column(3),
    growthDb: column(4),
    ratio: Float64Array.from(sums, (own) => (own[6] === 1 ? own[5]! / own[2]! : Number.NaN)),
  };
}

/** Classes and strata whose plans do the same to customers of one channel are one group. */
function groupsOf(model: CoverageModel, classOf: Uint8Array) {
  const { base, classes, catalogue } = model;
  const strata = base.occupied.length;
  const slopeOf = commissionSlopes(model);
  const groups: CellGroup[] = [];
  const known = new Map<string, number>();
  const numbers = new Uint16Array(classes * strata);
  for (let at = 0; at < classes; at++) {
    for (let stratum = 0; stratum < strata; stratum++) {
      if (!base.occupied[stratum]) continue;
      const kind = stratum % kinds;
      const plan = model.plan(at, stratum);
      const effort = JSON.stringify(effortPlan(plan, catalogue.types));
      const commissionSlope = slopeOf(at, stratum);
      const key = JSON.stringify([
        kind,
        effort,
        plan.visitsAs,
        plan.callsAs,
        plan.contacts,
        plan.commission,
        plan.price,
        commissionSlope,
      ]);
      let group = known.get(key);
      if (group === undefined) {
        group = groups.length;
        known.set(key, group);
        const answers = effort !== JSON.stringify(effortPlan(model.presentPlan(stratum), catalogue.types));
        groups.push({ kind, plan, answers, commissionSlope, positiveRevenue: 0 });
      }
      numbers[at * strata + stratum] = group;
    }
  }
  return { groups, groupOf: (position: number) => numbers[classOf[position]! * strata + base.stratum[position]!]! };
}

/** A dealer's commission of today counts against the new one only where the design states one. */
function commissionSlopes({ design, base }: CoverageModel) {
  const dealer = channelKinds.indexOf("dealer");
  return (classIndex: number, stratum: number): number => {
    if (stratum % kinds !== dealer) return 0;
    const letter = classLetters[classIndex]!;
    const choices = choicesOf(design, letter, base.segments[Math.floor(stratum / kinds)]);
    const stated = design.dimensions.some(
      (dimension) => chosenOption(dimension, choices)?.effects.commission !== undefined,
    );
    return stated ? -1 : 0;
  };
}
