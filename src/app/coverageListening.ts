import type { App } from "./app.js";
import type { ClassView } from "./classView.js";
import type { CoverageView } from "./coverageView.js";
import { liveCoverage } from "./liveCoverage.js";

const restMs = 300;

/** Coverage for those who listen: with every frame while one wants it live, else when controls have rested. */
export function coverageListening(onView: App["onView"]): { readonly listen: App["onCoverage"] } {
  const listeners: ((view: CoverageView) => void)[] = [];
  let isLive = false;
  let isFed = false;
  let latest: ClassView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const coverage = liveCoverage((view) => {
    for (const listener of listeners) listener(view);
  });

  function feed(view: ClassView): void {
    latest = view;
    clearTimeout(timer);
    if (isLive) coverage.set(view);
    else timer = setTimeout(() => coverage.set(view), restMs);
  }

  return {
    listen(listener, { resting = false, ...ranked } = {}) {
      listeners.push(listener);
      if (!resting && !isLive) {
        isLive = true;
        if (latest) feed(latest);
      }
      if (!isFed) {
        isFed = true;
        onView(feed, ranked);
      } else if (coverage.view) listener(coverage.view);
    },
  };
}
