/** Amounts that are compared; with fewer it may be chance that all grow. */
const leastCompared = 10;
const nearlyAll = 0.95;
/** A part of what amounts grow by that come in evenly: a half more from the second month to the third. */
const leastGrowth = 0.4;

/** What is known of amounts that follow one another, part of a year by part. */
export interface Growth {
  /** Adds a part and the next: each customer's amounts, and how many parts of the year there were before the next; false once their sums grow too little. */
  add(
    amounts: Iterable<readonly [before: number, after: number]>,
    sums: readonly [number, number],
    earlier: number,
  ): boolean;
  /** Whether nearly all amounts grow from part to part, and their sums by as much as those do that are added up over the year. It is no proof. */
  looksCumulated(): boolean;
}

/** Counts how amounts grow from part to part of a year. */
export function growthOf(): Growth {
  let compared = 0;
  let growing = 0;
  let isSteep = true;
  return {
    add(amounts, [before, after], earlier) {
      if (after < before * (1 + leastGrowth / earlier)) isSteep = false;
      for (const [one, next] of amounts) {
        if (one <= 0) continue;
        compared++;
        if (next >= one) growing++;
      }
      return isSteep;
    },
    looksCumulated: () => isSteep && compared >= leastCompared && growing >= compared * nearlyAll,
  };
}
