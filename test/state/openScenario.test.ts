import { expect, test } from "vitest";
import { followScenario, type LivePlace, type OpenedScenario, openScenario } from "../../src/state/openScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { scenarioToHash } from "../../src/state/scenarioLink.js";
import { createStore } from "../../src/state/store.js";

const phi = (value: number): Scenario => ({ ...defaultScenario, value: { kind: "eur", phi: value } });

function place(hash = "", stored: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(stored));
  const listeners = new Map<string, () => void>();
  const waiting: (() => void)[] = [];
  const location = { hash, pathname: "/de/classes.html", search: "" };
  const here = {
    location,
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    history: {
      state: null,
      replaceState(_state: unknown, _unused: string, url: string) {
        location.hash = url.includes("#") ? url.slice(url.indexOf("#")) : "";
      },
    },
    addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
    setTimeout: (work: () => void) => waiting.push(work),
  } satisfies LivePlace;
  const fire = (type: "hashchange" | "pagehide" | "click") => listeners.get(type)?.();
  /** The user puts another hash into the address. */
  const goTo = (next: string) => {
    location.hash = next;
    fire("hashchange");
  };
  return { ...here, kept, waiting, fire, goTo };
}

test("the address goes before the device, the device before the defaults", () => {
  const stored = { "wertgerecht.scenario": '{"version":1,"value":{"kind":"eur","phi":0.4}}' };
  expect(openScenario(place()).scenario).toEqual(defaultScenario);
  expect(openScenario(place("", stored))).toMatchObject({ scenario: phi(0.4), origin: "device" });
  expect(openScenario(place(scenarioToHash(phi(0.6), 0), stored))).toMatchObject({
    scenario: phi(0.6),
    origin: "link",
  });
});

test("one's own address is no link", () => {
  const stored = { "wertgerecht.scenario": '{"version":1,"value":{"kind":"eur","phi":0.4}}' };
  expect(openScenario(place(scenarioToHash(phi(0.4), 0), stored)).origin).toBe("device");
});

test("opening a link leaves the device's scenario until something changes", () => {
  const stored = '{"version":1,"value":{"kind":"eur","phi":0.4}}';
  const here = place(scenarioToHash(phi(0.6), 0), { "wertgerecht.scenario": stored });
  const store = createStore({ scenario: openScenario(here).scenario, pins: [] });
  followScenario(here, store);
  expect(here.kept.get("wertgerecht.scenario")).toBe(stored);
  store.set({ scenario: phi(0.7) });
  expect(here.kept.get("wertgerecht.scenario")).toBe('{"version":1,"value":{"kind":"eur","phi":0.7}}');
  expect(openScenario(here)).toMatchObject({ scenario: phi(0.7), origin: "device" });
});

test("other customers on screen are no change: a link, even a broken one, leaves the device's scenario", () => {
  const stored = '{"version":1,"value":{"kind":"eur","phi":0.4}}';
  for (const hash of [scenarioToHash(phi(0.6), 0), "#s=broken"]) {
    const here = place(hash, { "wertgerecht.scenario": stored });
    const store = createStore({ scenario: openScenario(here).scenario, pins: [] });
    followScenario(here, store);
    store.reset({ scenario: store.state.scenario, pins: [{ id: "7", class: "A", reason: "x" }] });
    expect(here.kept.get("wertgerecht.scenario")).toBe(stored);
  }
});

test("a drag is written when it rests, the defaults leave the address clean", () => {
  const here = place();
  const store = createStore({ scenario: defaultScenario, pins: [] });
  followScenario(here, store);
  store.set({ scenario: phi(0.7) }, { transient: true });
  expect(here.location.hash).toBe("");
  store.set({});
  expect(here.location.hash).toBe(scenarioToHash(phi(0.7), 0));
  store.undo();
  expect(here.location.hash).toBe("");
  expect(here.kept.size).toBe(0);
});

test("a broken link is said and the defaults apply", () => {
  const opened = openScenario(place("#s=abc"));
  expect(opened.problem?.code).toBe("brokenLink");
  expect(opened.scenario).toEqual(defaultScenario);
});

test("a stored scenario of a later version is said, and set aside before another takes its place", () => {
  const here = place("", { "wertgerecht.scenario": '{"version":9}' });
  const opened = openScenario(here);
  expect(opened).toMatchObject({ scenario: defaultScenario, origin: "default", problem: { code: "unknownVersion" } });
  const store = createStore({ scenario: opened.scenario, pins: [] });
  followScenario(here, store);
  expect(Object.fromEntries(here.kept)).toEqual({ "wertgerecht.scenario": '{"version":9}' });
  store.set({ scenario: phi(0.7) });
  store.set({ scenario: phi(0.8) });
  expect(Object.fromEntries(here.kept)).toEqual({
    "wertgerecht.scenario": '{"version":1,"value":{"kind":"eur","phi":0.8}}',
    "wertgerecht.scenario.unread": '{"version":9}',
  });
});

test("the defaults are not kept; with pins they stand in the address and are no link", () => {
  const here = place("", { "wertgerecht.scenario": '{"version":1,"value":{"kind":"eur","phi":0.4}}' });
  const store = createStore({ scenario: openScenario(here).scenario, pins: [] });
  followScenario(here, store);
  store.set({ scenario: defaultScenario });
  store.set({ pins: [{ id: "0042", class: "A", reason: "Referenz" }] });
  expect(Object.fromEntries(here.kept)).toEqual({});
  expect(here.location.hash).toBe(scenarioToHash(defaultScenario, 1));
  expect(openScenario(here).origin).toBe("default");
});

