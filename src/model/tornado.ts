import type { AssumptionRange } from "./assumptionRanges.js";
import type { CoverageAssumptions } from "./coverageDesign.js";
import { withAssumptions } from "./withAssumptions.js";

/** DB after coverage in EUR a year and full-time equivalents of all roles, as designed and today. */
export interface DrivenFigures {
  readonly afterCoverageEur: number;
  readonly fte: number;
  readonly istAfterCoverageEur: number;
  readonly istFte: number;
}

/** What one assumption does when it alone is at either end of its range: changes against its present value. */
export interface TornadoBar {
  readonly range: AssumptionRange;
  readonly low: DrivenFigures;
  readonly high: DrivenFigures;
}

/** The assumptions that move anything, the ones that move `by` most first. */
export function tornado(
  assumptions: CoverageAssumptions,
  ranges: readonly AssumptionRange[],
  evaluate: (assumptions: CoverageAssumptions) => DrivenFigures,
  by: "afterCoverageEur" | "fte" = "afterCoverageEur",
): TornadoBar[] {
  const now = evaluate(assumptions);
  const change = (path: string, value: number): DrivenFigures => {
    const then = evaluate(withAssumptions(assumptions, { [path]: value }));
    return {
      afterCoverageEur: then.afterCoverageEur - now.afterCoverageEur,
      fte: then.fte - now.fte,
      istAfterCoverageEur: then.istAfterCoverageEur - now.istAfterCoverageEur,
      istFte: then.istFte - now.istFte,
    };
  };
  return rankedBars(
    ranges.map((range) => ({ range, low: change(range.path, range.low), high: change(range.path, range.high) })),
    by,
  );
}

/** The bars that move anything, the ones that move `by` most first. */
export function rankedBars(bars: readonly TornadoBar[], by: "afterCoverageEur" | "fte"): TornadoBar[] {
  const span = ({ low, high }: TornadoBar, key: keyof DrivenFigures) =>
    Math.max(0, low[key], high[key]) - Math.min(0, low[key], high[key]);
  return bars
    .filter((bar) => span(bar, "afterCoverageEur") > 0.005 || span(bar, "fte") > 1e-9)
    .sort((a, b) => span(b, by) - span(a, by));
}
