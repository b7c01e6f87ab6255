import { defaultTour } from "../model/travelMinutes.js";
import type { Scenario } from "./scenario.js";
import { sameJson } from "./serialiseScenario.js";
import { scenarioSkills } from "./skills.js";
import { usualRamp } from "./team.js";

/** Where two scenarios differ: a place as keys from the top, and what stands there in either; undefined where nothing does. */
export interface ScenarioDifference {
  readonly part: "lever" | "assumption";
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Every single value in which two scenarios differ, levers first; lists of things with keys are compared by key, order apart. */
export function scenarioDifferences(from: Scenario, to: Scenario): ScenarioDifference[] {
  // A rule stands against all thresholds at once: it says none of them by itself.
  const whole = [from, to].some(({ classes }) => "suggest" in classes.thresholds);
  const [before, after] = [leavesOf(from, whole), leavesOf(to, whole)];
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places
    .filter((place) => !sameJson(before.get(place)?.value, after.get(place)?.value))
    .filter((place) => before.get(place)?.value != null || after.get(place)?.value != null || isEffect(place))
    .map((place): ScenarioDifference => {
      const { path } = (after.get(place) ?? before.get(place))!;
      return {
        part: path[0] === "assumptions" || path.join(".") === "value.phi" ? "assumption" : "lever",
        path,
        from: before.get(place)?.value,
        to: after.get(place)?.value,
      };
    })
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || byClass(a.path, b.path));
}

/** Nothing stated and null are the same, but where null takes contacts away. */
const isEffect = (place: string) => place.includes('"carriedOutAs"');

const parts = ["lever", "assumption"];

/** What only one side states stands with its class all the same. */
function byClass(a: readonly string[], b: readonly string[]): number {
  const isCell = ([, list]: readonly string[]) => list === "cells";
  return isCell(a) && isCell(b) && a[2] !== b[2] ? (a[2]! < b[2]! ? -1 : 1) : 0;
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

function leavesOf(scenario: Scenario, wholeThresholds: boolean): Map<string, Leaf> {
  const { value, classes, levers } = scenario;
  // Examples that nobody has replaced stand against what is stated one by one.
  const assumptions = {
    ramp: usualRamp,
    tour: defaultTour,
    ...scenario.assumptions,
    skills: scenarioSkills(scenario),
  };
  const leaves = new Map<string, Leaf>();
  const visit = (node: unknown, path: readonly string[]): void => {
    const isLeaf = wholeThresholds && path.join(".") === "classes.thresholds";
    if (typeof node !== "object" || node === null || isLeaf) {
      leaves.set(JSON.stringify(path), { path, value: node });
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
