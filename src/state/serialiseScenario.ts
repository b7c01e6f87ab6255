import { criteria } from "../model/criteria.js";
import { impliedCount } from "./parseScenario.js";
import { type Assumptions, type ClassDefinition, defaultScenario, type Scenario } from "./scenario.js";

/** A scenario as plain JSON in one fixed order: the version, and of the rest only what differs from the defaults. */
export function serialiseScenario(scenario: Scenario): Readonly<Record<string, unknown>> {
  const written = plainParts(scenario);
  const usual = plainParts(defaultScenario);
  const changed = (["value", "classes", "levers", "assumptions"] as const).filter(
    (part) => !sameJson(written[part], usual[part]),
  );
  return { version: scenario.version, ...Object.fromEntries(changed.map((part) => [part, written[part]])) };
}

/** Whether two plain values are written the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function plainParts({ value, classes, levers, assumptions }: Scenario) {
  return {
    value: plainValue(value),
    classes: plainClasses(classes),
    levers: plainChanges(levers, defaultScenario.levers),
    assumptions: plainAssumptions(assumptions),
  };
}

function plainValue(value: Scenario["value"]): Scenario["value"] {
  if (value.kind === "eur") return { kind: value.kind, phi: value.phi };
  const weights = criteria.map((criterion) => [criterion, value.weights[criterion]] as const);
  return { kind: value.kind, weights: Object.fromEntries(weights.filter(([, weight]) => weight !== undefined)) };
}

function plainClasses({ count, thresholds, by, own }: ClassDefinition): Partial<ClassDefinition> {
  const names = Object.entries(own ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(count !== impliedCount(thresholds) && { count }),
    thresholds,
    ...(by && { by }),
    ...(own && { own: Object.fromEntries(names) }),
  };
}

function plainAssumptions({ response, ...assumptions }: Assumptions): Readonly<Record<string, unknown>> {
  const { response: usualResponse, ...usual } = defaultScenario.assumptions;
  const responses = plainChanges(response, usualResponse);
  return { ...plainChanges(assumptions, usual), ...(Object.keys(responses).length > 0 && { response: responses }) };
}

/** The parts of an object that differ from the usual ones, in the usual order. */
function plainChanges<Value extends object>(value: Value, usual: Value): Partial<Value> {
  const keys = [...new Set([...Object.keys(usual), ...Object.keys(value)])] as (keyof Value)[];
  const changed = keys.filter((key) => value[key] !== undefined && !sameJson(value[key], usual[key]));
  return Object.fromEntries(changed.map((key) => [key, value[key]])) as Partial<Value>;
}
