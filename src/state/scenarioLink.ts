import { parseScenarioText } from "./parseScenario.js";
import { defaultScenario, type Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";

export interface LinkedScenario {
  readonly scenario: Scenario;
  /** How many customers were pinned where the link was made; their numbers are never in it. */
  readonly pins: number;
}

/** The scenario as the hash of an address, "#s=…"; empty for the defaults without pins. */
export function scenarioToHash(scenario: Scenario, pins: number): string {
  if (pins === 0 && sameJson(serialiseScenario(scenario), serialiseScenario(defaultScenario))) return "";
  const bytes = new TextEncoder().encode(JSON.stringify(serialiseScenario(scenario)));
  const text = btoa(String.fromCharCode(...bytes));
  const safe = text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `#s=${safe}${pins > 0 ? `&pins=${pins}` : ""}`;
}

/** The scenario in the hash of an address, or null where there is none. Throws ScenarioError "brokenLink" or what is wrong in it. */
export function scenarioFromHash(hash: string): LinkedScenario | null {
  const found = /^#s=([^&]*)(?:&pins=(\d{1,6}))?$/.exec(hash);
  if (!found) {
    if (isScenarioHash(hash)) throw new ScenarioError("brokenLink");
    return null;
  }
  const text = decoded(found[1] ?? "");
  try {
    return { scenario: parseScenarioText(text), pins: Number(found[2] ?? 0) };
  } catch (error) {
    if (error instanceof ScenarioError && error.code === "notJson") throw new ScenarioError("brokenLink");
    throw error;
  }
}

/** Whether the hash of an address stands for a scenario, whole or broken, and not for a place on the page. */
export function isScenarioHash(hash: string): boolean {
  return hash.startsWith("#s=");
}

function decoded(safe: string): string {
  try {
    const binary = atob(safe.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    throw new ScenarioError("brokenLink");
  }
}
