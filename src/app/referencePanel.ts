import { referenceDesign, referenceDesigns } from "../model/referenceDesigns.js";
import { sameJson } from "../state/serialiseScenario.js";
import { button, card, paragraph } from "./card.js";
import type { App } from "./openApp.js";
import { unfilledNotice } from "./unfilledNotice.js";

/** Designs to start from, each a button with one line of explanation. */
export function referencePanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { reference: words } = texts.coverage;

  const designOf = (which: (typeof referenceDesigns)[number]) => {
    const { portfolio } = app;
    const { scenario } = store.state;
    const mean = (column: Float64Array) =>
      portfolio.size === 0 ? 0 : Math.round(column.reduce((sum, each) => sum + each, 0) / portfolio.size) / 1000;
    const average = { visits: mean(portfolio.visitsThousandths), calls: mean(portfolio.callsThousandths) };
    return referenceDesign(which, scenario.levers, scenario.classes.count, average);
  };
  const list = document.createElement("ul");
  list.className = "choices";
  const buttons = referenceDesigns.map((which) => {
    const item = document.createElement("li");
    const apply = button(words.names[which], () => {
      store.set({ scenario: { ...store.state.scenario, levers: designOf(which) } });
    });
    apply.dataset.reference = which;
    item.append(apply, paragraph(words.why[which]));
    list.append(item);
    return [which, apply] as const;
  });
  app.onCoverage(() => {
    const { cells: own, overrides } = store.state.scenario.levers;
    for (const [which, apply] of buttons) {
      const { cells } = designOf(which);
      apply.setAttribute("aria-pressed", String(!overrides && sameJson(cells, own)));
    }
  });
  return card(words.heading, list, unfilledNotice(app));
}
