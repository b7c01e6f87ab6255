import type { ScoreKind } from "./scores.js";

const negativeBins = 128;
const positiveBins = 896;
const highWordOfOne = 0x3ff00000;
const pointBins = 1001;

/** How many bins the scores of a kind fall into. */
export function binCount(kind: ScoreKind): number {
  return kind === "eur" ? negativeBins + positiveBins : pointBins;
}

/**
 * A larger value never gets a lower bin: 16 bins per doubling of positive cents, 4 of negative ones, from the upper half of the double, where
 * exponent and leading digits stand; no logarithm is needed.
 */
export function valueBin(highWord: number): number {
  if (highWord >= 0) {
    const bin = (highWord - highWordOfOne) >> 16;
    return negativeBins + (bin < 0 ? 0 : bin < positiveBins ? bin : positiveBins - 1);
  }
  const bin = ((highWord & 0x7fffffff) - highWordOfOne) >> 18;
  return negativeBins - 1 - (bin < 0 ? 0 : bin < negativeBins ? bin : negativeBins - 1);
}

/** The bin of points in thousandths, a tenth of a point wide. */
export function pointBin(score: number): number {
  return score <= 0 ? 0 : score >= 100_000 ? pointBins - 1 : (score / 100) | 0;
}

/** The bin of any score or threshold. */
export function scoreBin(kind: ScoreKind, score: number): number {
  return kind === "eur" ? valueBin(highWords(Float64Array.of(score + 0))[1]!) : pointBin(score);
}

/** The words of doubles; the upper half of number i is word 2i + 1 (every platform browsers run on is little-endian). */
export function highWords(scores: Float64Array): Int32Array {
  return new Int32Array(scores.buffer, scores.byteOffset, scores.length * 2);
}
