import { positionsOf } from "./classStretches.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { capacityHours } from "./coverageWork.js";
import { customerHours } from "./customerCosts.js";
import { classVariant, customerProfits } from "./customerProfits.js";
import type { RowPin } from "./pinDeltas.js";
import { positionsByScore } from "./positionsByScore.js";

/** Sums over the best n customers by class they might be in, n = 0…size; pinned customers stand apart in `pinned`. */
export interface RunningByClass {
  /** Best first. */
  readonly scores: Float64Array;
  /** Full-time equivalents of a role. */
  readonly fte: readonly Float64Array[];
  readonly pinnedFte: number;
  /** DB after coverage cost in EUR; null where the level can't be said. */
  readonly afterCoverage: readonly Float64Array[] | null;
  readonly pinnedAfterCoverage: number;
}

/** Running sums of a role's full-time equivalents and of DB after coverage, for general thresholds at any place. Yields between passes over the customers. */
export function* runningByClass(
  model: CoverageModel,
  pins: readonly RowPin[],
  role: number,
  level: CoverageLevel,
): Generator<void, RunningByClass> {
  const { index, classes } = model;
  const capacity = capacityHours(model.catalogue.roles[role]!);
  const order = positionsByScore(index);
  const places = positionsOf(index);
  const fixed = pins.map(({ row, classIndex }) => ({ at: places[row]!, own: Math.min(classIndex, classes - 1) }));
  let pinnedFte = 0;
  let pinnedAfterCoverage = 0;

  /** Turns a column by position into running sums without the pinned, and returns what these are worth in their class. */
  function running(column: Float64Array, classIndex: number, scale: number): [Float64Array, number] {
    let pinned = 0;
    for (const { at, own } of fixed) {
      if (own === classIndex) pinned += column[at]! / scale;
      column[at] = 0;
    }
    const sums = new Float64Array(column.length + 1);
    for (let place = 0; place < column.length; place++) {
      sums[place + 1] = sums[place]! + column[order ? order[place]! : place]! / scale;
    }
    return [sums, pinned];
  }

  const fte: Float64Array[] = [];
  const afterCoverage: Float64Array[] = [];
  for (let at = 0; at < classes; at++) {
    const [hours, pinned] = running(
      customerHours(model, (stratum) => model.plan(at, stratum), role),
      at,
      capacity,
    );
    fte.push(hours);
    pinnedFte += pinned;
    yield;
    const own = customerProfits(model, classVariant(model, at), level);
    if (!own) continue;
    yield;
    const [profit, pinnedProfit] = running(own.profit, at, 100);
    afterCoverage.push(profit);
    pinnedAfterCoverage += pinnedProfit;
    yield;
  }
  return {
    scores: order ? Float64Array.from(order, (position) => index.scores[position]!) : index.scores,
    fte,
    pinnedFte,
    afterCoverage: afterCoverage.length === classes ? afterCoverage : null,
    pinnedAfterCoverage,
  };
}
