import { expect, test, vi } from "vitest";
import { inSteps } from "../../src/work/inSteps.js";

function* counting(to: number): Generator<number, string> {
  for (let at = 1; at <= to; at++) yield at;
  return "done";
}

test("work runs to its result, and every step is told", async () => {
  const told: number[] = [];
  const found = await inSteps(counting(3), { isOvertaken: () => false, onStep: (step) => told.push(step) });
  expect(found).toEqual({ result: "done" });
  expect(told).toEqual([1, 2, 3]);
});

test("it pauses when it has gone on for a while, and ends there when it is overtaken", async () => {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => {
    now += 5;
    return now;
  });
  const told: number[] = [];
  let paused = false;
  setTimeout(() => {
    paused = true;
  });
  const found = await inSteps(counting(100), { isOvertaken: () => paused, onStep: (step) => told.push(step) });
  clock.mockRestore();
  expect(found).toBeNull();
  expect(told).toEqual([1, 2]);
});
