import { html, render } from "lit-html";
import { figureTable } from "../components/figureTable.js";
import { assumptionLimits } from "../model/assumptionLimits.js";
import type { AssumptionRange } from "../model/assumptionRanges.js";
import { defaultScenario } from "../state/scenario.js";
import { allRanges } from "../state/uncertainty.js";
import { card, paragraph } from "./card.js";
import type { App } from "./openApp.js";
import { type RangeFields, rangeFields } from "./rangeFields.js";
import { rangeTexts } from "./rangeText.js";

/** Within what every assumption is thought to lie and what is most likely: all of it can be changed. */
export function rangesPanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { ranges: words } = texts.uncertainty;
  const place = document.createElement("div");
  place.className = "ranges-table";
  const fields = new Map<string, RangeFields>();
  const panel = card(words.heading, paragraph(words.hint), place);
  const tag = document.createElement("span");
  tag.className = "tag";
  tag.textContent = texts.classes.value.assumption;
  panel.querySelector("h2")!.append(" ", tag);

  function show(): void {
    const { scenario } = store.state;
    const { assumptions } = scenario;
    const named = rangeTexts(app, assumptions);
    const own = assumptions.uncertainty?.ranges ?? {};
    const usual = new Map(allRanges(defaultScenario, app.portfolio).map(({ path, value }) => [path, value]));
    const line = (range: AssumptionRange) => {
      const { path } = range;
      const label = named.label(range);
      // A field is made anew when what it is called changes.
      const key = JSON.stringify([path, label]);
      const { low, value, high, reset, update } = fields.get(key) ?? rangeFields(app, range, named);
      fields.set(key, { low, value, high, reset, update });
      const isOwn = Object.hasOwn(own, path);
      update(range, assumptionLimits(path, assumptions)!, isOwn);
      return html`<tr data-range=${path}>
        <th scope="row">${label}</th>
        <td class="number">${low}</td>
        <td class="number">${value}</td>
        <td class="number">${high}</td>
        <td>${isOwn ? words.own : html`<span class="tag">${words.example}</span>`} ${reset}</td>
        <td class="hint">${usual.get(path) === range.value ? named.source(range) : texts.trace.sources.own}</td>
      </tr>`;
    };
    const columns = [
      { label: words.assumption },
      ...[words.low, words.value, words.high].map((label) => ({ label, numeric: true })),
      { label: words.width },
      { label: words.source },
    ];
    render(figureTable(words.heading, columns, allRanges(scenario, app.portfolio).map(line)), place);
  }

  app.onDataset(show);
  store.subscribe(show);
  return panel;
}
