import { html, render } from "lit-html";
import { numberField } from "../components/numberField.js";
import type { AssumptionRange } from "../model/assumptionRanges.js";
import { scenarioRanges, setRange } from "../state/uncertainty.js";
import { button, card, paragraph } from "./card.js";
import type { App } from "./openApp.js";
import { rangeTexts } from "./rangeText.js";

/** Within what every assumption is thought to lie: the ends can be changed, the value itself stands where it is decided. */
export function rangesPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { ranges: words } = texts.uncertainty;
  const place = document.createElement("div");
  const fields = new Map<string, { readonly low: Field; readonly high: Field; readonly reset: HTMLButtonElement }>();
  const panel = card(words.heading, paragraph(words.hint), place);
  type Field = ReturnType<typeof numberField>;

  function fieldsOf(range: AssumptionRange, label: string, unit: string, factor: number) {
    const known = fields.get(range.path);
    if (known) return known;
    const write = () => {
      const [low, high] = [controls.low.value, controls.high.value];
      if (low === null || high === null) return;
      store.set({ scenario: setRange(store.state.scenario, range.path, { low: low / factor, high: high / factor }) });
    };
    const field = (end: "low" | "high") => {
      const control = numberField(
        { value: null, min: 0, max: 1e7 },
        {
          name: `${end}-${range.path}`,
          label: `${label}, ${words[end]}`,
          unit,
          decimals: 4,
          messages: {
            outside: (_, least, most) => words.outside(formats.coefficient(least), formats.coefficient(most)),
            missing: words.missing,
          },
        },
      );
      control.addEventListener("change", write);
      return control;
    };
    const controls = {
      low: field("low"),
      high: field("high"),
      reset: button(
        words.reset,
        () => store.set({ scenario: setRange(store.state.scenario, range.path, null) }),
        "button small",
      ),
    };
    fields.set(range.path, controls);
    return controls;
  }

  function show(): void {
    const { scenario } = store.state;
    const named = rangeTexts(app, scenario.assumptions);
    const own = scenario.assumptions.uncertainty?.ranges ?? {};
    const line = (range: AssumptionRange) => {
      const { unit, factor } = named.unit(range);
      const label = named.label(range);
      const { low, high, reset } = fieldsOf(range, label, unit, factor);
      const round = (value: number) => Number((value * factor).toPrecision(12));
      low.update({ value: round(range.low), max: round(range.value) });
      high.update({ value: round(range.high), min: round(range.value) });
      reset.hidden = !Object.hasOwn(own, range.path);
      return html`<tr data-range=${range.path}>
        <th scope="row">${label}</th>
        <td class="number">${low}</td>
        <td class="number">${named.value(range, range.value)}</td>
        <td class="number">${high}</td>
        <td class="hint">${named.source(range)}</td>
        <td>${reset}</td>
      </tr>`;
    };
    render(
      html`<div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
        <table class="ranges-table">
          <thead>
            <tr>
              <th scope="col">${words.assumption}</th>
              <th scope="col" class="number">${words.low}</th>
              <th scope="col" class="number">${words.value}</th>
              <th scope="col" class="number">${words.high}</th>
              <th scope="col">${words.source}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${scenarioRanges(scenario).map(line)}
          </tbody>
        </table>
      </div>`,
      place,
    );
  }

  show();
  store.subscribe(show);
  return panel;
}
