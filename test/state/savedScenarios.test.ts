import { expect, test } from "vitest";
import { freeName, removeScenario, savedScenarios, saveScenario } from "../../src/state/savedScenarios.js";
import { defaultScenario } from "../../src/state/scenario.js";

function device(limit = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > limit) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, localStorage };
}
const phi = (share: number) => ({ ...defaultScenario, value: { kind: "eur" as const, phi: share } });
const saved = (id: string, name = id) => ({ id, name, notes: "", scenario: phi(0.4) });

test("saved scenarios come back in the order they were saved, a changed one in its place", () => {
  const here = device();
  saveScenario(here, saved("a"));
  saveScenario(here, saved("b"));
  saveScenario(here, { ...saved("a"), name: "neu", notes: "Workshop", scenario: phi(0.6) });
  expect(savedScenarios(here)).toEqual({
    list: [{ id: "a", name: "neu", notes: "Workshop", scenario: phi(0.6) }, saved("b")],
    unread: 0,
  });
  removeScenario(here, "a");
  removeScenario(here, "b");
  expect(here.kept.size).toBe(0);
});

test("two windows that save keep each other's scenarios", () => {
  const here = device();
  savedScenarios(here);
  saveScenario(here, saved("from another window"));
  saveScenario(here, saved("from this window"));
  expect(savedScenarios(here).list.map(({ id }) => id)).toEqual(["from another window", "from this window"]);
});

test("what a later release wrote is counted and stays", () => {
  const here = device();
  const later = { id: "later", name: "x", scenario: { version: 7 } };
  here.kept.set("wertgerecht.scenarios", JSON.stringify([later]));
  saveScenario(here, saved("a"));
  expect(savedScenarios(here)).toEqual({ list: [saved("a")], unread: 1 });
  expect(JSON.parse(here.kept.get("wertgerecht.scenarios")!)[0]).toEqual(later);
});

test("a full device throws and keeps what it has", () => {
  const here = device(200);
  saveScenario(here, saved("a"));
  expect(() => saveScenario(here, { ...saved("b"), notes: "x".repeat(300) })).toThrow("full");
  expect(savedScenarios(here).list).toEqual([saved("a")]);
});

test("a name that is taken gets a number", () => {
  expect(freeName("Händler", [])).toBe("Händler");
  expect(freeName("Händler", [saved("a", "Händler"), saved("b", "Händler 2")])).toBe("Händler 3");
});
