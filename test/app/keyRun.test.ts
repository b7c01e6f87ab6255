// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { keyRun } from "../../src/app/keyRun.js";

let place: HTMLElement;
let running: () => number | null;

beforeEach(() => {
  place = document.createElement("div");
  place.innerHTML =
    '<input type="range" name="phi"><input type="number" name="phi-number"><div role="slider"></div><select></select>';
  document.body.append(place);
  running = keyRun(place);
});
afterEach(() => place.remove());

/** Presses a key on an element at a moment in milliseconds; returns the movement it belongs to. */
function press(selector: string, key: string, at: number, change: KeyboardEventInit = {}): number | null {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, ...change });
  Object.defineProperty(event, "timeStamp", { value: at });
  place.querySelector(selector)!.dispatchEvent(event);
  return running();
}

it("takes presses on one slider that follow each other within a second for one movement", () => {
  const first = press("[type=range]", "ArrowRight", 5000);
  expect(first).not.toBeNull();
  expect(press("[type=range]", "ArrowLeft", 5900)).toBe(first);
  expect(press("[type=range]", "PageUp", 6900)).toBe(first);
  expect(press("[type=range]", "ArrowRight", 7901)).not.toBe(first);
});

it("begins another movement on another slider", () => {
  const runs = ["[type=range]", "[type=number]", "[role=slider]", "[type=range]"].map((selector, at) =>
    press(selector, "ArrowUp", at),
  );
  expect(new Set(runs).size).toBe(4);
});

it("knows none after another key, a click, or on what is no slider", () => {
  const first = press("[type=range]", "ArrowRight", 0);
  expect(press("[type=range]", "Tab", 10)).toBeNull();
  expect(press("[type=range]", "ArrowRight", 20)).not.toBe(first);
  expect(press("[type=range]", "ArrowRight", 30, { ctrlKey: true })).toBeNull();
  press("[type=range]", "ArrowRight", 40);
  place.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  expect(running()).toBeNull();
  expect(press("select", "ArrowDown", 50)).toBeNull();
});
