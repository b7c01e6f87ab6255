import { parseScenario } from "./parseScenario.js";
import type { Pin, Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";
import type { History, Step, Store } from "./store.js";

/** What of a window lasts from page to page until it is closed. */
export interface SessionTexts {
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
}

interface KeptHistory {
  readonly current: unknown;
  readonly past: readonly unknown[];
  readonly future: readonly unknown[];
}

const key = "wertgerecht.history";
const most = 30;

/** Keeps the steps nearest to what the store holds for the next page of the window, pins apart: customer numbers stay with the data. */
export function keepHistory(place: SessionTexts, { state, history }: Store): void {
  const current = serialiseScenario(state.scenario);
  const kept: KeptHistory = { current, past: written(history.past, current), future: written(history.future, current) };
  try {
    place.sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or forbidden storage: the next page begins without steps.
  }
}

/** Without steps that changed nothing but pins: they would seem to do nothing. */
function written(steps: readonly Step[], current: unknown): unknown[] {
  const kept: unknown[] = [];
  for (const step of steps.slice(-most).reverse()) {
    const scenario = step.scenario();
    if (!sameJson(scenario, kept[0] ?? current)) kept.unshift(scenario);
  }
  return kept;
}

/** The steps that the page before kept, if it was left with this scenario; they are read when they are taken. */
export function keptHistory(place: SessionTexts, scenario: Scenario, pins: readonly Pin[]): History {
  const kept = readHistory(place);
  if (!kept || !sameJson(kept.current, serialiseScenario(scenario))) return { past: [], future: [] };
  const step = (json: unknown): Step => ({
    scenario: () => json,
    state() {
      try {
        return { scenario: parseScenario(json), pins };
      } catch (error) {
        if (error instanceof ScenarioError) return null;
        throw error;
      }
    },
  });
  return { past: kept.past.map(step), future: kept.future.map(step) };
}

function readHistory({ sessionStorage }: SessionTexts): KeptHistory | null {
  try {
    const read = JSON.parse(sessionStorage.getItem(key) ?? "null") as KeptHistory | null;
    return read && Array.isArray(read.past) && Array.isArray(read.future) ? read : null;
  } catch {
    return null;
  }
}
