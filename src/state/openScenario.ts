import { defaultScenario, type Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { isScenarioHash, scenarioFromHash, scenarioToHash } from "./scenarioLink.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";
import { sparingly } from "./sparingly.js";
import type { Store } from "./store.js";
import { keepScenario, storedScenario, type TextPlace } from "./storedScenario.js";

/** What of a window tells the scenario: the address, then the device's storage. */
export interface Place extends TextPlace {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
}

/** What of a window follows the scenario. */
export interface LivePlace extends Place {
  readonly history: { readonly state: unknown; replaceState(state: unknown, unused: string, url: string): void };
  addEventListener(type: "hashchange" | "pagehide" | "click", listener: () => void, capture: boolean): void;
  setTimeout(work: () => void, milliseconds: number): unknown;
}

export interface OpenedScenario {
  readonly scenario: Scenario;
  /** "link": from the address and not what the device keeps. */
  readonly origin: "link" | "device" | "default";
  /** What was wrong with the address or with what the device keeps; the defaults are used then. */
  readonly problem: ScenarioError | null;
  /** How many pins the one who made the link had. */
  readonly linkedPins: number;
  /** Which customers a link was made with; null where it does not say. */
  readonly linkedData: string | null;
}

/** The scenario a page opens with: the address over the device over the defaults. Opening a link leaves what the device keeps as it is. */
export function openScenario(place: Place): OpenedScenario {
  try {
    const linked = scenarioFromHash(place.location.hash);
    if (!linked) return { ...keptScenario(place), problem: null, linkedPins: 0, linkedData: null };
    return {
      scenario: linked.scenario,
      origin: originOf(place, linked.scenario),
      problem: null,
      linkedPins: linked.pins,
      linkedData: linked.data,
    };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { scenario: defaultScenario, origin: "default", problem: error, linkedPins: 0, linkedData: null };
  }
}

export interface FollowOptions {
  readonly onOpened?: (opened: OpenedScenario) => void;
  /** Hears with every change whether the device keeps it; where it does not, the address alone has it. */
  readonly onKept?: (kept: boolean) => void;
  /** Which customers are on screen (`dataFingerprint`), to go into links. */
  readonly data?: () => string | null;
}

/**
 * Writes every change that rests to the address and to the device; a link is kept on the device with the first change made to it.
 * Another link put into the address is opened as a step that can be undone, and `onOpened` hears of it; a heading's anchor changes nothing.
 */
export function followScenario(
  place: LivePlace,
  store: Store,
  { onOpened = () => {}, onKept = () => {}, data = () => null }: FollowOptions = {},
): void {
  let written = store.state;
  let isOpening = false;
  const address = sparingly(
    () => writeHash(place, store, data()),
    (work, milliseconds) => place.setTimeout(work, milliseconds),
  );

  store.subscribe((state, { transient }) => {
    if (transient || state === written) return;
    const before = written;
    written = state;
    if (isOpening) return;
    address.ask();
    // Other customers or pins are no change of the scenario: a link is still only looked at.
    if (!sameJson(state.scenario, before.scenario)) onKept(keepScenario(place, state.scenario));
  });
  // Links carry the address' hash along, and the next page reads it.
  place.addEventListener("click", address.flush, true);
  place.addEventListener("pagehide", address.flush, true);
  place.addEventListener(
    "hashchange",
    () => {
      if (!isScenarioHash(place.location.hash)) return addHash(place, store, data());
      const opened = openScenario(place);
      isOpening = true;
      store.set({ scenario: opened.scenario });
      isOpening = false;
      onOpened(opened);
    },
    false,
  );
  addHash(place, store, data());
}

/** Puts the scenario into an address that has none, so that it can be passed on. */
function addHash(place: LivePlace, store: Store, data: string | null): void {
  if (!isScenarioHash(place.location.hash) && hashOf(store, data) !== "") writeHash(place, store, data);
}

/** The hash for what the store holds, empty for the defaults. */
function hashOf({ state }: Store, data: string | null): string {
  return scenarioToHash(state.scenario, state.pins.length, data);
}

function writeHash({ location, history }: LivePlace, store: Store, data: string | null): void {
  try {
    history.replaceState(history.state, "", location.pathname + location.search + hashOf(store, data));
  } catch {
    // Safari refuses too many changes of the address; the device has the scenario, and the next change comes through.
  }
}

/** The scenario without a link: the one of the device, else the defaults. */
function keptScenario(place: Place): Pick<OpenedScenario, "scenario" | "origin"> {
  const stored = storedScenario(place);
  return stored ? { scenario: stored, origin: "device" } : { scenario: defaultScenario, origin: "default" };
}

/** Whether a page opened without a link has this scenario. */
export function opensWithoutLink(place: Place, scenario: Scenario): boolean {
  return originOf(place, scenario) !== "link";
}

/** Where the scenario in an address comes from: the page itself wrote it there if it is the one that would open without. */
function originOf(place: Place, linked: Scenario): OpenedScenario["origin"] {
  try {
    const { scenario, origin } = keptScenario(place);
    return sameJson(serialiseScenario(scenario), serialiseScenario(linked)) ? origin : "link";
  } catch (error) {
    if (error instanceof ScenarioError) return "link";
    throw error;
  }
}
