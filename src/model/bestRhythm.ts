import { allocateContacts } from "./allocateContacts.js";
import { columnFields } from "./classColumn.js";
import { classLetters } from "./classLetters.js";
import type { ClassStretches } from "./classStretches.js";
import { choicesOf } from "./compileDesign.js";
import type { CoverageLevel } from "./coverageLevels.js";
import { type CoverageModel, coverageModel } from "./coverageModel.js";
import { coverageWork } from "./coverageWork.js";
import { stratumFields } from "./stratumSums.js";
import { unitsPerHour } from "./timeUnits.js";

/** Visits a year per customer of each class that earn most within the hours that visits take now. */
export interface BestRhythm {
  readonly dimension: string;
  /** Null: as designed, where visits take no hours of ours (a partner's, or nobody's) and any number of them would be free. */
  readonly visits: readonly (number | null)[];
  /** DB after coverage cost with these visits against the design's, EUR a year. */
  readonly gainEur: number;
  readonly hours: number;
}

const mostVisits = 26;

/** The dimension that sets visits: the first with an option that states them; null without one. */
export function visitDimension({ design }: CoverageModel): string | null {
  const states = ({ off, options }: (typeof design.dimensions)[number]) =>
    !off && options.some(({ effects }) => effects.contacts?.visit !== undefined);
  return design.dimensions.find(states)?.key ?? null;
}

/**
 * Whole visits by integer dynamic programming over the classes' response curves, which may be S-shaped (docs/method.md#optimum). Yields between
 * classes; returns null where the level or today's visits can't be said.
 */
export function* bestRhythm(
  model: CoverageModel,
  stretches: ClassStretches,
  level: CoverageLevel,
): Generator<void, BestRhythm | null> {
  const dimension = visitDimension(model);
  if (!dimension || !model.base.visitsKnown || !model.curve(level)) return null;
  const curves: number[][] = [];
  const cost: number[] = [];
  let hoursNow = 0;
  let profitNow = 0;
  for (let at = 0; at < stretches.classes; at++) {
    const now = classCase(model, stretches, at, level, null, dimension);
    const without = classCase(model, stretches, at, level, 0, dimension);
    const one = classCase(model, stretches, at, level, 1, dimension);
    profitNow += now.profit;
    const hoursEach = Math.round(one.hours - without.hours);
    cost.push(hoursEach);
    if (hoursEach === 0) {
      curves.push([now.profit]);
      continue;
    }
    hoursNow += now.hours - without.hours;
    const curve = [without.profit, one.profit];
    for (let visits = 2; visits <= mostVisits; visits++) {
      curve.push(classCase(model, stretches, at, level, visits, dimension).profit);
      yield;
    }
    curves.push(curve);
  }
  const found = allocateContacts(curves, cost, Math.max(0, Math.round(hoursNow)));
  return {
    dimension,
    visits: found.contacts.map((count, at) => (cost[at] === 0 ? null : count)),
    gainEur: (found.profit - profitNow) / 100,
    hours: hoursNow,
  };
}

/** Profit in cents and hours of a class with so many visits per customer, or with null as designed. */
function classCase(
  model: CoverageModel,
  stretches: ClassStretches,
  classIndex: number,
  level: CoverageLevel,
  visits: number | null,
  dimension: string,
): { readonly profit: number; readonly hours: number } {
  const option = { key: "rhythm", effects: { contacts: { visit: visits ?? 0 } } };
  const dimensions = model.design.dimensions.map((each) =>
    each.key === dimension ? { ...each, options: [...each.options, option] } : each,
  );
  const letter = classLetters[classIndex]!;
  // A model of its own, so that columns of visits that are not chosen are let go.
  const tried = coverageModel({ ...model, design: { ...model.design, dimensions } }, model);
  const variant = tried.variant("rhythm", (segment) => {
    const choices = choicesOf(model.design, letter, segment);
    return visits === null ? choices : { ...choices, [dimension]: option.key };
  });
  const linear = new Float64Array(tried.strata.strata * stratumFields.length);
  const sums = new Float64Array(columnFields.length);
  const column = variant.column(level)!;
  stretches.each(classIndex, (from, to, sign) => {
    tried.strata.add(from, to, linear, sign);
    column.add(from, to, sums, sign);
  });
  const work = coverageWork(linear, variant.plan, tried.times, tried.catalogue.roles.length);
  const workCost = work.time.reduce((sum, time, role) => sum + time * tried.rates[role]!, 0);
  return {
    profit: sums[1]! - sums[2]! - workCost - work.fixedCents,
    hours: work.time.reduce((sum, time) => sum + time, 0) / unitsPerHour,
  };
}
