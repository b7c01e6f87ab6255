import { prospects } from "../model/prospects.js";
import { setAssumptions } from "../state/editValue.js";
import { card, paragraph } from "./card.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";
import { percentSlider } from "./percentSlider.js";

/** Customers without sales but with potential, apart from the rest, and what winning some of them would bring. */
export function prospectsPanel(app: App): HTMLElement {
  const { texts, formats, store } = app;
  const { prospects: words } = texts.coverage;
  const euros = (value: number) => formats.eurShort(value * 100);
  const line = paragraph("", "");
  const gain = paragraph("", "");
  const rate = percentSlider(store.state.scenario.assumptions.acquisitionRate * 100, formats, {
    name: "acquisition-rate",
    label: words.rate,
    decimals: 1,
    kind: "assumption",
    tag: texts.classes.value.assumption,
  });
  onEdit(rate, (transient) =>
    store.set({ scenario: setAssumptions(store.state.scenario, { acquisitionRate: rate.value / 100 }) }, { transient }),
  );
  app.onCoverage(({ model }) => {
    const found = prospects(model);
    rate.update({ value: model.assumptions.acquisitionRate * 100 });
    rate.hidden = gain.hidden = found.customers === 0;
    line.textContent =
      found.customers === 0
        ? words.none
        : words.line(formats.integer(found.customers), euros(found.potential), found.negative > 0);
    gain.textContent = words.gain(euros(found.sales), euros(found.margin));
  });
  return card(words.heading, line, rate, gain);
}
