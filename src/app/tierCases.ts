import { chosenOption } from "../model/compileDesign.js";
import { type Choices, channelKinds } from "../model/coverageDesign.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { referenceDesign } from "../model/referenceDesigns.js";
import { type TierCase, tierCase } from "../model/tierCase.js";
import type { CoverageView } from "./coverageView.js";
import { answeringLevels } from "./economicsFigures.js";
import { ownProfits } from "./slicedProfits.js";
import { stretchesOf } from "./stretchesOf.js";
import type { Pause } from "./whenResting.js";

export type Tier = "top" | "bottom";

/** A tier at one level of response. */
export interface TierAtLevel {
  readonly level: CoverageLevel;
  readonly tier: TierCase;
}

/** What a tier's customers are covered with: key account management on top, digital at the bottom. */
export function tierChoices({ classes: { scenario } }: CoverageView, tier: Tier): Choices {
  const { A, B } = referenceDesign("keyAccountDigital", scenario.levers, 2, { visits: 0, calls: 0 }).cells;
  return (tier === "top" ? A : B) ?? {};
}

/** How many customers with revenue are covered like a tier today. */
export function inTierToday({ model: { base } }: CoverageView, tier: Tier): number {
  const kind = channelKinds.indexOf(tier === "top" ? "keyAccount" : "digital");
  return base.stratum.reduce(
    (count, stratum, position) =>
      count + (stratum % channelKinds.length === kind && base.revenue[position]! > 0 ? 1 : 0),
    0,
  );
}

/** Whether the catalogue has who is to be responsible for a tier. */
export function hasTier({ model: { design } }: CoverageView, choices: Choices): boolean {
  const responsible = design.dimensions.find(({ key }) => key === "responsibility");
  return responsible !== undefined && chosenOption(responsible, choices) !== null;
}

/** A tier at every level that can be said, cautious first; a class at a time. */
export async function tierCases(
  view: CoverageView,
  tier: Tier,
  choices: Choices,
  pause: Pause,
): Promise<readonly TierAtLevel[]> {
  const found: TierAtLevel[] = [];
  if (!view.result.visitsKnown) return found;
  const byPosition = stretchesOf(view).byPosition();
  for (const level of answeringLevels) {
    const now = await ownProfits(view.model, byPosition, level, pause);
    await pause();
    const own = now && tierCase(view.model, byPosition, { tier, choices, level, now });
    if (own) found.push({ level, tier: own });
  }
  return found;
}
