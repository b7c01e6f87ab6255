import { type Criterion, criteria } from "../model/criteria.js";
import type { Assumptions, Scenario } from "./scenario.js";

/** Sets the share of unused potential thought realisable, 0…1; scored by points, there is none to set. */
export function setPhi(scenario: Scenario, phi: number): Scenario {
  return scenario.value.kind === "eur" ? { ...scenario, value: { kind: "eur", phi } } : scenario;
}

/** Sets the weight of a criterion; the last one that counts can't be set to zero. Scored in EUR, there is none to set. */
export function setWeight(scenario: Scenario, criterion: Criterion, weight: number): Scenario {
  if (scenario.value.kind !== "points") return scenario;
  const weights = { ...scenario.value.weights, [criterion]: weight };
  if (!criteria.some((each) => (weights[each] ?? 0) > 0)) return scenario;
  return { ...scenario, value: { kind: "points", weights } };
}

/** Sets what is believed where the data say nothing. */
export function setAssumptions(scenario: Scenario, change: Partial<Assumptions>): Scenario {
  return { ...scenario, assumptions: { ...scenario.assumptions, ...change } };
}
