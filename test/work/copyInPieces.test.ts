import { expect, it } from "vitest";
import type { Portfolio } from "../../src/model/portfolio.js";
import { copyInPieces } from "../../src/work/copyInPieces.js";
import { nextTask } from "../../src/work/nextTask.js";

it("copies all columns, larger than a piece too, and lets other tasks run between the pieces", async () => {
  const size = 300_000;
  const portfolio = {
    size,
    revenueCents: Float64Array.from({ length: size }, (_, i) => i),
    potentialKnown: new Uint8Array(size).fill(1),
    travelMinutes: null,
    group: { names: ["", "A"], codes: new Uint32Array(size).fill(1) },
  } as unknown as Portfolio;
  let others = 0;
  let isDone = false;
  const watching = (async () => {
    for (; !isDone; others++) await nextTask();
  })();
  const copy = await copyInPieces(portfolio);
  isDone = true;
  await watching;
  const same = (a: Float64Array | Uint8Array | Uint32Array, b: typeof a) =>
    a.constructor === b.constructor && a.length === b.length && a.every((value, i) => value === b[i]);
  expect(same(copy.revenueCents, portfolio.revenueCents)).toBe(true);
  expect(same(copy.potentialKnown, portfolio.potentialKnown)).toBe(true);
  expect(same(copy.group!.codes, portfolio.group!.codes)).toBe(true);
  expect([copy.size, copy.travelMinutes, copy.group!.names]).toEqual([size, null, ["", "A"]]);
  expect(copy.revenueCents.buffer).not.toBe(portfolio.revenueCents.buffer);
  expect(others).toBeGreaterThanOrEqual(9);
});
