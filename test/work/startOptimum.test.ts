import { expect, test } from "vitest";
import { type OptimumRequest, type OptimumResult, optimumJob } from "../../src/work/optimumJob.js";
import { type OptimumReply, type OptimumWorker, startOptimum } from "../../src/work/startOptimum.js";

/** Four customers; the first two earn more in class A, the others in B. */
const request = (): OptimumRequest => ({
  scores: Float64Array.of(40, 30, 20, 10),
  profits: [Float64Array.of(900, 800, 100, -500), Float64Array.of(500, 500, 300, 200)],
  costs: [Float64Array.of(100, 100, 100, 100), Float64Array.of(10, 10, 10, 10)],
  thresholds: [10],
  losing: Uint8Array.of(0, 0, 0, 1),
  limits: [],
});

/** A worker that answers when told to. */
function slowWorker() {
  const asked: OptimumRequest[] = [];
  let ended = false;
  const worker: OptimumWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void asked.push(message),
    terminate() {
      ended = true;
    },
  };
  const answer = (reply: OptimumReply) => worker.onmessage?.({ data: reply } as MessageEvent);
  return { worker, asked, answer, ended: () => ended };
}

test("the best cut, its gain, the frontier and who loses money in the last class", () => {
  const { optimum, own, free, limited } = optimumJob(request());
  expect(optimum.cuts).toEqual([2]);
  expect(optimum.profitEur).toBe(22);
  expect(optimum.gainEur).toBe(9);
  expect(optimum.losingInLast).toBe(1);
  expect(own.length).toBe(free.length);
  expect(Math.max(...own.map(({ profit }) => profit))).toBe(22);
  expect(limited).toBeNull();
});

test("a limit of hours is kept, or named where nothing keeps it", () => {
  const spent = [Float64Array.of(5, 5, 5, 5), Float64Array.of(1, 1, 1, 1)];
  const kept = optimumJob({ ...request(), limits: [{ role: "field", hours: 8, spent }] }).limited!;
  expect(kept).toMatchObject({ feasible: true, hours: [8], profitEur: 19, conflicting: [] });
  expect(kept.boundEur).toBeGreaterThanOrEqual(19);
  const impossible = optimumJob({ ...request(), limits: [{ role: "field", hours: 3, spent }] }).limited!;
  expect(impossible).toMatchObject({ feasible: false, conflicting: ["field"] });
});

test("few customers are answered at once", () => {
  const found: OptimumResult[] = [];
  startOptimum({ onError: () => {} }).find(request(), (result) => found.push(result));
  expect(found.length).toBe(1);
});

test("a newer request ends the work on the one before", () => {
  const workers = [slowWorker(), slowWorker()];
  let started = 0;
  const found: string[] = [];
  const { find } = startOptimum({ onError: () => {}, mostHere: 0, startWorker: () => workers[started++]!.worker });
  find(request(), () => found.push("first"));
  find(request(), () => found.push("second"));
  expect(workers[0]!.ended()).toBe(true);
  const result = optimumJob(request());
  workers[0]!.answer({ kind: "optimum", result });
  workers[1]!.answer({ kind: "optimum", result });
  expect(found).toEqual(["second"]);
  find(request(), () => found.push("third"));
  expect(workers[1]!.asked.length).toBe(2);
});

test("a worker that fails or dies is reported, and another one answers the next request", () => {
  const workers = [slowWorker(), slowWorker()];
  let started = 0;
  const errors: string[] = [];
  const { find } = startOptimum({
    onError: (error) => errors.push(error.message),
    mostHere: 0,
    startWorker: () => workers[started++]!.worker,
  });
  find(request(), () => {});
  workers[0]!.answer({ kind: "failed", message: "odd" });
  find(request(), () => {});
  workers[0]!.worker.onerror?.({ message: "out of memory" } as ErrorEvent);
  find(request(), () => {});
  expect(errors).toEqual(["odd", "out of memory"]);
  expect(workers[1]!.asked.length).toBe(1);
});
