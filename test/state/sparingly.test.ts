import { expect, test, vi } from "vitest";
import { sparingly } from "../../src/state/sparingly.js";

function start() {
  const waiting: { work: () => void; milliseconds: number }[] = [];
  const work = vi.fn();
  const calls = sparingly(work, (later, milliseconds) => waiting.push({ work: later, milliseconds }));
  /** Lets a time pass: everything that waits for just that long happens. */
  const pass = (milliseconds: number) => {
    for (const each of waiting.splice(0)) {
      if (each.milliseconds === milliseconds) each.work();
      else waiting.push(each);
    }
  };
  return { work, calls, pass };
}

test("twenty calls are done at once, the further ones as one a second later", () => {
  const { work, calls, pass } = start();
  for (let call = 0; call < 25; call++) calls.ask();
  expect(work).toHaveBeenCalledTimes(20);
  pass(1_000);
  expect(work).toHaveBeenCalledTimes(21);
  pass(1_000);
  expect(work).toHaveBeenCalledTimes(21);
});

test("after ten seconds calls are done at once again", () => {
  const { work, calls, pass } = start();
  for (let call = 0; call < 20; call++) calls.ask();
  pass(10_000);
  calls.ask();
  expect(work).toHaveBeenCalledTimes(21);
});

test("a flush does what waits, once", () => {
  const { work, calls, pass } = start();
  calls.flush();
  expect(work).not.toHaveBeenCalled();
  for (let call = 0; call < 21; call++) calls.ask();
  calls.flush();
  expect(work).toHaveBeenCalledTimes(21);
  pass(1_000);
  expect(work).toHaveBeenCalledTimes(21);
});
