import { type Evaluation, evaluateScenario } from "../state/evaluateScenario.js";
import type { Pin, Scenario } from "../state/scenario.js";
import { serialiseScenario } from "../state/serialiseScenario.js";
import type { App } from "./openApp.js";

const most = 12;

/** Evaluates scenarios for the customers on screen, each once as long as customers and pins stay. */
export function evaluations(app: App): (scenario: Scenario) => Evaluation {
  let known = new Map<string, Evaluation>();
  let customers: unknown = null;
  let pins: readonly Pin[] = [];
  return (scenario) => {
    const { dataset, store } = app;
    if (customers !== dataset || pins !== store.state.pins) known = new Map();
    customers = dataset;
    pins = store.state.pins;
    const key = JSON.stringify(serialiseScenario(scenario));
    // What scenarios have in common, as a rule the ranked customers, is computed once.
    const before = [...known.values()].at(-1) ?? null;
    const found = known.get(key) ?? evaluateScenario(dataset.figures, scenario, app.rowPins(), before);
    known.delete(key);
    known.set(key, found);
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(oldest);
    return found;
  };
}
