import { lastOf } from "../model/lastOf.js";
import { type Evaluation, evaluationSteps } from "../state/evaluateScenario.js";
import type { Pin, Scenario } from "../state/scenario.js";
import { serialiseScenario } from "../state/serialiseScenario.js";
import type { App } from "./openApp.js";

const most = 12;

export interface Evaluations {
  /** What a scenario says about the customers on screen; evaluated now where it is not known yet. */
  of(scenario: Scenario): Evaluation;
  /** The same in steps, so that the caller can pause. */
  steps(scenario: Scenario): Generator<void, Evaluation>;
}

/** Evaluates scenarios for the customers on screen, each once as long as customers and pins stay. */
export function evaluations(app: App): Evaluations {
  let known = new Map<string, Evaluation>();
  let customers: unknown = null;
  let pins: readonly Pin[] = [];

  function* steps(scenario: Scenario): Generator<void, Evaluation> {
    const { dataset, store } = app;
    if (customers !== dataset || pins !== store.state.pins) known = new Map();
    customers = dataset;
    pins = store.state.pins;
    const own = known;
    const key = JSON.stringify(serialiseScenario(scenario));
    // What scenarios have in common, as a rule the ranked customers, is computed once.
    const before = [...own.values()].at(-1) ?? null;
    const found = own.get(key) ?? (yield* evaluationSteps(dataset.figures, scenario, app.rowPins(), before));
    own.delete(key);
    own.set(key, found);
    for (const oldest of [...own.keys()].slice(0, Math.max(0, own.size - most))) own.delete(oldest);
    return found;
  }

  return {
    steps,
    of: (scenario) => lastOf(steps(scenario)),
  };
}
