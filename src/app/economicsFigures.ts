import type { CoverageLevel } from "../model/coverageLevels.js";
import type { CoverageResult } from "../model/coverageResult.js";
import { type TolerableLoss, tolerableLoss } from "../model/tolerableLoss.js";

/** The levels at which sales answer to coverage, cautious first. */
export const answeringLevels: readonly CoverageLevel[] = ["implied", "halfway", "stated"];

/** What a design changes in total, EUR a year; null where it can't be said. */
export interface EconomicsFigures {
  readonly istEur: number | null;
  readonly offEur: number | null;
  /** Difference to today with sales as they are. */
  readonly gainEur: number | null;
  readonly costDeltaEur: number | null;
  /** Sales that may be lost before the design is worse than today; below zero the gain required. */
  readonly tolerable: TolerableLoss;
  readonly istSales: number;
  /** Differences to today where sales answer, at the levels that can be said. */
  readonly levels: readonly {
    readonly level: CoverageLevel;
    readonly eur: number;
    readonly gain: number;
    readonly sales: number;
  }[];
  /** Least and greatest of these differences; null without two of them. */
  readonly range: readonly [number, number] | null;
  /** Greatest relative change of sales at any level; null without sales. */
  readonly salesChange: number | null;
}

/** The total of a coverage result as the headline says it. */
export function economicsFigures({ classes }: CoverageResult): EconomicsFigures {
  const { ist, scenario } = classes.at(-1)!;
  const off = scenario.off;
  const difference = (after: number | null | undefined) =>
    after == null || ist.afterCoverage === null ? null : after - ist.afterCoverage;
  const gainEur = difference(off?.afterCoverage);
  const levels = answeringLevels.flatMap((level) => {
    const figures = scenario[level];
    const gain = difference(figures?.afterCoverage);
    return figures && gain !== null ? [{ level, eur: figures.afterCoverage!, gain, sales: figures.sales }] : [];
  });
  const gains = levels.map(({ gain }) => gain);
  const changes = levels.map(({ sales }) => (sales - ist.sales) / ist.sales);
  const most = changes.reduce((far, change) => (Math.abs(change) > Math.abs(far) ? change : far), 0);
  return {
    istEur: ist.afterCoverage,
    offEur: off?.afterCoverage ?? null,
    gainEur,
    costDeltaEur: off?.cost == null || ist.cost === null ? null : off.cost - ist.cost,
    tolerable:
      gainEur === null
        ? { loss: null, reason: null }
        : tolerableLoss({
            cost1: gainEur,
            cost2: 0,
            commissionChange: 0,
            revenue: ist.sales,
            marginRate: ist.sales > 0 ? ist.margin / ist.sales : 0,
          }),
    istSales: ist.sales,
    levels,
    range: gains.length > 1 ? [Math.min(...gains), Math.max(...gains)] : null,
    salesChange: ist.sales > 0 ? most : null,
  };
}
