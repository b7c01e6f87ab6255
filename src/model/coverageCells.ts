import { type CellGroup, cellGroups } from "./cellGroups.js";
import { type CellHeadroom, headroomOf } from "./cellHeadroom.js";
import { type CellWork, cellWork } from "./cellWork.js";
import { classStretches } from "./classStretches.js";
import type { ClassThresholds } from "./classThresholds.js";
import { type CellPlan, presentPlans } from "./compileDesign.js";
import type { CoverageAssumptions } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { type EffortPoints, effortPoints } from "./effortPoints.js";
import { lastOf } from "./lastOf.js";
import type { RowPin } from "./pinDeltas.js";

const mostCells = 2000;
const mostBins = 200;

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
export function coverageCells(...design: Parameters<typeof cellSteps>): CoverageCells | null {
  return lastOf(cellSteps(...design));
}

/** The same in steps of a few passes over the customers each, so that the caller can pause. */
export function* cellSteps(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
): Generator<void, CoverageCells | null> {
  const { base } = model;
  if (!base.visitsKnown) return null;
  const classOf = classStretches(model.index, thresholds, pins).byPosition();
  const { groups, groupOf } = cellGroups(model, classOf);
  const answering = new Uint8Array(base.size);
  for (let position = 0; position < base.size; position++) {
    const group = groups[groupOf(position)]!;
    const revenue = base.revenue[position]!;
    if (revenue <= 0) continue;
    group.positiveRevenue += revenue;
    answering[position] = group.answers ? 1 : 0;
  }
  const answerers = groups.filter(({ answers, positiveRevenue }) => answers && positiveRevenue > 0).length;
  const each = mostCells / Math.max(1, answerers);
  yield;
  let bins = Math.max(1, Math.min(10, Math.round(1.2 * Math.cbrt(each))));
  let headroom = headroomOf(base, answering, bins);
  yield;
  // Not every point meets every bin: more are tried first than would fit otherwise.
  let most = Math.max(1, Math.floor((2.2 * each) / (bins + 1)));
  let points = effortPoints(model, answering, most);
  yield;
  let sums = cellSums(model, answering, groupOf, points, headroom.binOf, bins);
  while (sums.length > mostCells && most > 1) {
    most = Math.max(1, Math.floor(most * 0.85));
    yield;
    points = effortPoints(model, answering, most);
    yield;
    sums = cellSums(model, answering, groupOf, points, headroom.binOf, bins);
  }
  // Where efforts are few, as when smoothing takes all noise out, the cells that are left tell headrooms apart.
  const pairs = new Set(sums.map(([group, point]) => group! * points.places.kind.length + point!)).size;
  const finer = Math.min(mostBins, Math.floor(mostCells / Math.max(1, pairs)) - 1);
  if (finer > bins) {
    yield;
    bins = finer;
    headroom = headroomOf(base, answering, bins);
    yield;
    sums = cellSums(model, answering, groupOf, points, headroom.binOf, bins);
  }
  yield;
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

/** Of every cell: group, point, revenue, DB, DB for growth, unused potential, and whether potential is known. */
function cellSums(
  { base }: CoverageModel,
  answering: Uint8Array,
  groupOf: (position: number) => number,
  { pointOf, places }: ReturnType<typeof effortPoints>,
  binOf: (position: number) => number,
  bins: number,
): number[][] {
  const ids = new Map<number, number>();
  const sums: number[][] = [];
  for (let position = 0; position < base.size; position++) {
    if (answering[position] === 0) continue;
    const group = groupOf(position);
    const point = pointOf[position]!;
    const bin = binOf(position);
    const key = (group * places.kind.length + point) * (bins + 1) + bin;
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
  return sums;
}
