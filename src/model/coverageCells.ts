import type { CellGroup } from "./cellGroups.js";
import { type CellHeadroom, headroomOf } from "./cellHeadroom.js";
import { cellBins, cellPoints } from "./cellPoints.js";
import { cellSums, movedPoints } from "./cellSums.js";
import type { CellWork } from "./cellWork.js";
import { type CellWorld, cellWorld } from "./cellWorld.js";
import type { ClassThresholds } from "./classThresholds.js";
import { type CellPlan, presentPlans } from "./compileDesign.js";
import type { CoverageAssumptions } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import type { EffortPoints } from "./effortPoints.js";
import { groupVectors } from "./groupVectors.js";
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
export function coverageCells(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
): CoverageCells | null {
  if (!model.base.visitsKnown) return null;
  return lastOf(cellSteps(model, [lastOf(cellWorld(model, thresholds, pins))]))[0];
}

/**
 * The same cells in each of several worlds, the first of them the model's own, at most 2,000 in all: a customer stays in its cell, which is of those who
 * change groups in the same way, while what the cell holds and is covered by changes. Yields between a few passes over the customers.
 */
export function* cellSteps(
  model: CoverageModel,
  worlds: readonly [CellWorld, ...CellWorld[]],
): Generator<void, readonly [CoverageCells, ...CoverageCells[]]> {
  const { base, index } = model;
  const [own] = worlds;
  const { vectorOf, groupsOf } = groupVectors(worlds, index.order);
  const answers = groupsOf.map((groups) => groups.some((group, world) => worlds[world]!.groups[group]!.answers));
  const stays = groupsOf.map((groups) =>
    groups.every((group, world) => worlds[world]!.names[group] === own.names[groups[0]!]),
  );
  const answering = new Uint8Array(base.size);
  for (let position = 0; position < base.size; position++) {
    const vector = vectorOf[position]!;
    if (base.revenue[position]! > 0 && answers[vector]) answering[position] = stays[vector] ? 1 : 2;
  }
  yield;
  const answerers = own.groups.filter((group) => group.answers && group.positiveRevenue > 0).length;
  const each = mostCells / Math.max(1, answerers);
  let bins = Math.max(1, Math.min(10, Math.round(1.2 * Math.cbrt(each))));
  let headroom = headroomOf(base, answering, bins);
  yield;
  // Not every point meets every bin: more are tried first than would fit otherwise.
  let most = Math.max(1, Math.floor((2.2 * each) / (bins + 1)));
  let points = cellPoints(model, answering, most);
  yield;
  const sums = () =>
    cellSums(model, answering, { vectorOf, points, binOf: cellBins(headroom.binOf, bins, answering), bins });
  let cells = sums();
  while (cells.vector.length > mostCells && most > 1) {
    most = Math.max(1, Math.floor(most * Math.min(0.85, mostCells / cells.vector.length)));
    yield;
    points = cellPoints(model, answering, most);
    yield;
    cells = sums();
  }
  // Where efforts are few, as when smoothing takes all noise out, the cells that are left tell headrooms apart.
  const pairs = new Set(Array.from(cells.vector, (vector, at) => vector * points.places.kind.length + cells.point[at]!))
    .size;
  const finer = Math.min(mostBins, Math.floor(mostCells / Math.max(1, pairs)) - 1);
  if (finer > bins) {
    yield;
    bins = finer;
    headroom = headroomOf(base, answering, bins);
    yield;
    cells = sums();
  }
  const present = presentPlans(model.design.dimensions, model.catalogue);
  const found: CoverageCells[] = [];
  for (const [at, world] of worlds.entries()) {
    yield;
    const { groups, ist, design, margin, portfolio } = world;
    const isOwn = portfolio === own.portfolio;
    found.push({
      assumptions: model.assumptions,
      customers: base.size,
      margin,
      ist,
      design,
      present,
      groups,
      headroom: world.headroom,
      group: Uint16Array.from(cells.vector, (vector) => groupsOf[vector]![at]!),
      point: cells.point,
      points: isOwn ? points.places : movedPoints(points, world, model, answering),
      ...(isOwn && found[0]
        ? { revenue: found[0].revenue, db: found[0].db, growthDb: found[0].growthDb, ratio: found[0].ratio }
        : cells.money(portfolio)),
    });
  }
  const [first, ...rest] = found;
  return [first!, ...rest];
}
