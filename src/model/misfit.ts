import { channelVariant } from "./channelComparison.js";
import { channelDimension } from "./channelDimension.js";
import { classLetters } from "./classLetters.js";
import type { ClassStretches } from "./classStretches.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { customerProfits } from "./customerProfits.js";
import { membersOf } from "./membersOf.js";

/** Customers whose coverage does not fit: best channel case per customer against the one chosen for its class. */
export interface Misfit {
  readonly class: string;
  /** Positions of customers covered personally though the other channel earns more, worst first; gains in cents beside them. */
  readonly overServed: { readonly positions: Uint32Array; readonly gains: Float64Array };
  /** Positions of customers covered remotely though a personal channel earns more. */
  readonly underServed: { readonly positions: Uint32Array; readonly gains: Float64Array };
}

/** Which customers of a class would earn more through the other channel of a pair at a level; null where it can't be said. */
export function misfit(
  model: CoverageModel,
  stretches: ClassStretches,
  classIndex: number,
  {
    personal,
    other,
    personalChosen,
  }: { readonly personal: string; readonly other: string; readonly personalChosen: boolean },
  level: CoverageLevel,
): Misfit | null {
  const dimension = channelDimension(model.design);
  if (!dimension || !model.base.visitsKnown) return null;
  const profits = [personal, other].map((option) =>
    customerProfits(model, channelVariant(model, classIndex, dimension.key, option), level),
  );
  if (!profits[0] || !profits[1]) return null;
  const [one, two] = [profits[0].profit, profits[1].profit];
  const members = membersOf(stretches.byPosition(), classIndex).filter((position) => model.base.revenue[position]! > 0);
  const gain = (position: number) =>
    personalChosen ? two[position]! - one[position]! : one[position]! - two[position]!;
  const found = members.filter((position) => gain(position) > 0.5).sort((a, b) => gain(b) - gain(a));
  const list = { positions: found, gains: Float64Array.from(found, gain) };
  const none = { positions: new Uint32Array(), gains: new Float64Array() };
  return {
    class: classLetters[classIndex]!,
    overServed: personalChosen ? list : none,
    underServed: personalChosen ? none : list,
  };
}
