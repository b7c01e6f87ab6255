import { traceOf } from "../model/trace.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import type { TraceFinder } from "./traceDialog.js";

/** Derivations of what coverage costs and earns. */
export function coverageTraces({ texts }: App, view: CoverageView): TraceFinder {
  return {
    kpis: [texts.coverage.kpis],
    assumptions: view.model.assumptions,
    find: (of) => traceOf(of, view),
  };
}
