import type { Sizing } from "../model/sizing.js";
import { scenarioSizing } from "../state/scenarioSizing.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";

const computed = new WeakMap<CoverageView, Sizing>();

/** Calls the listener with how many people the scenario takes, anew with every change; computed once for all panels. */
export function onSizing({ onCoverage }: App, listener: (sized: Sizing, view: CoverageView) => void): void {
  onCoverage((view) => {
    const { scenario, thresholds, rowPins } = view.classes;
    const sized = computed.get(view) ?? scenarioSizing(scenario, view.model, thresholds, rowPins);
    computed.set(view, sized);
    listener(sized, view);
  });
}
