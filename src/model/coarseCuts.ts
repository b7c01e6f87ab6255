import type { HoursLimit, LimitedCutProblem } from "./cutTotals.js";

export interface CoarseCuts {
  readonly problem: LimitedCutProblem;
  /** Where each run of customers starts, and the number of customers at the end: a cut of the coarse problem is `starts[cut]` of the fine one. */
  readonly starts: readonly number[];
}

/** The same problem with cuts only between about so many runs of customers of one size, equal scores together. */
export function coarseCuts(problem: LimitedCutProblem, limits: readonly HoursLimit[], runs: number): CoarseCuts {
  const { scores, classes } = problem;
  const size = scores.length;
  const starts = [0];
  for (let run = 1; run <= runs; run++) {
    let start = Math.max(starts.at(-1)!, Math.round((run * size) / runs));
    while (start < size && scores[start] === scores[start - 1]) start++;
    if (start > starts.at(-1)!) starts.push(start);
  }
  const count = starts.length - 1;
  const longest = starts.reduce((most, start, at) => Math.max(most, (starts[at + 1] ?? start) - start), 0);
  const buffer = new Float64Array(longest);
  const sums = (fill: (from: number, to: number) => void) =>
    Float64Array.from({ length: count }, (_, run) => {
      const [from, to] = [starts[run]!, starts[run + 1]!];
      fill(from, to);
      let sum = 0;
      for (let at = 0; at < to - from; at++) sum += buffer[at]!;
      return sum;
    });
  const perClass = (fill: (k: number, from: number, to: number) => void) =>
    Array.from({ length: classes }, (_, k) => sums((from, to) => fill(k, from, to)));
  const profit = perClass((k, from, to) => problem.profit(k, from, to, buffer));
  const roles = new Set(limits.map(({ role }) => role));
  const hours = new Map(
    Array.from(roles, (role) => [role, perClass((k, from, to) => problem.hours(role, k, from, to, buffer))]),
  );
  return {
    starts,
    problem: {
      scores: Float64Array.from({ length: count }, (_, run) => count - run),
      classes,
      profit: (k, from, to, into) => into.set(profit[k]!.subarray(from, to)),
      hours: (role, k, from, to, into) => into.set(hours.get(role)![k]!.subarray(from, to)),
    },
  };
}
