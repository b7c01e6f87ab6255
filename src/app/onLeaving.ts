import { forgottenKey } from "../state/agreement.js";
import { opensWithoutLink } from "../state/openScenario.js";
import type { App } from "./app.js";
import type { Dataset } from "./dataset.js";
import { forgetShown, keepOpening, keptOf } from "./shownLast.js";
import { shownOf } from "./shownOf.js";

export interface Leaving extends Pick<App, "lang" | "store"> {
  /** The customers on this page, null where the next page will not find them. */
  readonly dataset: () => Dataset | null;
}

/**
 * When the page is left, says whether the KPIs kept for the next one belong to what that will open; else they are forgotten. To be called after
 * `followScenario`, which brings the address up to date first.
 */
export function onLeaving({ lang, store, dataset }: Leaving): void {
  let isForgotten = false;
  const leave = () => {
    const here = isForgotten ? null : dataset();
    if (here && keptOf(window) === shownOf({ lang, dataset: here }, store.state)) {
      keepOpening(window, opensWithoutLink(window, store.state.scenario));
    } else forgetShown(window);
  };
  window.addEventListener("pagehide", leave, true);
  window.addEventListener("storage", ({ key }) => {
    if (key !== forgottenKey) return;
    // What this window goes on to show is no longer what its next page opens.
    isForgotten = true;
    forgetShown(window);
  });
}
