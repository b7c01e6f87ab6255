import { scaledList, type ThresholdScaling } from "../model/scaledThresholds.js";
import type { ScoreKind } from "../model/scores.js";
import type { ThresholdRule } from "../model/suggestThresholds.js";
import { paretoShares } from "./parseScenario.js";
import { type ClassDefinition, defaultValue, type Scenario } from "./scenario.js";
import { scoreUnits } from "./scoreUnits.js";

const withClasses = (scenario: Scenario, classes: ClassDefinition): Scenario => ({ ...scenario, classes });

/**
 * Sets threshold `at` of a list of scores, kept between its neighbours so that A > B > C holds while dragging.
 * The result is in the scenario's units.
 */
function moved(scores: readonly number[], at: number, score: number, kind: ScoreKind): number[] {
  const above = scores[at - 1] ?? Number.POSITIVE_INFINITY;
  const below = scores[at + 1] ?? Number.NEGATIVE_INFINITY;
  const kept = Math.max(below, Math.min(above, score));
  const units = scoreUnits(kind);
  return scores.map((other, position) => units.fromScore(position === at ? kept : other));
}

/** Moves a general threshold; `general` are the scores that hold now, so a rule becomes numbers. */
export function moveThreshold(scenario: Scenario, general: readonly number[], at: number, score: number): Scenario {
  const thresholds = moved(general, at, score, scenario.value.kind);
  return withClasses(scenario, { ...scenario.classes, thresholds });
}

/** Moves a threshold of one group or market; `scores` are those that hold for it now. */
export function moveOwnThreshold(
  scenario: Scenario,
  name: string,
  scores: readonly number[],
  at: number,
  score: number,
): Scenario {
  return setOwn(scenario, name, moved(scores, at, score, scenario.value.kind));
}

/** Gives a group or market thresholds of its own (in the scenario's units), or with null the general ones again. */
export function setOwn(scenario: Scenario, name: string, thresholds: readonly number[] | null): Scenario {
  const others = Object.entries(scenario.classes.own ?? {}).filter(([known]) => known !== name);
  const own = Object.fromEntries(thresholds ? [...others, [name, thresholds] as const] : others);
  const { own: _, ...classes } = scenario.classes;
  return withClasses(scenario, Object.keys(own).length > 0 ? { ...classes, own } : classes);
}

/** Sets what thresholds differ by; own thresholds of another differentiation mean nothing and go. */
export function setDifferentiation(scenario: Scenario, by: "group" | "market" | null): Scenario {
  const { by: before, own, ...classes } = scenario.classes;
  if (before === (by ?? undefined)) return scenario;
  return withClasses(scenario, by ? { ...classes, by } : classes);
}

/** Sets general thresholds in the scenario's units, best class first, for everybody: own thresholds of groups or markets go. */
export function applyThresholds(scenario: Scenario, thresholds: readonly number[]): Scenario {
  const { own: _, ...classes } = scenario.classes;
  return withClasses(scenario, { ...classes, count: thresholds.length + 1, thresholds });
}

/**
 * Multiplies thresholds that differ by group or market: those of one of them, or with null everybody's by a common factor. `general` are the scores that
 * hold now where there are no own ones, so a rule becomes numbers.
 */
export function scaleThresholds(
  scenario: Scenario,
  general: readonly number[],
  name: string | null,
  scaling: ThresholdScaling,
): Scenario {
  const { toScore, fromScore } = scoreUnits(scenario.value.kind);
  const own = new Map(Object.entries(scenario.classes.own ?? {}));
  const scaled = (scores: readonly number[]) => scaledList(scores, scaling).map(fromScore);
  if (name !== null) return setOwn(scenario, name, scaled(own.get(name)?.map(toScore) ?? general));
  const all = [...own].map(([each, list]) => [each, scaled(list.map(toScore))] as const);
  return withClasses(scenario, {
    ...scenario.classes,
    thresholds: scaled(general),
    ...(all.length > 0 && { own: Object.fromEntries(all) }),
  });
}

/** Takes the general thresholds from a rule; the computed ABC analysis always makes three classes. Own thresholds stay where their number still fits. */
export function applyRule(scenario: Scenario, rule: ThresholdRule): Scenario {
  const { by, own, count: before } = scenario.classes;
  const count =
    rule.suggest === "abc" ? 3 : rule.suggest === "pareto" ? rule.shares.length + 1 : scenario.classes.count;
  const stays = own && count === before;
  return withClasses(scenario, { count, thresholds: rule, ...(by && { by }), ...(stays && { own }) });
}

/**
 * Sets the number of classes. A rule is asked again; numbers keep the best classes, and further ones halve the last threshold above zero.
 * Own thresholds are cut or extended the same way.
 */
export function setCount(scenario: Scenario, count: number): Scenario {
  const { thresholds, own } = scenario.classes;
  const resized = Object.entries(own ?? {}).map(([name, list]) => [name, resize(list, count - 1)] as const);
  const resizedOwn = own && { own: Object.fromEntries(resized) };
  if ("suggest" in thresholds) {
    const rule: ThresholdRule =
      thresholds.suggest === "breaks" ? thresholds : { suggest: "pareto", shares: paretoShares(count) };
    return withClasses(scenario, { ...scenario.classes, count, thresholds: rule, ...resizedOwn });
  }
  return withClasses(scenario, {
    ...scenario.classes,
    count,
    thresholds: resize(thresholds, count - 1),
    ...resizedOwn,
  });
}

function resize(thresholds: readonly number[], length: number): number[] {
  const kept = thresholds.slice(0, length);
  while (kept.length < length) {
    const last = kept.at(-1) ?? 0;
    kept.push(last > 0 ? Math.round(last * 50) / 100 : last);
  }
  return kept;
}

/** Changes what customers are scored by; numbers of another unit mean nothing, so thresholds come from the Pareto rule. */
export function setKind(scenario: Scenario, kind: ScoreKind): Scenario {
  if (scenario.value.kind === kind) return scenario;
  const rule = { suggest: "pareto", shares: paretoShares(scenario.classes.count) } as const;
  const { own: _, ...classes } = scenario.classes;
  return applyRule({ ...scenario, value: defaultValue[kind], classes }, rule);
}
