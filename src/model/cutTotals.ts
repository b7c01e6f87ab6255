import { centGrid, hourGrid } from "./exactSums.js";
import { type CutProblem, type Cuts, cutBlock } from "./optimalCuts.js";

export interface LimitedCutProblem extends CutProblem {
  /** Writes the hours that a role spends on the customers at positions `from`…`to` (exclusive) in a class into a buffer, from its start. */
  hours(role: number, classIndex: number, from: number, to: number, into: Float64Array): void;
}

export interface HoursLimit {
  readonly role: number;
  readonly hours: number;
}

/** Cuts and what they add up to. */
export interface CutTotals extends Cuts {
  /** Per limit, in their order. */
  readonly hours: number[];
}

/** Profit in cents and hours per limited role when the customers are cut like this. */
export function cutTotals(
  problem: LimitedCutProblem,
  limits: readonly HoursLimit[],
  cuts: readonly number[],
): CutTotals {
  const { scores, classes } = problem;
  const buffer = new Float64Array(Math.min(cutBlock, scores.length));
  const totals = { profit: 0, cuts: [...cuts], hours: limits.map(() => 0) };
  for (let k = 0; k < classes; k++) {
    const end = cuts[k] ?? scores.length;
    for (let from = cuts[k - 1] ?? 0; from < end; from += cutBlock) {
      const to = Math.min(end, from + cutBlock);
      problem.profit(k, from, to, buffer);
      totals.profit += sumOf(buffer, to - from, centGrid);
      for (const [at, { role }] of limits.entries()) {
        problem.hours(role, k, from, to, buffer);
        totals.hours[at]! += sumOf(buffer, to - from, hourGrid);
      }
    }
  }
  return totals;
}

/** Hours above the limits together; 0 also where sums of fractions miss a limit by a billionth. */
export function hoursAbove(limits: readonly HoursLimit[], hours: readonly number[]): number {
  let above = 0;
  for (let at = 0; at < limits.length; at++) {
    const limit = limits[at]!.hours;
    const excess = hours[at]! - limit;
    if (excess > 1e-9 * Math.max(1, Math.abs(limit))) above += excess;
  }
  return above;
}

function sumOf(values: Float64Array, count: number, grid: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[at]! + grid - grid;
  return sum;
}
