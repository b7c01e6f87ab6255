import type { Scenario } from "./scenario.js";
import { scenarioSkills } from "./skills.js";

/** Where two scenarios differ: a place as keys from the top, and what stands there in either; undefined where nothing does. */
export interface ScenarioDifference {
  readonly part: "lever" | "assumption";
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Every single value in which two scenarios differ, levers first; lists of things with keys are compared by key, order apart. */
export function scenarioDifferences(from: Scenario, to: Scenario): ScenarioDifference[] {
  const [before, after] = [leavesOf(from), leavesOf(to)];
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places
    .filter((place) => !Object.is(before.get(place)?.value, after.get(place)?.value))
    .map((place): ScenarioDifference => {
      const { path } = (after.get(place) ?? before.get(place))!;
      return {
        part: path[0] === "assumptions" || path.join(".") === "value.phi" ? "assumption" : "lever",
        path,
        from: before.get(place)?.value,
        to: after.get(place)?.value,
      };
    })
    .sort((a, b) => (a.part === b.part ? 0 : a.part === "lever" ? -1 : 1));
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: string | number | boolean | null;
}

function leavesOf(scenario: Scenario): Map<string, Leaf> {
  const { value, classes, levers } = scenario;
  // Examples that nobody has replaced stand against stated levels one by one.
  const assumptions = { ...scenario.assumptions, skills: scenarioSkills(scenario) };
  const leaves = new Map<string, Leaf>();
  const visit = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== "object" || node === null) {
      leaves.set(JSON.stringify(path), { path, value: node as Leaf["value"] });
    } else if (Array.isArray(node)) {
      node.forEach((item: unknown, at) => {
        const key = (item as { key?: unknown } | null)?.key;
        visit(item, [...path, typeof key === "string" ? key : String(at)]);
      });
    } else {
      for (const [key, item] of Object.entries(node))
        if (key !== "key" && item !== undefined) visit(item, [...path, key]);
    }
  };
  visit({ value, classes, levers, assumptions }, []);
  return leaves;
}
