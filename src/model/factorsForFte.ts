import type { ClassThresholds } from "./classThresholds.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { coverageResult } from "./coverageResult.js";
import type { RowPin } from "./pinDeltas.js";
import { roleDemand } from "./roleDemand.js";
import { scaledThresholds } from "./scaledThresholds.js";

/** A factor on thresholds with which a role needs its full-time equivalents. */
export interface FactorFit {
  readonly factor: number;
  readonly thresholds: ClassThresholds;
  /** Never more than wanted; the next possible factor takes more. */
  readonly fte: number;
  /** DB after coverage cost in EUR a year; null where the level can't be said. */
  readonly afterCoverageEur: number | null;
}

export interface FactorSearch {
  readonly role: string;
  readonly fte: number;
  /** The segment whose thresholds move; null: all segments by a common factor. */
  readonly segment: number | null;
  /** The threshold that moves (0 is the best class's); null: all of them. */
  readonly at: number | null;
  /** The response at which DB is compared. */
  readonly level: CoverageLevel;
}

export interface FactorsForFte {
  readonly fits: readonly FactorFit[];
  /** The fit of greatest DB after coverage, or where that can't be said the one closest to things as they are. */
  readonly best: FactorFit | null;
  /** What the role needs along the factors tried. */
  readonly demand: readonly { readonly factor: number; readonly fte: number }[];
}

/** Factors of 1/64 … 64 in eighths of a doubling. */
const factors = Array.from({ length: 97 }, (_, step) => 2 ** ((step - 48) / 8));
const pauseAfter = 16;

/**
 * Factors that make a role need `fte` full-time equivalents where thresholds differ by segment: one factor for all, or for one segment's. Found between
 * the factors tried, each as exactly as whole thresholds allow. Null where the role is unknown. Yields between some tries.
 */
export function* factorsForFte(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[],
  { role, fte, segment, at, level }: FactorSearch,
): Generator<void, FactorsForFte | null> {
  const place = model.catalogue.roles.findIndex(({ key }) => key === role);
  if (place < 0 || !model.base.visitsKnown) return null;
  const demandOf = roleDemand(model, pins, place);
  const scaled = (factor: number) => scaledThresholds(thresholds, segment, { at, factor });
  const slack = 1e-9 * Math.max(1, Math.abs(fte));
  const isWithin = (factor: number) => demandOf(scaled(factor)) <= fte + slack;
  const demand: { readonly factor: number; readonly fte: number }[] = [];
  for (const [step, factor] of factors.entries()) {
    if (step % pauseAfter === 0) yield;
    demand.push({ factor, fte: demandOf(scaled(factor)) });
  }
  const fits: FactorFit[] = [];
  for (let step = 1; step < demand.length; step++) {
    const [low, high] = [demand[step - 1]!, demand[step]!];
    const lowWithin = low.fte <= fte + slack;
    if (lowWithin === high.fte <= fte + slack) continue;
    yield;
    let from = low.factor;
    let to = high.factor;
    while (String(scaled(from)) !== String(scaled(to))) {
      const middle = Math.sqrt(from * to);
      if (middle <= from || middle >= to) break;
      if (isWithin(middle) === lowWithin) from = middle;
      else to = middle;
    }
    const factor = lowWithin ? from : to;
    const own = scaled(factor);
    const { scenario } = coverageResult(model, own, pins).classes.at(-1)!;
    fits.push({
      factor,
      thresholds: own,
      fte: demandOf(own),
      afterCoverageEur: scenario[level]?.afterCoverage ?? null,
    });
  }
  const near = ({ factor }: FactorFit) => -Math.abs(Math.log(factor));
  const isBetter = (a: FactorFit, b: FactorFit) =>
    a.afterCoverageEur !== null && b.afterCoverageEur !== null
      ? a.afterCoverageEur > b.afterCoverageEur
      : near(a) > near(b);
  const best = fits.reduce<FactorFit | null>((best, own) => (best === null || isBetter(own, best) ? own : best), null);
  return { fits, best, demand };
}
