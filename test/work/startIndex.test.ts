import { describe, expect, test, vi } from "vitest";
import { classSums } from "../../src/model/classSums.js";
import type { ScoreDefinition } from "../../src/model/scores.js";
import { indexed, liveSums } from "../../src/work/indexJobs.js";
import type { IndexMessage } from "../../src/work/indexMessages.js";
import { type IndexWorker, startIndex } from "../../src/work/startIndex.js";
import { portfolioOf } from "../model/portfolios.js";

const portfolio = portfolioOf([
  { revenue: 100, margin: 60, potential: 400, group: "Handel" },
  { revenue: 90, margin: 20, potential: 100, group: "Industrie" },
  { revenue: 80, margin: -5, group: "Handel" },
]);
const eur = (phi: number): ScoreDefinition => ({ kind: "eur", phi });
const thresholds = [[5000]];

/** A worker that answers when told to. */
function slowWorker() {
  const asked: IndexMessage[] = [];
  let ended = false;
  const worker: IndexWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => message.kind === "portfolio" || asked.push(message),
    terminate: () => {
      ended = true;
    },
  };
  return {
    asked,
    worker,
    ended: () => ended,
    answer() {
      const message = asked.at(-1)!;
      if (message.kind === "index") send({ kind: "index", result: indexed(portfolio, message.request) });
      if (message.kind === "live") send({ kind: "live", result: liveSums(portfolio, message.request) });
    },
    fail: () => send({ kind: "failed", message: "out of memory" }),
  };
  function send(data: unknown) {
    worker.onmessage?.({ data } as MessageEvent);
  }
}

function large(errors: Error[] = []) {
  const slow = slowWorker();
  const indexing = startIndex(portfolio, {
    onError: (error) => errors.push(error),
    mostHere: 2,
    startWorker: () => slow.worker,
  });
  return { ...slow, indexing };
}

describe("a portfolio of some thousand customers", () => {
  const customers = portfolioOf(
    Array.from({ length: 6000 }, (_, row) => ({
      revenue: 100 + ((row * 7919) % 6000),
      margin: (row * 31) % 97,
      ...(row % 5 === 0 ? {} : { potential: 9000 }),
      group: ["Handel", "Industrie"][row % 2]!,
    })),
  );
  const begun = () => startIndex(customers, { onError: (error) => expect.unreachable(error.message) });

  test("gets its first index with pauses, the same as at once", async () => {
    const request = { definition: eur(0.25), by: "group" } as const;
    let isBack = false;
    const found = await new Promise<unknown>((resolve) => {
      begun().index(request, (result) => {
        expect(isBack).toBe(true);
        resolve(result);
      });
      isBack = true;
    });
    expect(found).toEqual(indexed(customers, request));
  });

  test("gets later ones at once", async () => {
    const indexing = begun();
    await new Promise<void>((resolve) => indexing.index({ definition: eur(0), by: null }, () => resolve()));
    const done = vi.fn();
    indexing.index({ definition: eur(0.5), by: null }, done);
    expect(done).toHaveBeenCalledOnce();
  });

  test("gets none with pauses where the customers were ranked before, under other assumptions", () => {
    const done = vi.fn();
    const indexing = startIndex(customers, { again: true, onError: (error) => expect.unreachable(error.message) });
    indexing.index({ definition: eur(0.5), by: null }, done);
    expect(done).toHaveBeenCalledOnce();
  });

  test("is told only of what was asked for last, and of nothing once closed", async () => {
    const told: string[] = [];
    const [indexing, closed] = [begun(), begun()];
    closed.index({ definition: eur(0.1), by: null }, () => told.push("closed"));
    closed.close();
    indexing.index({ definition: eur(0.1), by: null }, () => told.push("first"));
    indexing.live({ definition: eur(0.2), by: null, thresholds }, () => told.push("live"));
    await vi.waitFor(() => expect(told).toEqual(["live"]));
    await new Promise<void>((resolve) => begun().index({ definition: eur(0.1), by: null }, () => resolve()));
    expect(told).toEqual(["live"]);
  });
});

describe("a small portfolio", () => {
  const indexing = startIndex(portfolio, { onError: () => {}, mostHere: 3 });

  test("is answered before the call returns, whole and by segment", () => {
    const sizes: number[][] = [];
    indexing.index({ definition: eur(0.25), by: "group" }, ({ whole, split, scores }) => {
      sizes.push([whole.segments.length, split.segments.length, scores.length]);
    });
    expect(sizes).toEqual([[1, 3, 3]]);
  });

  test("has the same index twice when thresholds do not differ", () => {
    const same: boolean[] = [];
    indexing.index({ definition: eur(0.25), by: "market" }, ({ whole, split }) => same.push(whole === split));
    expect(same).toEqual([true]);
  });

  test("has live sums equal to those of the index", () => {
    const sums: Float64Array[] = [];
    const request = { definition: eur(0.5), by: "group" as const };
    indexing.index(request, ({ split }) => sums.push(classSums(split, thresholds)));
    indexing.live({ ...request, thresholds }, (live) => sums.push(live.sums));
    expect(sums[1]).toEqual(sums[0]);
  });
});

