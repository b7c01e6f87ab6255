import { type ClassStretches, classStretches } from "../model/classStretches.js";
import type { CoverageView } from "./coverageView.js";

/** Which customers are in which class in a view. */
export function stretchesOf({ model, classes }: CoverageView): ClassStretches {
  return classStretches(model.index, classes.thresholds, classes.rowPins);
}
