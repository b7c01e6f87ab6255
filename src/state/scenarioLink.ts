import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { parseScenarioText } from "./parseScenario.js";
import { defaultScenario, type Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";

export interface LinkedScenario {
  readonly scenario: Scenario;
  /** How many customers were pinned where the link was made; their numbers are never in it. */
  readonly pins: number;
  /** Which customers the link was made with (`dataFingerprint`); null where it does not say. */
  readonly data: string | null;
}

/** Longer than that, a link is packed; shorter ones can be read by whoever decodes base64. */
const longestPlain = 300;
const mostUnpacked = 2_000_000;

/** The scenario as the hash of an address, "#s=…" or packed "#z=…"; empty for the defaults without pins. */
export function scenarioToHash(scenario: Scenario, pins: number, data: string | null = null): string {
  if (pins === 0 && sameJson(serialiseScenario(scenario), serialiseScenario(defaultScenario))) return "";
  const bytes = strToU8(JSON.stringify(serialiseScenario(scenario)));
  const packed = bytes.length > longestPlain;
  const safe = base64(packed ? deflateSync(bytes, { level: 9 }) : bytes);
  return `#${packed ? "z" : "s"}=${safe}${pins > 0 ? `&pins=${pins}` : ""}${data ? `&data=${data}` : ""}`;
}

/** The scenario in the hash of an address, or null where there is none. Throws ScenarioError "brokenLink" or what is wrong in it. */
export function scenarioFromHash(hash: string): LinkedScenario | null {
  const found = /^#([sz])=([^&]*)(?:&pins=(\d{1,6}))?(?:&data=([0-9a-f]{8}))?$/.exec(hash);
  if (!found) {
    if (isScenarioHash(hash)) throw new ScenarioError("brokenLink");
    return null;
  }
  const [, kind, safe = "", pins = 0, data = null] = found;
  const text = decoded(safe, kind === "z");
  try {
    return { scenario: parseScenarioText(text), pins: Number(pins), data };
  } catch (error) {
    if (error instanceof ScenarioError && error.code === "notJson") throw new ScenarioError("brokenLink");
    throw error;
  }
}

/** Whether the hash of an address stands for a scenario, whole or broken, and not for a place on the page. */
export function isScenarioHash(hash: string): boolean {
  return /^#[sz]=/.test(hash);
}

function base64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(safe: string, packed: boolean): string {
  try {
    const bytes = strToU8(atob(safe.replaceAll("-", "+").replaceAll("_", "/")), true);
    return new TextDecoder("utf-8", { fatal: true }).decode(packed ? unpacked(bytes) : bytes);
  } catch {
    throw new ScenarioError("brokenLink");
  }
}

/** Into a buffer of limited size: a link that unpacks to more is no scenario. */
function unpacked(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { out: new Uint8Array(Math.min(mostUnpacked, bytes.length * 1100 + 1000)) });
}
