import { parseScenarioText } from "./parseScenario.js";
import { defaultScenario, type Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";

/** What of a window keeps short texts; asking for it throws where storage is forbidden. */
export interface TextPlace {
  readonly localStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

const key = "wertgerecht.scenario";
/** A scenario that this release can't read, set aside before another takes its place. */
const unreadKey = "wertgerecht.scenario.unread";

/** The scenario the device keeps, or null. Throws ScenarioError where it can't be used, as when a later version wrote it. */
export function storedScenario(place: TextPlace): Scenario | null {
  const text = storedText(place);
  return text === null ? null : parseScenarioText(text);
}

/** Keeps a scenario on the device, the defaults by keeping nothing; false where storage is full or forbidden: it then lives in the address alone. */
export function keepScenario(place: TextPlace, scenario: Scenario): boolean {
  try {
    const before = storedText(place);
    if (before !== null && !isReadable(before)) place.localStorage.setItem(unreadKey, before);
    const written = serialiseScenario(scenario);
    if (sameJson(written, serialiseScenario(defaultScenario))) place.localStorage.removeItem(key);
    else place.localStorage.setItem(key, JSON.stringify(written));
    return true;
  } catch {
    return false;
  }
}

function storedText(place: TextPlace): string | null {
  try {
    return place.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function isReadable(text: string): boolean {
  try {
    parseScenarioText(text);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}
