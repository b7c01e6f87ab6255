import { expect, test } from "vitest";
import { assumptionRanges } from "../../src/model/assumptionRanges.js";
import { coverageCells } from "../../src/model/coverageCells.js";
import type { Uncertainty } from "../../src/model/monteCarlo.js";
import { startUncertainty, type UncertaintyReply, type UncertaintyWorker } from "../../src/work/startUncertainty.js";
import { type UncertaintyRequest, uncertaintyJob } from "../../src/work/uncertaintyJob.js";
import { coverageOf, everyClass } from "../model/coverages.js";

const model = coverageOf(
  [
    { revenue: 9000, margin: 3000, potential: 20_000, visits: 4 },
    { revenue: 500, margin: 100, visits: 4 },
  ],
  { design: everyClass({ contacts: { visit: 2 } }) },
);
const request = (seed: number): UncertaintyRequest => ({
  worlds: [coverageCells(model, [[100_000]])!],
  ranges: assumptionRanges(model.assumptions),
  runs: 1000,
  seed,
});

/** A worker that answers when told to. */
function slowWorker() {
  let ended = false;
  const worker: UncertaintyWorker = {
    onmessage: null,
    onerror: null,
    postMessage: () => {},
    terminate: () => {
      ended = true;
    },
  };
  const answer = (reply: UncertaintyReply) => worker.onmessage?.({ data: reply } as MessageEvent);
  return { worker, answer, ended: () => ended };
}

test("the same seed gives the same result, another one another; progress ends at all runs", () => {
  const done: number[] = [];
  const first = uncertaintyJob(request(3), (count) => done.push(count));
  expect(uncertaintyJob(request(3), () => {})).toEqual(first);
  expect(uncertaintyJob(request(4), () => {})).not.toEqual(first);
  expect(done).toEqual([250, 500, 750, 1000]);
  expect(first.off.changes.counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
});

test("what a worker is sent survives the way there", () => {
  const sent = structuredClone(request(3));
  expect(uncertaintyJob(sent, () => {})).toEqual(uncertaintyJob(request(3), () => {}));
});

test("cancelled or overtaken runs answer no more; an error is told", () => {
  const results: Uncertainty[] = [];
  const errors: string[] = [];
  const progress: number[] = [];
  const workers = [slowWorker(), slowWorker()];
  let started = 0;
  const drawing = startUncertainty({
    onProgress: (done) => progress.push(done),
    onResult: (result) => results.push(result),
    onError: ({ message }) => errors.push(message),
    startWorker: () => workers[started++]!.worker,
  });
  drawing.run(request(1));
  workers[0]!.answer({ kind: "progress", done: 250 });
  drawing.run(request(2));
  expect(workers[0]!.ended()).toBe(true);
  workers[0]!.answer({ kind: "progress", done: 500 });
  expect(progress).toEqual([250]);
  workers[1]!.answer({ kind: "failed", message: "no memory" });
  expect([results, errors]).toEqual([[], ["no memory"]]);
});
