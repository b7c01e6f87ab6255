import { segmented } from "../components/segmented.js";
import { setCount } from "../state/editClasses.js";
import { card } from "./card.js";
import { differentiation } from "./differentiation.js";
import type { App } from "./openApp.js";
import { suggestions } from "./suggestions.js";
import { thresholdSliders } from "./thresholdSliders.js";
import { unfilledNotice } from "./unfilledNotice.js";

/** Number of classes, their thresholds as sliders, suggestions and differentiation. */
export function thresholdsPanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { thresholds: words } = texts.classes;
  const count = segmented(
    { value: "", choices: [2, 3, 4, 5, 6].map((number) => ({ value: String(number), label: String(number) })) },
    { name: "class-count", label: words.count },
  );
  count.addEventListener("input", () => {
    store.set({ scenario: setCount(store.state.scenario, Number(count.value)) });
  });
  const { segment, select, panel: differ } = differentiation(app);
  const sliders = thresholdSliders(app, segment, select);
  const panel = card(words.heading, count, unfilledNotice(app), sliders, suggestions(app), differ);

  const show = () => {
    count.update({ value: String(store.state.scenario.classes.count) });
  };
  show();
  store.subscribe(show);
  return panel;
}