describe("a large portfolio", () => {
  test("is handed to a worker that gets one request at a time", () => {
    const { indexing, asked, answer } = large();
    const seen: ScoreDefinition[] = [];
    for (const phi of [0.1, 0.2, 0.3]) {
      indexing.live({ definition: eur(phi), by: null, thresholds }, ({ definition }) => seen.push(definition));
    }
    expect(asked).toHaveLength(1);
    answer();
    answer();
    expect(seen).toEqual([eur(0.1), eur(0.3)]);
    expect(asked).toHaveLength(2);
  });

  test("never shows an index that a newer request has overtaken", () => {
    const { indexing, answer } = large();
    const seen: string[] = [];
    indexing.index({ definition: eur(0.1), by: null }, () => seen.push("index of 0.1"));
    indexing.live({ definition: eur(0.2), by: null, thresholds }, () => seen.push("live sums of 0.2"));
    indexing.index({ definition: eur(0.3), by: null }, () => seen.push("index of 0.3"));
    answer();
    answer();
    expect(seen).toEqual(["index of 0.3"]);
  });

  test("goes on after a failure and reports it", () => {
    const errors: Error[] = [];
    const { indexing, answer, fail } = large(errors);
    const seen: string[] = [];
    indexing.index({ definition: eur(0.1), by: null }, () => seen.push("first"));
    fail();
    indexing.index({ definition: eur(0.2), by: null }, () => seen.push("second"));
    answer();
    expect(errors.map(({ message }) => message)).toEqual(["out of memory"]);
    expect(seen).toEqual(["second"]);
  });

  test("says nothing more once it is closed", () => {
    const { indexing, answer, ended } = large();
    const seen: string[] = [];
    indexing.index({ definition: eur(0.1), by: null }, () => seen.push("late"));
    indexing.close();
    answer();
    expect([seen, ended()]).toEqual([[], true]);
  });
});

test("a worker that died is replaced with the next request", () => {
  const errors: string[] = [];
  const workers = [slowWorker(), slowWorker()];
  let started = 0;
  const indexing = startIndex(portfolio, {
    onError: ({ message }) => errors.push(message),
    mostHere: 2,
    startWorker: () => workers[started++]!.worker,
  });
  const sizes: number[] = [];
  indexing.index({ definition: eur(0.25), by: null }, ({ whole }) => sizes.push(whole.size));
  workers[0]!.worker.onerror?.({ message: "out of memory" } as ErrorEvent);
  expect([errors, workers[0]!.ended()]).toEqual([["out of memory"], true]);
  indexing.index({ definition: eur(0.25), by: null }, ({ whole }) => sizes.push(whole.size));
  workers[1]!.answer();
  expect([started, sizes]).toEqual([2, [3]]);
});

test("customers that memory has no room to copy are told of, and the next request begins anew", async () => {
  const customers = portfolioOf(Array.from({ length: 70_000 }, (_, at) => ({ revenue: at + 1, group: "Handel" })));
  const errors: string[] = [];
  const workers = [slowWorker(), slowWorker()];
  let started = 0;
  const indexing = startIndex(customers, {
    onError: ({ message }) => errors.push(message),
    mostHere: 2,
    startWorker: () => workers[started++]!.worker,
  });
  const copying = vi.spyOn(Float64Array.prototype, "set").mockImplementationOnce(() => {
    throw new RangeError("Array buffer allocation failed");
  });
  indexing.index({ definition: eur(0.1), by: null }, () => {});
  await vi.waitFor(() => expect(errors).toEqual(["Array buffer allocation failed"]));
  copying.mockRestore();
  indexing.index({ definition: eur(0.2), by: null }, () => {});
  await vi.waitFor(() => expect(workers[1]!.asked).toHaveLength(1));
});

test("many customers are copied before the first question is asked, and stay on the page", async () => {
  const customers = portfolioOf(Array.from({ length: 70_000 }, (_, at) => ({ revenue: at + 1, group: "Handel" })));
  const messages: IndexMessage[] = [];
  const handedOver: Transferable[] = [];
  const worker: IndexWorker = {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer = []) {
      messages.push(message);
      handedOver.push(...transfer);
    },
    terminate: () => {},
  };
  const indexing = startIndex(customers, { onError: () => {}, mostHere: 2, startWorker: () => worker });
  indexing.index({ definition: eur(0.1), by: null }, () => {});
  indexing.index({ definition: eur(0.2), by: null }, () => {});
  await vi.waitFor(() => expect(messages).toHaveLength(2));
  const [first, second] = messages;
  expect(first).toEqual({ kind: "portfolio", portfolio: customers });
  expect(second).toMatchObject({ kind: "index" });
  expect(handedOver.length).toBeGreaterThan(2);
  expect(handedOver).not.toContain(customers.revenueCents.buffer);
});
