import type { AssumptionRange } from "../model/assumptionRanges.js";
import { type CellError, cellError } from "../model/cellError.js";
import { type CoverageCells, cellSteps } from "../model/coverageCells.js";
import type { Uncertainty } from "../model/monteCarlo.js";
import { uncertaintyRuns } from "../state/scenarioUncertainty.js";
import { scenarioRanges, usualSeed } from "../state/uncertainty.js";
import { startUncertainty } from "../work/startUncertainty.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { whenResting } from "./whenResting.js";

/** What is known of a scenario's uncertainty so far. */
export interface UncertainView {
  readonly view: CoverageView;
  readonly ranges: readonly AssumptionRange[];
  readonly seed: number;
  /** Null where nobody knows how often customers are visited. */
  readonly cells: CoverageCells | null;
  readonly error: CellError | null;
  /** Null until all runs are made. */
  readonly result: Uncertainty | null;
  readonly state: "running" | "done" | "cancelled" | "unknown" | "failed";
  readonly done: number;
}

export interface Uncertain {
  onChange(listener: (view: UncertainView) => void): void;
  cancel(): void;
  again(): void;
}

/** Draws the assumptions of the scenario whenever controls rest, for all panels of a page. */
export function uncertain(app: App): Uncertain {
  const listeners: ((view: UncertainView) => void)[] = [];
  let shown: UncertainView | null = null;

  function show(change: Partial<UncertainView>): void {
    if (!shown) return;
    shown = { ...shown, ...change };
    for (const listener of listeners) listener(shown);
  }

  const drawing = startUncertainty({
    onProgress: (done) => show({ done }),
    onResult: (result) => show({ result, state: "done", done: uncertaintyRuns }),
    onError(error) {
      console.warn(error);
      show({ state: "failed" });
    },
  });

  const analysis = whenResting(app, async (view, pause) => {
    drawing.cancel();
    const { scenario, thresholds, rowPins } = view.classes;
    const seed = scenario.assumptions.uncertainty?.seed ?? usualSeed;
    const steps = cellSteps(view.model, thresholds, rowPins);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await pause();
    const cells = step.value;
    await pause();
    const error = cells && cellError(cells, view.result);
    const ranges = scenarioRanges(scenario);
    shown = { view, ranges, seed, cells, error, result: null, state: "running", done: 0 };
    show({ state: cells ? "running" : "unknown" });
    if (cells) drawing.run({ cells, ranges, runs: uncertaintyRuns, seed });
  });

  return {
    onChange(listener) {
      listeners.push(listener);
      if (shown) listener(shown);
    },
    cancel() {
      if (shown?.state !== "running") return;
      drawing.cancel();
      show({ state: "cancelled" });
    },
    again: analysis.again,
  };
}
