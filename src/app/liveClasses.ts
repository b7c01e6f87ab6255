import { classKpis } from "../model/classKpis.js";
import { classSums } from "../model/classSums.js";
import { type PortfolioFacts, portfolioFacts } from "../model/finding.js";
import { type LorenzPoints, lorenzPoints } from "../model/lorenzPoints.js";
import { addDeltas, pinDeltas, type RowPin } from "../model/pinDeltas.js";
import type { Portfolio } from "../model/portfolio.js";
import { resolveThresholds } from "../state/resolveThresholds.js";
import type { Pin, Scenario } from "../state/scenario.js";
import type { Indexed, LiveSums } from "../work/indexJobs.js";
import type { Indexing } from "../work/startIndex.js";
import type { ClassView } from "./classView.js";

/** Up to so many customers everything is exact in every step of a drag; beyond, scores being dragged go through the cube. */
const exactWhileDragging = 50_000;

export interface LiveClasses {
  /** The last view; null until the first index is there. */
  readonly view: ClassView | null;
  /** Takes a change of scenario or pins; `transient` while a control is being dragged. */
  set(scenario: Scenario, pins: readonly Pin[], transient: boolean): void;
  /** An index that was asked for will not come; the next change asks again. */
  failed(): void;
}

type Ranking = Indexed & { readonly facts: PortfolioFacts; readonly curve: LorenzPoints };

/** Keeps the view of one portfolio: what a change leaves valid is reused, and `show` is called with every new view. */
export function liveClasses(
  portfolio: Portfolio,
  indexing: Indexing,
  rowPinsOf: (pins: readonly Pin[]) => readonly RowPin[],
  show: (view: ClassView) => void,
): LiveClasses {
  let current: { scenario: Scenario; pins: readonly Pin[] };
  let ranking: Ranking | null = null;
  let ranked = "";
  let asked = "";
  let scoreVersion = 0;
  let view: ClassView | null = null;

  const present = (next: ClassView) => {
    view = next;
    show(next);
  };

  function exact(): void {
    if (!ranking) return;
    const { scenario, pins } = current;
    const { whole, split, scores, facts, curve, raster } = ranking;
    const { kind } = scenario.value;
    const by = scenario.classes.by ? portfolio[scenario.classes.by] : null;
    const { general, thresholds } = resolveThresholds(scenario.classes, kind, whole, split);
    const rowPins = rowPinsOf(pins);
    const sums = classSums(split, thresholds);
    if (rowPins.length > 0) addDeltas(sums, pinDeltas(portfolio, scores, thresholds, by, rowPins));
    const rows = classKpis(sums, kind, portfolio);
    const found = { by, whole, split, scores, raster, general, thresholds, rows, facts, curve };
    present({ scenario, pins, portfolio, rowPins, ...found, scoreVersion, dragging: false });
  }

  function rough({ sums, curve }: LiveSums, scenario: Scenario): void {
    if (!view || ranked === keyOf(current.scenario)) return;
    scoreVersion++;
    present({
      ...view,
      scenario,
      rows: classKpis(sums, scenario.value.kind, portfolio),
      curve,
      scoreVersion,
      dragging: true,
    });
  }

  return {
    get view() {
      return view;
    },
    set(scenario, pins, transient) {
      current = { scenario, pins };
      const key = keyOf(scenario);
      const definition = scenario.value;
      const by = scenario.classes.by ?? null;
      if (key === ranked) {
        asked = "";
        if (view?.dragging) scoreVersion++;
        return exact();
      }
      const sameKind = view?.scenario.value.kind === definition.kind;
      if (transient && view && sameKind && portfolio.size > exactWhileDragging) {
        asked = "";
        const { thresholds, rowPins } = view;
        return indexing.live({ definition, by, thresholds, pins: rowPins }, (sums) => rough(sums, scenario));
      }
      if (key === asked) return;
      asked = key;
      indexing.index({ definition, by }, (found) => {
        // What was asked for meanwhile, or is shown again, goes before.
        if (asked !== key) return;
        asked = "";
        ranked = key;
        ranking = {
          ...found,
          facts: portfolioFacts(portfolio, found.whole, definition.kind),
          curve: lorenzPoints(found.whole),
        };
        scoreVersion++;
        exact();
      });
    },
    failed() {
      asked = "";
    },
  };
}

/** What an index depends on. */
function keyOf({ value, classes }: Scenario): string {
  return JSON.stringify([value, classes.by ?? null]);
}
