import { oncePerFrame } from "../components/oncePerFrame.js";
import { type CoverageModel, coverageModel } from "../model/coverageModel.js";
import { coverageResult } from "../model/coverageResult.js";
import type { ClassView } from "./classView.js";
import type { CoverageView } from "./coverageView.js";

export interface LiveCoverage {
  /** The last view; null until there is one. */
  readonly view: CoverageView | null;
  /** Takes what the classes are now; coverage follows with the next frame. */
  set(classes: ClassView): void;
}

/** Keeps coverage in step with the classes: once per frame, reusing whatever has not changed. */
export function liveCoverage(show: (view: CoverageView) => void): LiveCoverage {
  let classes: ClassView | null = null;
  let model: CoverageModel | null = null;
  let view: CoverageView | null = null;

  const compute = oncePerFrame(() => {
    // While scores are dragged over many customers, who is in which class follows when the drag rests.
    if (!classes || classes.dragging) return;
    const { scenario, portfolio, split, thresholds, rowPins } = classes;
    const { levers, assumptions } = scenario;
    const input = { portfolio, index: split, classes: scenario.classes.count, design: levers, assumptions };
    const isFirst = model === null;
    model = coverageModel(input, model);
    if (isFirst) {
      // Model and result of many customers together would hold up a page that opens.
      setTimeout(compute);
      return;
    }
    view = { classes, model, result: coverageResult(model, thresholds, rowPins) };
    show(view);
  });

  return {
    get view() {
      return view;
    },
    set(next) {
      classes = next;
      compute();
    },
  };
}
