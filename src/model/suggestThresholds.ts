import { computedAbc } from "./computedAbc.js";
import { naturalBreaks } from "./naturalBreaks.js";
import { paretoThresholds } from "./paretoThresholds.js";

/** A rule that finds thresholds in the data. */
export type ThresholdRule =
  | { readonly suggest: "pareto"; readonly shares: readonly number[] }
  | { readonly suggest: "abc" }
  | { readonly suggest: "breaks" };

/** The thresholds of a rule for so many classes, from descending scores; a rule that gives fewer leaves the classes between its last and the lowest empty. */
export function suggestThresholds(scores: Float64Array, rule: ThresholdRule, count: number): number[] {
  const found = suggested(scores, rule, count);
  return Array.from({ length: count - 1 }, (_, at) => found[at] ?? found.at(-1) ?? 1);
}

function suggested(scores: Float64Array, rule: ThresholdRule, count: number): number[] {
  switch (rule.suggest) {
    case "pareto":
      return paretoThresholds(scores, rule.shares);
    case "abc":
      return computedAbc(scores);
    case "breaks":
      return naturalBreaks(scores, count);
  }
}
