import { type CutTotals, cutTotals, type HoursLimit, hoursAbove, type LimitedCutProblem } from "./cutTotals.js";
import { cutBlock } from "./optimalCuts.js";

const rounds = 3;

/** Moves one cut after the other to where, with the others resting, hours above the limits are least and then profit is greatest, until all rest. */
export function improveCuts(problem: LimitedCutProblem, limits: readonly HoursLimit[], start: CutTotals): CutTotals {
  let current = start;
  for (let round = 0; round < rounds; round++) {
    const before = current;
    for (let at = 0; at < start.cuts.length; at++) current = moveCut(problem, limits, current, at);
    if (current === before) break;
  }
  return current;
}

function moveCut(problem: LimitedCutProblem, limits: readonly HoursLimit[], current: CutTotals, at: number): CutTotals {
  const { scores } = problem;
  const low = current.cuts[at - 1] ?? 0;
  const high = current.cuts[at + 1] ?? scores.length;
  const moved = cutTotals(problem, limits, current.cuts.with(at, low));
  let best = isBetter(limits, moved, current) ? { ...moved, cut: low } : { ...current, cut: current.cuts[at]! };

  const buffer = () => new Float64Array(Math.min(cutBlock, scores.length));
  const gain = { above: buffer(), below: buffer() };
  const spent = limits.map(() => ({ above: buffer(), below: buffer() }));
  const running = { profit: moved.profit, hours: [...moved.hours] };
  for (let from = low; from < high; from += cutBlock) {
    const to = Math.min(high, from + cutBlock);
    problem.profit(at, from, to, gain.above);
    problem.profit(at + 1, from, to, gain.below);
    for (const [limit, { role }] of limits.entries()) {
      problem.hours(role, at, from, to, spent[limit]!.above);
      problem.hours(role, at + 1, from, to, spent[limit]!.below);
    }
    for (let position = from; position < to; position++) {
      const index = position - from;
      running.profit += gain.above[index]! - gain.below[index]!;
      for (let limit = 0; limit < spent.length; limit++) {
        running.hours[limit]! += spent[limit]!.above[index]! - spent[limit]!.below[index]!;
      }
      if (position + 1 < scores.length && scores[position]! === scores[position + 1]!) continue;
      if (!isBetter(limits, running, best)) continue;
      best = { ...best, profit: running.profit, hours: [...running.hours], cut: position + 1 };
    }
  }
  if (best.cut === current.cuts[at]) return current;
  const improved = cutTotals(problem, limits, current.cuts.with(at, best.cut));
  return isBetter(limits, improved, current) ? improved : current;
}

type ProfitAndHours = Pick<CutTotals, "profit" | "hours">;

function isBetter(limits: readonly HoursLimit[], one: ProfitAndHours, other: ProfitAndHours): boolean {
  const above = hoursAbove(limits, one.hours);
  const otherAbove = hoursAbove(limits, other.hours);
  return above < otherAbove || (above === otherAbove && one.profit > other.profit);
}
