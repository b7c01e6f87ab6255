import { defaultScenario, type Scenario } from "./scenario.js";

/** A scenario as plain JSON: the version, and of the rest only what differs from the defaults. */
export function serialiseScenario(scenario: Scenario): Readonly<Record<string, unknown>> {
  const changed = (["value", "classes", "levers", "assumptions"] as const).flatMap((part) =>
    sameJson(scenario[part], defaultScenario[part]) ? [] : [[part, scenario[part]] as const],
  );
  return { version: scenario.version, ...Object.fromEntries(changed) };
}

/** Whether two plain values are written the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
