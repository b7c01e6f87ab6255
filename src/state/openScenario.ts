import { parseScenarioText } from "./parseScenario.js";
import { defaultScenario, type Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { scenarioFromHash, scenarioToHash } from "./scenarioLink.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";
import type { Store } from "./store.js";

/** What of a window is used: address, history and storage. */
export interface Place {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { readonly state: unknown; replaceState(state: unknown, unused: string, url: string): void };
  readonly localStorage: Storage;
}

export interface OpenedScenario {
  readonly scenario: Scenario;
  /** "link": from the address and not what the device keeps. */
  readonly origin: "link" | "device" | "default";
  /** What was wrong with the address; the defaults are used then. */
  readonly problem: ScenarioError | null;
  /** How many pins the one who made the link had. */
  readonly linkedPins: number;
}

const key = "wertgerecht.scenario";

/** The scenario a page opens with: the address over the device over the defaults. Opening a link leaves what the device keeps as it is. */
export function openScenario(place: Place): OpenedScenario {
  const stored = storedScenario(place);
  try {
    const linked = scenarioFromHash(place.location.hash);
    if (linked) {
      const own = stored !== null && sameJson(serialiseScenario(linked.scenario), serialiseScenario(stored));
      return {
        scenario: linked.scenario,
        origin: own ? "device" : "link",
        problem: null,
        linkedPins: linked.pins,
      };
    }
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { scenario: defaultScenario, origin: "default", problem: error, linkedPins: 0 };
  }
  return { scenario: stored ?? defaultScenario, origin: stored ? "device" : "default", problem: null, linkedPins: 0 };
}

/** Writes every change that rests to the address and to the device; a link is kept on the device with the first change made to it. */
export function followScenario(place: Place, store: Store): void {
  let written = store.state;
  store.subscribe((state, { transient }) => {
    if (transient || state === written) return;
    written = state;
    const { pathname, search } = place.location;
    const hash = scenarioToHash(state.scenario, state.pins.length);
    place.history.replaceState(place.history.state, "", pathname + search + hash);
    keepScenario(place, state.scenario);
  });
}

/** Keeps a scenario on the device; where storage is refused it lives in the address alone. */
export function keepScenario({ localStorage }: Place, scenario: Scenario): void {
  try {
    localStorage.setItem(key, JSON.stringify(serialiseScenario(scenario)));
  } catch {
    // Full or forbidden storage: the address still carries the scenario.
  }
}

function storedScenario(place: Place): Scenario | null {
  try {
    const text = place.localStorage.getItem(key);
    return text === null ? null : parseScenarioText(text);
  } catch {
    // Written by a later version, or storage is forbidden.
    return null;
  }
}
