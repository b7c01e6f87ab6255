import { numberField } from "../components/numberField.js";
import { setAssumptions } from "../state/editValue.js";
import type { Assumptions } from "../state/scenario.js";
import { paragraph, row } from "./card.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";
import { percentSlider } from "./percentSlider.js";

export interface AssumptionFields {
  /** The fields for what the customers on screen lack. */
  show(): HTMLElement;
}

/** What is believed where the data say nothing: the DB rate and the visits of the team. */
export function assumptionFields(app: App): AssumptionFields {
  const { store, texts, formats } = app;
  const { report: words } = texts.data;
  const root = document.createElement("div");
  root.className = "stack";
  const set = (change: Partial<Assumptions>, transient: boolean) =>
    store.set({ scenario: setAssumptions(store.state.scenario, change) }, { transient });

  const rate = percentSlider(25, formats, {
    name: "margin-rate",
    label: words.marginRate,
    decimals: 1,
    kind: "assumption",
    tag: texts.classes.value.assumption,
  });
  onEdit(rate, (transient) => set({ marginRate: rate.value / 100 }, transient));
  const visits = numberField(
    { value: null, min: 0, max: 1e9 },
    { name: "present-visits", label: words.presentVisits, step: 1, decimals: 0, emptyable: true },
  );
  visits.addEventListener("change", () => set({ presentVisits: visits.value }, false));
  const visitsRow = row(document.createTextNode(words.presentVisits), visits, paragraph(words.presentVisitsHint));

  const fill = () => {
    const { marginRate, presentVisits } = store.state.scenario.assumptions;
    rate.update({ value: marginRate * 100 });
    visits.update({ value: presentVisits });
  };
  fill();
  store.subscribe(fill);
  return {
    show() {
      const { margin, visits: known } = app.portfolio.estimated;
      root.replaceChildren(...(margin > 0 ? [rate] : []), ...(known === "data" ? [] : [visitsRow]));
      return root;
    },
  };
}
