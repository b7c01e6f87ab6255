import { html, nothing, render } from "lit-html";
import { classLetters } from "../model/classLetters.js";
import { classOf, thresholdsIn } from "../model/classThresholds.js";
import { sumField, sumFields } from "../model/measures.js";
import { pinDeltas } from "../model/pinDeltas.js";
import { card } from "./card.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

/** The customers put into a class by hand, with their reasons and what they change in the classes. */
export function pinsPanel({ store, texts, formats, onView, rowOf }: App): HTMLElement {
  const { pins: words } = texts.classes;
  const body = document.createElement("div");
  body.className = "stack";
  const panel = card(words.heading, body);

  function effects({ portfolio, scores, thresholds, by, rowPins, scenario }: ClassView): readonly string[] {
    const deltas = pinDeltas(portfolio, scores, thresholds, by, rowPins);
    const write = scenario.value.kind === "eur" ? formats.eur : formats.points;
    const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
    return classLetters.slice(0, scenario.classes.count).flatMap((letter, at) => {
      const customers = deltas[at * sumFields.length] ?? 0;
      const value = deltas[at * sumFields.length + sumField.score] ?? 0;
      if (customers === 0 && value === 0) return [];
      return [words.effect(letter, signed(customers, formats.integer(customers)), signed(value, write(value)))];
    });
  }

  function show(view: ClassView): void {
    const { pins, scores, thresholds, by } = view;
    if (pins.length === 0) {
      render(html`<p class="hint">${words.none}</p>`, body);
      return;
    }
    const lost = pins.filter(({ id }) => rowOf(id) === null).length;
    const natural = (id: string) => {
      const at = rowOf(id);
      if (at === null) return "–";
      return classLetters[classOf(scores[at] ?? 0, thresholdsIn(thresholds, by?.codes[at] ?? 0))] ?? "–";
    };
    const remove = (id: string) => store.set({ pins: store.state.pins.filter((pin) => pin.id !== id) });
    const changed = effects(view);
    render(
      html`<p>${words.count(formats.integer(pins.length))}${lost > 0 ? html`. ${words.lost(formats.integer(lost))}` : nothing}</p>
        <div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${texts.classes.customers.id}</th>
                <th scope="col">${words.now}</th>
                <th scope="col">${words.natural}</th>
                <th scope="col">${words.reason}</th>
                <td></td>
              </tr>
            </thead>
            <tbody>
              ${pins.map(
                (pin) => html`<tr>
                  <td>${pin.id}</td>
                  <td><span class="swatch" data-tone=${pin.class}>${pin.class}</span></td>
                  <td><span class="swatch" data-tone=${natural(pin.id)}>${natural(pin.id)}</span></td>
                  <td>${pin.reason}</td>
                  <td class="row-action">
                    <button type="button" class="button small" aria-label="${words.remove}: ${pin.id}" @click=${() => remove(pin.id)}>
                      ${words.remove}
                    </button>
                  </td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${changed.length > 0 ? html`<p class="hint">${words.effectHeading}: ${changed.join("; ")}</p>` : nothing}`,
      body,
    );
  }

  onView((view) => {
    if (!view.dragging) show(view);
  });
  return panel;
}
