import { referenceDesign, referenceDesigns } from "../model/referenceDesigns.js";
import { sameJson } from "../state/serialiseScenario.js";
import { button, card, paragraph } from "./card.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { unfilledNotice } from "./unfilledNotice.js";

/** Designs to start from, each a button with one line of explanation. */
export function referencePanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { reference: words } = texts.coverage;
  let view: CoverageView | null = null;

  const designOf = (which: (typeof referenceDesigns)[number], { classes }: CoverageView) => {
    const { portfolio, scenario } = classes;
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
      if (!view) return;
      store.set({ scenario: { ...store.state.scenario, levers: designOf(which, view) } });
    });
    apply.dataset.reference = which;
    item.append(apply, paragraph(words.why[which]));
    list.append(item);
    return [which, apply] as const;
  });
  app.onCoverage((next) => {
    view = next;
    for (const [which, apply] of buttons) {
      const { cells } = designOf(which, next);
      const { cells: own, overrides } = next.classes.scenario.levers;
      apply.setAttribute("aria-pressed", String(!overrides && sameJson(cells, own)));
    }
  });
  return card(words.heading, list, unfilledNotice(app));
}
