import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { cutThresholds } from "./cutThresholds.js";
import { cutsOf } from "./designProblem.js";
import { lastOf } from "./lastOf.js";
import type { RowPin } from "./pinDeltas.js";
import { type RunningByClass, runningByClass } from "./runningByClass.js";

/** General thresholds with which a role needs its full-time equivalents. */
export interface ThresholdFit {
  /** Scores, best class first. */
  readonly thresholds: readonly number[];
  /** Never more than wanted; the next possible threshold takes more. */
  readonly fte: number;
  /** DB after coverage cost in EUR a year; null where the level can't be said. */
  readonly afterCoverageEur: number | null;
}

/** All pairs of two neighbouring thresholds that fit, the upper one descending. */
export interface ThresholdContour {
  /** None where the role needs the same wherever they stand. */
  readonly fits: readonly ThresholdFit[];
  /** The fit of greatest DB after coverage. */
  readonly best: ThresholdFit | null;
  /** What the role needs at least and at most, wherever the two thresholds stand. */
  readonly leastFte: number;
  readonly mostFte: number;
}

const upperSteps = 240;
const lowerSteps = 1200;
/** So many upper thresholds are one piece of work. */
const pauseAfter = 6;

/** The threshold that moves (0 is the best class's) and whether the one below it moves, too; the last one has none below. */
export interface ThresholdSearch {
  readonly role: string;
  readonly fte: number;
  readonly upper: number;
  readonly alone?: boolean;
  /** The response at which DB is compared. */
  readonly level: CoverageLevel;
}

/**
 * General thresholds that make a role need `fte` full-time equivalents, the others staying: for upper thresholds on a grid every lower one,
 * found exactly.
 */
export function thresholdsForFte(...asked: Parameters<typeof contourSteps>): ThresholdContour | null {
  return lastOf(contourSteps(...asked));
}

/** The same in steps, so that the caller can pause. */
export function* contourSteps(
  model: CoverageModel,
  thresholds: readonly number[],
  pins: readonly RowPin[],
  { role, fte, upper, alone = false, level }: ThresholdSearch,
): Generator<void, ThresholdContour | null> {
  const at = model.catalogue.roles.findIndex(({ key }) => key === role);
  if (at < 0 || !model.base.visitsKnown || upper < 0 || upper >= thresholds.length) return null;
  const sums = yield* runningByClass(model, pins, at, level);
  const { scores } = sums;
  const cuts = cutsOf(scores, thresholds);
  const single = alone || upper === thresholds.length - 1;
  const first = upper === 0 ? 0 : cuts[upper - 1]!;
  const last = cuts[single ? upper + 1 : upper + 2] ?? scores.length;
  const possible = grid(scores, first, last, single ? lowerSteps : upperSteps);
  const lower = single ? [] : grid(scores, first, last, lowerSteps);

  const whole = (columns: readonly Float64Array[], pinned: number, own: readonly number[]) =>
    columns.reduce((sum, column, k) => sum + column[own[k] ?? scores.length]! - column[own[k - 1] ?? 0]!, pinned);
  const withPair = (p: number, q: number | null) =>
    cuts.map((cut, k) => (k === upper ? p : k === upper + 1 ? (q ?? cut) : cut));
  const fteOf = (p: number, q: number | null) => whole(sums.fte, sums.pinnedFte, withPair(p, q));
  const fitAt = (p: number, q: number | null): ThresholdFit => {
    const own = withPair(p, q);
    const profit = sums.afterCoverage && whole(sums.afterCoverage, sums.pinnedAfterCoverage, own);
    const found = cutThresholds(scores, own);
    // Where nobody stands between, a better class's threshold stays the higher one.
    const moved = thresholds.map((before, k) =>
      k === upper || (k === upper + 1 && q !== null) ? Math.min(found[k]!, thresholds[upper - 1] ?? found[k]!) : before,
    );
    return { thresholds: moved, fte: fteOf(p, q), afterCoverageEur: profit };
  };

  const fits: ThresholdFit[] = [];
  let leastFte = Number.POSITIVE_INFINITY;
  let mostFte = Number.NEGATIVE_INFINITY;
  const search = (places: readonly number[], fteAt: (place: number) => number, found: (place: number) => void) => {
    const values = places.map(fteAt);
    for (const value of values) {
      leastFte = Math.min(leastFte, value);
      mostFte = Math.max(mostFte, value);
    }
    for (const place of crossings(scores, places, values, fteAt, fte)) found(place);
  };
  if (single)
    search(
      possible,
      (p) => fteOf(p, null),
      (p) => void fits.push(fitAt(p, null)),
    );
  else {
    for (const [step, p] of possible.entries()) {
      if (step % pauseAfter === 0) yield;
      const behind = [p, ...lower.filter((q) => q > p)];
      search(
        behind,
        (q) => fteOf(p, q),
        (q) => void fits.push(fitAt(p, q)),
      );
    }
  }
  // Where all classes take the same, every threshold would "fit", and none is better.
  if (mostFte - leastFte < 1e-9 * Math.max(1, mostFte)) fits.length = 0;
  return { fits, best: bestOf(fits), leastFte, mostFte };
}

/** Where a function of the place crosses a value: of the two neighbouring possible places the one that is not above it. */
function crossings(
  scores: RunningByClass["scores"],
  places: readonly number[],
  values: readonly number[],
  valueAt: (place: number) => number,
  wanted: number,
): number[] {
  const slack = 1e-9 * Math.max(1, Math.abs(wanted));
  const within = (value: number) => value <= wanted + slack;
  const found = new Set<number>();
  for (let at = 0; at < places.length; at++) {
    if (Math.abs(values[at]! - wanted) <= slack) found.add(places[at]!);
    if (at + 1 === places.length || within(values[at]!) === within(values[at + 1]!)) continue;
    let low = places[at]!;
    let high = places[at + 1]!;
    const lowWithin = within(values[at]!);
    while (high - low > 1) {
      const middle = nextEnd(scores, (low + high) >>> 1, high);
      const other = middle < high ? middle : previousEnd(scores, (low + high) >>> 1, low);
      if (other <= low) break;
      if (within(valueAt(other)) === lowWithin) low = other;
      else high = other;
    }
    found.add(lowWithin ? low : high);
  }
  return [...found];
}

/** Possible cuts (no two customers of one score apart), closer together among the best. */
function grid(scores: Float64Array, first: number, last: number, steps: number): number[] {
  const places = new Set<number>();
  for (let step = 0; step <= steps; step++) {
    places.add(nextEnd(scores, first + Math.round((last - first) * (step / steps) ** 2), last));
  }
  return [...places];
}

function nextEnd(scores: Float64Array, place: number, last: number): number {
  let end = place;
  while (end > 0 && end < last && scores[end - 1] === scores[end]) end++;
  return end;
}

function previousEnd(scores: Float64Array, place: number, first: number): number {
  let end = place;
  while (end > first && scores[end - 1] === scores[end]) end--;
  return end;
}

function bestOf(fits: readonly ThresholdFit[]): ThresholdFit | null {
  return fits.reduce<ThresholdFit | null>(
    (best, own) =>
      own.afterCoverageEur !== null && (best === null || own.afterCoverageEur > best.afterCoverageEur!) ? own : best,
    null,
  );
}
