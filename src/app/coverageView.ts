import type { CoverageModel } from "../model/coverageModel.js";
import type { CoverageResult } from "../model/coverageResult.js";
import type { ClassView } from "./classView.js";

/** What coverage costs and earns with the scenario on screen. */
export interface CoverageView {
  readonly classes: ClassView;
  /** Ready to be asked for more: other choices, single customers, other thresholds. */
  readonly model: CoverageModel;
  readonly result: CoverageResult;
}
