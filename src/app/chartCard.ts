import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

/** A card whose chart is made with the first view and then updated in place; `scoresChanged` says that more than thresholds moved. */
export function chartCard<Chart extends HTMLElement>(
  { onView }: App,
  make: (view: ClassView) => Chart,
  update: (chart: Chart, view: ClassView, scoresChanged: boolean) => void,
): HTMLElement {
  const panel = document.createElement("section");
  panel.className = "card";
  let chart: Chart | null = null;
  let version = 0;
  onView((view) => {
    if (chart) update(chart, view, view.scoreVersion !== version);
    else {
      chart = make(view);
      panel.replaceChildren(chart);
    }
    version = view.scoreVersion;
  });
  return panel;
}
