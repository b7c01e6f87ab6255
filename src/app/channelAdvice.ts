import type { ChannelCase, ChannelComparison } from "../model/channelComparison.js";
import { type TolerableLoss, tolerableLoss } from "../model/tolerableLoss.js";
import { answeringLevels } from "./economicsFigures.js";

/** Another channel for a class against the one chosen; EUR a year. */
export interface ChannelAdvice {
  readonly option: string;
  /** Work and fixed cost against the chosen channel. */
  readonly costDelta: number;
  /** Sales that the switch may lose; below zero it is the gain required. */
  readonly tolerable: TolerableLoss;
  /** Least and greatest change of sales and of DB after coverage cost, over the levels at which sales answer; null where none can be said. */
  readonly sales: readonly [number, number] | null;
  readonly gain: readonly [number, number] | null;
  /** What holds at every level; open where the levels disagree. */
  readonly advice: "switch" | "keep" | "open" | null;
  /** Sales by which the expectation may be wrong before the advice turns; null where it is open. */
  readonly safety: number | null;
}

/** Every other channel of a class against its chosen one, the surest gain first; empty without customers. */
export function channelAdvice({ cases, customers, revenue, margin }: ChannelComparison): ChannelAdvice[] {
  const chosen = cases.find((each) => each.chosen);
  if (!chosen || customers === 0) return [];
  const marginRate = revenue > 0 ? margin / revenue : 0;
  return cases
    .filter((each) => !each.chosen)
    .map((other) => adviceOn(chosen, other, revenue, marginRate))
    .sort((a, b) => (b.gain?.[0] ?? Number.NEGATIVE_INFINITY) - (a.gain?.[0] ?? Number.NEGATIVE_INFINITY));
}

function adviceOn(chosen: ChannelCase, other: ChannelCase, revenue: number, marginRate: number): ChannelAdvice {
  const known = answeringLevels.flatMap((level) => {
    const [from, to] = [chosen.levels[level], other.levels[level]];
    return from && to ? [{ sales: to.sales - from.sales, gain: to.afterCoverage - from.afterCoverage }] : [];
  });
  const ends = (values: readonly number[]): readonly [number, number] | null =>
    values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
  const sales = ends(known.map((each) => each.sales));
  const gain = ends(known.map((each) => each.gain));
  const commission = (other.levels.off?.commission ?? 0) - (chosen.levels.off?.commission ?? 0);
  const tolerable = tolerableLoss({
    cost1: chosen.workCost,
    cost2: other.workCost,
    commissionChange: revenue > 0 ? commission / revenue : 0,
    revenue: Math.max(0, revenue),
    marginRate,
  });
  const advice = !gain ? null : gain[0] > 0 ? "switch" : gain[1] <= 0 ? "keep" : "open";
  const room = tolerable.loss;
  const safety =
    !sales || room === null || advice === null || advice === "open"
      ? null
      : Math.max(0, advice === "switch" ? room + sales[0] : -room - sales[1]);
  return { option: other.option, costDelta: other.workCost - chosen.workCost, tolerable, sales, gain, advice, safety };
}