test("the scenario of the device stands in the address, too", () => {
  const here = place("", { "wertgerecht.scenario": '{"version":1,"value":{"kind":"eur","phi":0.4}}' });
  followScenario(here, createStore({ scenario: openScenario(here).scenario, pins: [] }));
  expect(here.location.hash).toBe(scenarioToHash(phi(0.4), 0));
});

test("a broken link stays in the address until something changes", () => {
  const here = place("#s=abc");
  const store = createStore({ scenario: openScenario(here).scenario, pins: [] });
  followScenario(here, store);
  expect(here.location.hash).toBe("#s=abc");
  store.set({ scenario: phi(0.7) });
  expect(here.location.hash).toBe(scenarioToHash(phi(0.7), 0));
});

test("a heading's anchor neither is a scenario nor loses it", () => {
  const here = place("#kennzahlen");
  const store = createStore({ scenario: openScenario(here).scenario, pins: [] });
  followScenario(here, store);
  expect(here.location.hash).toBe("#kennzahlen");
  store.set({ scenario: phi(0.7) });
  here.goTo("#kurve");
  expect(store.state.scenario).toEqual(phi(0.7));
  expect(here.location.hash).toBe(scenarioToHash(phi(0.7), 0));
});

test("a link put into the address of an open page is shown, undoable, and left off the device until something changes", () => {
  const stored = '{"version":1,"value":{"kind":"eur","phi":0.4}}';
  const here = place("", { "wertgerecht.scenario": stored });
  const store = createStore({ scenario: phi(0.4), pins: [] });
  const heard: OpenedScenario[] = [];
  followScenario(here, store, { onOpened: (opened) => heard.push(opened) });
  here.goTo(scenarioToHash(phi(0.6), 2));
  expect(store.state.scenario).toEqual(phi(0.6));
  expect(heard).toEqual([{ scenario: phi(0.6), origin: "link", problem: null, linkedPins: 2, linkedData: null }]);
  expect(here.kept.get("wertgerecht.scenario")).toBe(stored);
  store.undo();
  expect(store.state.scenario).toEqual(phi(0.4));
  expect(here.location.hash).toBe(scenarioToHash(phi(0.4), 0));
  expect(here.kept.get("wertgerecht.scenario")).toBe(stored);
});

test("a broken link put into the address is said; the scenario before is one undo away", () => {
  const here = place();
  const store = createStore({ scenario: phi(0.4), pins: [] });
  const heard: OpenedScenario[] = [];
  followScenario(here, store, { onOpened: (opened) => heard.push(opened) });
  here.goTo("#s=eyJ2ZXJzaW9uIjoxLC");
  expect(heard[0]?.problem?.code).toBe("brokenLink");
  expect(store.state.scenario).toEqual(defaultScenario);
  store.undo();
  expect(store.state.scenario).toEqual(phi(0.4));
});

test("many changes in a row spare the address, and it is up to date before a link is followed or the page left", () => {
  const here = place();
  const store = createStore({ scenario: defaultScenario, pins: [] });
  followScenario(here, store);
  for (let step = 1; step <= 30; step++) store.set({ scenario: phi(step / 100) });
  expect(here.location.hash).toBe(scenarioToHash(phi(0.2), 0));
  here.fire("click");
  expect(here.location.hash).toBe(scenarioToHash(phi(0.3), 0));
  store.set({ scenario: phi(0.31) });
  here.fire("pagehide");
  expect(here.location.hash).toBe(scenarioToHash(phi(0.31), 0));
});

test("an address that may not change now changes with a later step", () => {
  const here = place();
  const { replaceState } = here.history;
  const refusing = { ...here.history, replaceState };
  const closed = { ...here, history: refusing };
  const store = createStore({ scenario: defaultScenario, pins: [] });
  followScenario(closed, store);
  refusing.replaceState = () => {
    throw new DOMException("too many", "SecurityError");
  };
  store.set({ scenario: phi(0.7) });
  expect(here.location.hash).toBe("");
  refusing.replaceState = replaceState;
  store.set({ scenario: phi(0.8) });
  expect(here.location.hash).toBe(scenarioToHash(phi(0.8), 0));
});

test("storage that refuses does not stop the work", () => {
  const here = place();
  const closed = {
    ...here,
    get localStorage(): never {
      throw new DOMException("denied", "SecurityError");
    },
  };
  const store = createStore({ scenario: openScenario(closed).scenario, pins: [] });
  followScenario(closed, store);
  store.set({ scenario: phi(0.7) });
  expect(here.location.hash).toBe(scenarioToHash(phi(0.7), 0));
});

test("who follows the scenario hears when the device could not keep it, and when it can again", () => {
  const here = place();
  const full = { ...here, localStorage: { ...here.localStorage } };
  const heard: boolean[] = [];
  const store = createStore({ scenario: openScenario(full).scenario, pins: [] });
  followScenario(full, store, { onKept: (kept) => heard.push(kept) });
  const { setItem } = full.localStorage;
  full.localStorage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  store.set({ scenario: phi(0.7) });
  full.localStorage.setItem = setItem;
  store.set({ scenario: phi(0.8) });
  expect(heard).toEqual([false, true]);
  expect(here.location.hash).toBe(scenarioToHash(phi(0.8), 0));
});
