import { type ChannelComparison, classChannels } from "../model/channelComparison.js";
import type { CoverageView } from "./coverageView.js";
import { stretchesOf } from "./stretchesOf.js";
import type { Pause } from "./whenResting.js";

const known = new WeakMap<CoverageView, (ChannelComparison | null)[]>();

/** The channels of every class in a view, a class at a time; panels of the same view share what is known. Empty where they can't be compared. */
export async function channelsOf(view: CoverageView, pause: Pause): Promise<readonly ChannelComparison[]> {
  const found = known.get(view) ?? [];
  known.set(view, found);
  const stretches = stretchesOf(view);
  for (let at = 0; at < stretches.classes; at++) {
    if (found[at] !== undefined) continue;
    await pause();
    found[at] = classChannels(view.model, stretches, at);
  }
  return found.filter((each) => each !== null);
}
