import { keepHistory, keptHistory } from "../state/keptHistory.js";
import type { Pin, Scenario } from "../state/scenario.js";
import { createStore, type Store } from "../state/store.js";
import { keyRun } from "./keyRun.js";

/** The store of a window, with the steps of the page before, which it keeps for the next; a slider moved by keys is one step. */
export function openStore(window: Window, scenario: Scenario, pins: readonly Pin[]): Store {
  const history = keptHistory(window, scenario, pins);
  const store = createStore({ scenario, pins }, history, keyRun(window));
  window.addEventListener("pagehide", () => keepHistory(window, store));
  return store;
}
