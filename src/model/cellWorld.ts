import { type CellGroup, cellGroups } from "./cellGroups.js";
import { type CellHeadroom, headroomOf } from "./cellHeadroom.js";
import { type CellWork, cellWork } from "./cellWork.js";
import { classStretches } from "./classStretches.js";
import type { ClassThresholds } from "./classThresholds.js";
import type { CoverageModel } from "./coverageModel.js";
import type { RowPin } from "./pinDeltas.js";
import type { Portfolio } from "./portfolio.js";

/** What cells need of a design in one world, by row of the portfolio, so that worlds with other classes can be put side by side. */
export interface CellWorld {
  readonly portfolio: Portfolio;
  readonly groups: readonly CellGroup[];
  /** What tells groups apart, the same in every world. */
  readonly names: readonly string[];
  readonly groupOf: Uint16Array;
  readonly ist: CellWork;
  readonly design: CellWork;
  /** DB of all customers today, in cents. */
  readonly margin: number;
  readonly headroom: CellHeadroom;
  /** Present contacts as the response sees them. */
  readonly visits: Float64Array;
  readonly calls: Float64Array;
}

/** Gathers a world from its model; what rests on the same portfolio as `like` is taken over from there. Yields between passes over the customers. */
export function* cellWorld(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
  like: CellWorld | null = null,
): Generator<void, CellWorld> {
  const { base, index, portfolio, elasticity, present } = model;
  const stretches = classStretches(index, thresholds, pins);
  const { groups, names, groupOf } = cellGroups(model, stretches.byPosition());
  const byRow = new Uint16Array(base.size);
  for (let position = 0; position < base.size; position++) {
    const group = groupOf(position);
    byRow[index.order[position]!] = group;
    groups[group]!.positiveRevenue += Math.max(0, base.revenue[position]!);
  }
  yield;
  const work = cellWork(model, stretches);
  const own = { portfolio, groups, names, groupOf: byRow, ...work, margin: elasticity.marginCents };
  if (like?.portfolio === portfolio) {
    return { ...own, headroom: like.headroom, visits: like.visits, calls: like.calls };
  }
  yield;
  const gathered = (values: Float64Array) => {
    const rows = new Float64Array(base.size);
    for (let position = 0; position < base.size; position++) rows[index.order[position]!] = values[position]!;
    return rows;
  };
  return {
    ...own,
    headroom: headroomOf(base, new Uint8Array(base.size), 1).portfolio,
    visits: gathered(present.visits),
    calls: gathered(present.calls),
  };
}
