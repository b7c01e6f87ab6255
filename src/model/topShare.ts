import type { ScoreIndex } from "./scoreIndex.js";
import { thresholdForCustomersShare } from "./thresholdForShare.js";
import { type ThresholdShares, thresholdShares } from "./thresholdShares.js";

/** What the best customers bring ("8 % of customers bring 61 % of value"); equals of the last one are included, so the share of customers can exceed the one asked for. */
export function topShare(index: ScoreIndex, customersShare: number, segment = 0): ThresholdShares {
  return thresholdShares(index, thresholdForCustomersShare(index, customersShare, segment), segment);
}
