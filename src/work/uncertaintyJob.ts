import type { AssumptionRange } from "../model/assumptionRanges.js";
import type { CoverageCells } from "../model/coverageCells.js";
import { monteCarlo, type Uncertainty } from "../model/monteCarlo.js";
import { uniformRandom } from "../model/uniformRandom.js";

/** What is drawn: the cells of a design in each of its worlds, the ranges of its assumptions, how often, and what chance begins with. */
export interface UncertaintyRequest {
  readonly worlds: readonly [CoverageCells, ...CoverageCells[]];
  readonly ranges: readonly AssumptionRange[];
  readonly runs: number;
  readonly seed: number;
}

const slice = 250;

/** Makes the runs, telling how many are done after every slice. */
export function uncertaintyJob(
  { worlds, ranges, runs, seed }: UncertaintyRequest,
  progress: (done: number) => void,
): Uncertainty {
  const drawn = monteCarlo(worlds, ranges, { random: uniformRandom(seed), runs });
  for (let done = 0; done < runs; ) {
    done = drawn.advance(slice);
    progress(done);
  }
  return drawn.result()!;
}
