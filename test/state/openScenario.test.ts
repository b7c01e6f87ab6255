import { expect, test } from "vitest";
import { followScenario, openScenario, type Place } from "../../src/state/openScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { scenarioToHash } from "../../src/state/scenarioLink.js";
import { createStore } from "../../src/state/store.js";

const phi = (value: number): Scenario => ({ ...defaultScenario, value: { kind: "eur", phi: value } });

function place(hash = "", stored: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(stored));
  const location = { hash, pathname: "/de/classes.html", search: "" };
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const history = {
    state: null,
    replaceState(_state: unknown, _unused: string, url: string) {
      location.hash = url.includes("#") ? url.slice(url.indexOf("#")) : "";
    },
  };
  return { location, history, localStorage: storage, kept } satisfies Place & { kept: Map<string, string> };
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
});

test("a broken link is said and the defaults apply", () => {
  const opened = openScenario(place("#s=abc"));
  expect(opened.problem?.code).toBe("brokenLink");
  expect(opened.scenario).toEqual(defaultScenario);
});

test("a stored scenario of a later version is left alone", () => {
  expect(openScenario(place("", { "wertgerecht.scenario": '{"version":9}' })).origin).toBe("default");
});

test("storage that refuses does not stop the work", () => {
  const here = place();
  const refusing = {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("denied");
    },
  } as unknown as Storage;
  const closed = { ...here, localStorage: refusing };
  const store = createStore({ scenario: openScenario(closed).scenario, pins: [] });
  followScenario(closed, store);
  store.set({ scenario: phi(0.7) });
  expect(here.location.hash).toBe(scenarioToHash(phi(0.7), 0));
});
