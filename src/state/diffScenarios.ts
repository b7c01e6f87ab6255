import type { Scenario } from "./scenario.js";
import { sameJson } from "./serialiseScenario.js";

/** A place in a scenario, such as ["classes", "own", "Handel"]. */
export type ScenarioPath = readonly string[];

/** Where two scenarios differ: in what management decides, and apart from it in what it believes. */
export interface ScenarioDifference {
  readonly levers: readonly ScenarioPath[];
  readonly assumptions: readonly ScenarioPath[];
}

/** The places where two scenarios differ; a list of numbers is one place, and a part that only one of them has another. */
export function diffScenarios(a: Scenario, b: Scenario): ScenarioDifference {
  const paths = (["value", "classes", "levers"] as const).flatMap((part) => differing(a[part], b[part], [part]));
  return { levers: paths, assumptions: differing(a.assumptions, b.assumptions, ["assumptions"]) };
}

function differing(a: unknown, b: unknown, path: ScenarioPath): readonly ScenarioPath[] {
  if (!isPlainObject(a) || !isPlainObject(b)) return sameJson(a, b) ? [] : [path];
  const [left, right] = [a, b].map((part) => new Map(Object.entries(part))) as [
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differing(left.get(key), right.get(key), [...path, key]),
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
