import { expect, test, vi } from "vitest";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { createStore } from "../../src/state/store.js";

const phi = (value: number): Scenario => ({ ...defaultScenario, value: { kind: "eur", phi: value } });
const drag = { transient: true };
const start = () => createStore({ scenario: defaultScenario, pins: [] });

test("a drag of many steps is undone in one", () => {
  const store = start();
  for (const value of [0.3, 0.4, 0.5]) store.set({ scenario: phi(value) }, drag);
  expect(store.canUndo).toBe(false);
  store.set({});
  store.undo();
  expect(store.state.scenario).toEqual(defaultScenario);
  store.redo();
  expect(store.state.scenario).toEqual(phi(0.5));
});

test("what one movement by keys changes is undone in one, two movements in two", () => {
  let movement: number | null = 1;
  const store = createStore({ scenario: defaultScenario, pins: [] }, undefined, () => movement);
  for (const value of [0.3, 0.4, 0.5]) store.set({ scenario: phi(value) });
  movement = 2;
  for (const value of [0.6, 0.7]) store.set({ scenario: phi(value) });
  store.undo();
  expect(store.state.scenario).toEqual(phi(0.5));
  store.undo();
  expect(store.state.scenario).toEqual(defaultScenario);
  expect(store.canUndo).toBe(false);
});

test("a movement back to where it began leaves no step, and what follows is one again", () => {
  const store = createStore({ scenario: defaultScenario, pins: [] }, undefined, () => 1);
  store.set({ scenario: phi(0.3) });
  store.set({ scenario: defaultScenario });
  expect(store.canUndo).toBe(false);
  for (const value of [0.4, 0.5]) store.set({ scenario: phi(value) });
  store.undo();
  expect(store.state.scenario).toEqual(defaultScenario);
  expect(store.canUndo).toBe(false);
});

test("a movement that goes on after undo is a step of its own, and so is every change without one", () => {
  let movement: number | null = 1;
  const store = createStore({ scenario: defaultScenario, pins: [] }, undefined, () => movement);
  store.set({ scenario: phi(0.3) });
  store.undo();
  store.set({ scenario: phi(0.4) });
  movement = null;
  store.set({ scenario: phi(0.5) });
  store.set({ scenario: phi(0.6) });
  for (const value of [0.5, 0.4]) {
    store.undo();
    expect(store.state.scenario).toEqual(phi(value));
  }
  store.undo();
  expect(store.state.scenario).toEqual(defaultScenario);
});

test("pins are undone like thresholds", () => {
  const store = start();
  store.set({ pins: [{ id: "0042", class: "A", reason: "Referenz" }] });
  store.set({ scenario: phi(0.5) });
  store.undo();
  expect(store.state.pins).toHaveLength(1);
  store.undo();
  expect(store.state.pins).toEqual([]);
  expect(store.canUndo).toBe(false);
});

test("a new change forgets what was undone, no change adds nothing", () => {
  const store = start();
  store.set({ scenario: phi(0.5) });
  store.undo();
  store.set({ scenario: phi(0.25) });
  expect(store.canUndo).toBe(false);
  expect(store.canRedo).toBe(true);
  store.set({ scenario: phi(0.1) });
  expect(store.canRedo).toBe(false);
});

test("listeners hear every change at once, and no more after they stop", () => {
  const store = start();
  const heard = vi.fn();
  const stop = store.subscribe(heard);
  store.set({ scenario: phi(0.5) }, drag);
  expect(heard).toHaveBeenLastCalledWith({ scenario: phi(0.5), pins: [] }, { transient: true });
  stop();
  store.set({});
  expect(heard).toHaveBeenCalledTimes(1);
});

test("the history keeps the last 200 steps", () => {
  const store = start();
  for (let step = 1; step <= 250; step++) store.set({ scenario: phi(step / 1000) });
  let undone = 0;
  for (; store.canUndo; undone++) store.undo();
  expect(undone).toBe(200);
});
