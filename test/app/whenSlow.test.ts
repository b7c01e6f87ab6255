import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenSlow } from "../../src/app/whenSlow.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is over in a moment is never slow", () => {
  const tell = vi.fn();
  const isSlow = whenSlow(tell);
  expect([isSlow(true, false), isSlow(true, false), isSlow(false, false)]).toEqual([false, false, false]);
  vi.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
});

test("what goes on is slow after a moment, until it ends", () => {
  const tell = vi.fn();
  const isSlow = whenSlow(tell);
  isSlow(true, false);
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledOnce();
  expect([isSlow(true, false), isSlow(false, false), isSlow(true, false)]).toEqual([true, false, false]);
});

test("what is to be shown at once is, and stays", () => {
  const isSlow = whenSlow(() => {});
  expect([isSlow(true, true), isSlow(true, false), isSlow(false, false)]).toEqual([true, true, false]);
});
