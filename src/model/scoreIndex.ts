/** Customers by segment, best score first, with running sums, so that the sums of any class are two look-ups. */
export interface ScoreIndex {
  readonly size: number;
  /** The names of the groups or markets, in the order of their codes; one nameless segment when customers are not divided. */
  readonly segments: readonly string[];
  /** Where each segment begins among the positions, and the size at the end. */
  readonly starts: Uint32Array;
  /** Row of the portfolio at each position. */
  readonly order: Uint32Array;
  /** Score at each position, descending within a segment. */
  readonly scores: Float64Array;
  /** Sums of each of `measures` over all positions before p at p · 9 …; size + 1 entries. */
  readonly prefix: Float64Array;
  /** Position after the last positive score of each segment. */
  readonly positiveEnds: Uint32Array;
  /** Every `fenceStep`-th score: a top level that stays in the processor's cache. */
  readonly fence: Float64Array;
}

export const fenceStep = 512;

/** Scores of one segment in descending order, without copying. */
export function segmentScores(index: ScoreIndex, segment = 0): Float64Array {
  return index.scores.subarray(index.starts[segment], index.starts[segment + 1]);
}
