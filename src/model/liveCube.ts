import { type ClassThresholds, classCount, thresholdsIn } from "./classThresholds.js";
import { sumFields } from "./measures.js";
import type { Coded, Portfolio } from "./portfolio.js";
import { binCount, highWords, pointBin, scoreBin, valueBin } from "./scoreBin.js";
import type { ScoreKind } from "./scores.js";
import { valueParts } from "./valueParts.js";

/**
 * Sums by score cell, for the moments in which scores themselves change and no sorted index exists yet.
 * Cell (segment, c) holds `sumFields` over all customers of the segment in cell c or a better one. Thresholds are borders of cells, so sums of
 * classes are exact; anything between is as fine as a bin.
 */
export interface LiveCube {
  readonly kind: ScoreKind;
  readonly thresholds: ClassThresholds;
  readonly segments: number;
  /** Cells of one segment; one more, always empty, ends each. */
  readonly cells: number;
  readonly sums: Float64Array;
}

const fields = sumFields.length;

/** Builds the cube in one pass over all customers. */
export function buildLiveCube(
  portfolio: Portfolio,
  scores: Float64Array,
  kind: ScoreKind,
  thresholds: ClassThresholds,
  by: Coded | null,
): LiveCube {
  const segments = by ? by.names.length : 1;
  const cells = binCount(kind) + classCount(thresholds) - 1;
  const sums = new Float64Array(segments * (cells + 1) * fields);
  const cube = { kind, thresholds, segments, cells, sums };
  fill(cube, portfolio, scores, by);
  for (let segment = 0; segment < segments; segment++) {
    const start = segment * (cells + 1) * fields;
    for (let at = start + cells * fields - 1; at >= start; at--) sums[at]! += sums[at + fields]!;
  }
  return cube;
}

function fill(
  { kind, thresholds, segments, cells, sums }: LiveCube,
  portfolio: Portfolio,
  scores: Float64Array,
  by: Coded | null,
) {
  const { size, revenueCents, marginCents, potentialCents, potentialKnown, visitsThousandths, callsThousandths } =
    portfolio;
  const { unusedCents } = valueParts(portfolio);
  const count = classCount(thresholds) - 1;
  const limits = Float64Array.from(
    { length: segments * count },
    (_, at) => descending(thresholdsIn(thresholds, Math.floor(at / count)))[at % count]!,
  );
  const eur = kind === "eur";
  const words = highWords(scores);
  const codes = by?.codes ?? null;
  for (let row = 0; row < size; row++) {
    const score = scores[row]!;
    const segment = codes ? codes[row]! : 0;
    let cell = eur ? valueBin(words[2 * row + 1]!) : pointBin(score);
    for (let limit = segment * count, end = limit + count; limit < end; limit++) if (score >= limits[limit]!) cell++;
    const at = (segment * (cells + 1) + cell) * fields;
    const revenue = revenueCents[row]!;
    const potential = potentialCents[row]!;
    const known = potentialKnown[row]!;
    sums[at]! += 1;
    sums[at + 1]! += revenue;
    sums[at + 2]! += marginCents[row]!;
    sums[at + 3]! += potential;
    sums[at + 4]! += unusedCents[row]!;
    sums[at + 5]! += score;
    sums[at + 6]! += visitsThousandths[row]!;
    sums[at + 7]! += callsThousandths[row]!;
    sums[at + 8]! += known * potential;
    sums[at + 9]! += known * revenue;
    if (score > 0) sums[at + 10]! += score;
  }
}

/** Class sums for the thresholds the cube was built with, laid out and exact like `classSums`. */
export function cubeSums(
  cube: LiveCube,
  into: Float64Array = new Float64Array(classCount(cube.thresholds) * fields),
): Float64Array {
  into.fill(0);
  for (let segment = 0; segment < cube.segments; segment++) {
    const own = descending(thresholdsIn(cube.thresholds, segment));
    const start = segment * (cube.cells + 1);
    let better = start + cube.cells;
    for (let position = 0; position <= own.length; position++) {
      const reached = own.length - position;
      const cell = position < own.length ? start + scoreBin(cube.kind, own[position]!) + reached : start;
      for (let field = 0; field < fields; field++) {
        into[position * fields + field]! += cube.sums[cell * fields + field]! - cube.sums[better * fields + field]!;
      }
      better = cell;
    }
  }
  return into;
}

/** A threshold above its better neighbour lets nobody into its class; as a limit of scores it counts as that neighbour. */
export function descending(thresholds: readonly number[]): number[] {
  let lowest = Number.POSITIVE_INFINITY;
  return thresholds.map((threshold) => {
    lowest = Math.min(lowest, threshold);
    return lowest;
  });
}
