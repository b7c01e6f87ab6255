import type { CellError } from "../model/cellError.js";
import type { CoverageCells } from "../model/coverageCells.js";
import type { Uncertainty } from "../model/monteCarlo.js";
import { type MovingDriver, movingDrivers } from "../state/movingDrivers.js";
import { uncertaintyRuns } from "../state/scenarioUncertainty.js";
import { type ScenarioRanges, scenarioRanges, usualSeed } from "../state/uncertainty.js";
import { worldSteps } from "../state/uncertainWorlds.js";
import { startUncertainty } from "../work/startUncertainty.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { stepwise, whenResting } from "./whenResting.js";

/** What is known of a scenario's uncertainty so far. */
export interface UncertainView {
  readonly view: CoverageView;
  readonly ranges: ScenarioRanges;
  /** What assumptions that move classes change by themselves; empty until that is computed. */
  readonly moving: readonly MovingDriver[];
  readonly seed: number;
  /** Null until they are built, and where nobody knows how often customers are visited. */
  readonly cells: CoverageCells | null;
  /** Of the cells that the runs use; null until they are built. */
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
    const { scenario, portfolio, rowPins } = view.classes;
    const seed = scenario.assumptions.uncertainty?.seed ?? usualSeed;
    const ranges = scenarioRanges(scenario, portfolio);
    const known = { view, ranges, seed, cells: null, moving: [], error: null, result: null };
    shown = { ...known, state: view.model.base.visitsKnown ? "running" : "unknown", done: 0 };
    show({});
    const evaluation = { ...view.classes, ...view, figures: app.dataset.figures };
    const found = await stepwise(worldSteps(evaluation, ranges, seed, rowPins), pause);
    if (!found) return;
    const { cells, worlds, error } = found;
    show({ cells, error });
    drawing.run({ worlds, ranges: ranges.answered, runs: uncertaintyRuns, seed });
    if (ranges.moving.length > 0)
      show({ moving: await stepwise(movingDrivers(evaluation, ranges.moving, rowPins), pause) });
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
