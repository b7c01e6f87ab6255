import { oncePerFrame } from "../components/oncePerFrame.js";
import { type CoverageModel, coverageModel, modelSteps } from "../model/coverageModel.js";
import { coverageResult, resultSteps } from "../model/coverageResult.js";
import { inSteps } from "../work/inSteps.js";
import type { ClassView } from "./classView.js";
import type { CoverageView } from "./coverageView.js";

export interface LiveCoverage {
  /** The last view; null until there is one. */
  readonly view: CoverageView | null;
  /** Takes what the classes are now; coverage follows with the next frame. */
  set(classes: ClassView): void;
}

/** Up to so many customers a drag of scores or of what is assumed of the customers ranks anew with every step: coverage then follows within the frame, since what comes in pieces would be overtaken. */
const withinFrame = 50_000;

/** Keeps coverage in step with the classes: once per frame, reusing whatever has not changed; piece by piece where nothing is there to be reused. */
export function liveCoverage(show: (view: CoverageView) => void): LiveCoverage {
  let classes: ClassView | null = null;
  let model: CoverageModel | null = null;
  let view: CoverageView | null = null;
  let isOpening = false;

  const inputOf = ({ scenario, portfolio, split }: ClassView) => {
    const { levers, assumptions } = scenario;
    return { portfolio, index: split, classes: scenario.classes.count, design: levers, assumptions };
  };

  function* firstSteps(of: ClassView): Generator<void, CoverageView> {
    const made = yield* modelSteps(inputOf(of));
    yield;
    return { classes: of, model: made, result: yield* resultSteps(made, of.thresholds, of.rowPins) };
  }

  /** Begins again with the classes as they are then, when they have changed meanwhile. */
  async function open(): Promise<void> {
    isOpening = true;
    try {
      for (let found = null; !found && classes; ) {
        const begun = classes;
        found = await inSteps(firstSteps(begun), { isOvertaken: () => classes !== begun });
        if (found) view = found.result;
      }
    } finally {
      isOpening = false;
    }
    if (!view) return;
    ({ model } = view);
    show(view);
    if (classes !== view.classes) compute();
  }

  /** Whatever is assumed of customers, their revenue is the same column. */
  const canReuse = ({ portfolio, split }: ClassView) =>
    model !== null &&
    (model.index === split ||
      (portfolio.size <= withinFrame && model.portfolio.revenueCents === portfolio.revenueCents));

  const compute = oncePerFrame(() => {
    if (!classes || isOpening) return;
    if (!canReuse(classes)) {
      void open();
      return;
    }
    model = coverageModel(inputOf(classes), model);
    view = { classes, model, result: coverageResult(model, classes.thresholds, classes.rowPins) };
    show(view);
  });

  return {
    get view() {
      return view;
    },
    set(next) {
      // While scores are dragged over many customers, who is in which class follows when the drag rests.
      if (next.dragging) return;
      classes = next;
      compute();
    },
  };
}
