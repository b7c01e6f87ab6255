import { centGrid } from "./exactSums.js";

/** Customers by descending score and what each would earn in each class. */
export interface CutProblem {
  /** Whole numbers, descending. */
  readonly scores: Float64Array;
  readonly classes: number;
  /** Writes the profit in cents of the customers at positions `from`…`to` (exclusive) in a class into a buffer, from its start. */
  profit(classIndex: number, from: number, to: number, into: Float64Array): void;
}

export interface Cuts {
  readonly profit: number;
  /** Class k holds the positions `cuts[k − 1]`…`cuts[k]` (exclusive). */
  readonly cuts: number[];
}

/** So many customers at most are asked for at once. */
export const cutBlock = 1_024;

/**
 * The `classes − 1` non-decreasing cuts of greatest total profit (docs/method.md#optimum): exact in one pass, equal scores stay together,
 * classes may be empty, and of equally good cuts the one with fewer customers in better classes is taken. Profits count in 1,024ths of a cent,
 * so that the order of customers with equal scores does not matter.
 */
export function optimalCuts({ scores, classes, profit }: CutProblem): Cuts {
  const size = scores.length;
  const length = Math.min(cutBlock, size);
  // best[k]: greatest profit of the customers seen so far, the last of them in class k or class k just about to begin; cuts[k]: the k cuts behind it.
  const best = new Float64Array(classes);
  const cuts = Array.from({ length: classes }, () => new Array<number>(classes - 1).fill(0));
  const reached = Array.from({ length: classes }, () => new Float64Array(length));
  const begun = Array.from({ length: classes }, () => new Int32Array(length));

  for (let from = 0; from < size; from += cutBlock) {
    const count = Math.min(size - from, cutBlock);
    for (let k = 0; k < classes; k++) {
      profit(k, from, from + count, reached[k]!);
      if (k === 0) best[0] = accumulate(best[0]!, reached[0]!, count);
      else best[k] = extend(best[k]!, reached[k - 1]!, reached[k]!, begun[k]!, scores, from, count);
    }
    for (let k = classes - 1; k > 0; k--) follow(k, from, count, begun, cuts);
  }
  return { profit: best[classes - 1]!, cuts: cuts[classes - 1]! };
}

function accumulate(start: number, earned: Float64Array, count: number): number {
  let sum = start;
  for (let at = 0; at < count; at++) {
    sum += earned[at]! + centGrid - centGrid;
    earned[at] = sum;
  }
  return sum;
}

/** Turns what a class earns per customer of the block into the best profit reached, noting where the class last began (−1: before the block). */
function extend(
  start: number,
  above: Float64Array,
  earned: Float64Array,
  begun: Int32Array,
  scores: Float64Array,
  from: number,
  count: number,
): number {
  const size = scores.length;
  let sum = start;
  let begin = -1;
  for (let at = 0; at < count; at++) {
    sum += earned[at]! + centGrid - centGrid;
    if (above[at]! > sum && (from + at + 1 === size || scores[from + at]! > scores[from + at + 1]!)) {
      sum = above[at]!;
      begin = at;
    }
    earned[at] = sum;
    begun[at] = begin;
  }
  return sum;
}

/** Brings the cuts behind class k up to the end of the block; the cuts of better classes must still be those of its start. */
function follow(k: number, from: number, count: number, begun: readonly Int32Array[], cuts: readonly number[][]): void {
  let at = count - 1;
  for (let better = k; better > 0; better--) {
    const begin = begun[better]![at]!;
    if (begin < 0) {
      for (let cut = 0; cut < better; cut++) cuts[k]![cut] = cuts[better]![cut]!;
      return;
    }
    cuts[k]![better - 1] = from + begin + 1;
    at = begin;
  }
}
