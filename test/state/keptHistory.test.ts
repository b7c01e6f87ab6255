import { expect, test } from "vitest";
import { keepHistory, keptHistory } from "../../src/state/keptHistory.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { createStore } from "../../src/state/store.js";

const phi = (value: number): Scenario => ({ ...defaultScenario, value: { kind: "eur", phi: value } });
const pins = [{ id: "0042", class: "A", reason: "Referenz" }];

function window() {
  const texts = new Map<string, string>();
  return {
    texts,
    sessionStorage: {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
    },
  };
}

test("what was changed on one page is undone and redone on the next", () => {
  const place = window();
  const before = createStore({ scenario: defaultScenario, pins: [] });
  for (const value of [0.3, 0.4, 0.5]) before.set({ scenario: phi(value) });
  before.undo();
  keepHistory(place, before);

  const next = createStore({ scenario: phi(0.4), pins }, keptHistory(place, phi(0.4), pins));
  next.undo();
  expect(next.state).toEqual({ scenario: phi(0.3), pins });
  next.redo();
  next.redo();
  expect(next.state.scenario).toEqual(phi(0.5));
  expect(next.canRedo).toBe(false);
  for (let step = 0; step < 3; step++) next.undo();
  expect(next.state.scenario).toEqual(defaultScenario);
  expect(next.canUndo).toBe(false);
});

test("steps go on over a third page, untouched ones as they were written", () => {
  const place = window();
  const first = createStore({ scenario: defaultScenario, pins: [] });
  first.set({ scenario: phi(0.3) });
  keepHistory(place, first);
  const second = createStore({ scenario: phi(0.3), pins: [] }, keptHistory(place, phi(0.3), []));
  second.set({ scenario: phi(0.4) });
  keepHistory(place, second);
  const third = createStore({ scenario: phi(0.4), pins: [] }, keptHistory(place, phi(0.4), []));
  third.undo();
  third.undo();
  expect(third.state.scenario).toEqual(defaultScenario);
});

test("a page that opens with another scenario, such as a link, begins without steps", () => {
  const place = window();
  const store = createStore({ scenario: defaultScenario, pins: [] });
  store.set({ scenario: phi(0.3) });
  keepHistory(place, store);
  expect(keptHistory(place, phi(0.9), [])).toEqual({ past: [], future: [] });
  expect(keptHistory(window(), phi(0.3), [])).toEqual({ past: [], future: [] });
});

test("no customer number is kept", () => {
  const place = window();
  const store = createStore({ scenario: defaultScenario, pins: [] });
  store.set({ pins });
  store.set({ scenario: phi(0.3) });
  keepHistory(place, store);
  expect([...place.texts.values()].join()).not.toContain("0042");
});

test("a step that only put a customer into a class by hand is no step on the next page", () => {
  const place = window();
  const store = createStore({ scenario: defaultScenario, pins: [] });
  store.set({ scenario: phi(0.3) });
  store.set({ pins });
  keepHistory(place, store);
  const next = createStore({ scenario: phi(0.3), pins }, keptHistory(place, phi(0.3), pins));
  next.undo();
  expect(next.state).toEqual({ scenario: defaultScenario, pins });
  expect(next.canUndo).toBe(false);
});

test("broken or unreadable steps are passed over", () => {
  const place = window();
  const store = createStore({ scenario: defaultScenario, pins: [] });
  store.set({ scenario: phi(0.3) });
  store.set({ scenario: phi(0.4) });
  keepHistory(place, store);
  const [key] = place.texts.keys();
  const kept = JSON.parse(place.texts.get(key!)!);
  place.texts.set(key!, JSON.stringify({ ...kept, past: [kept.past[0], { version: 9 }] }));
  const next = createStore({ scenario: phi(0.4), pins: [] }, keptHistory(place, phi(0.4), []));
  next.undo();
  expect(next.state.scenario).toEqual(defaultScenario);
  place.texts.set(key!, "{");
  expect(keptHistory(place, phi(0.4), [])).toEqual({ past: [], future: [] });
});
