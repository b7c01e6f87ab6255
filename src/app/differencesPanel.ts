import { html, nothing, render } from "lit-html";
import { defaultDesign } from "../model/defaultCoverage.js";
import { scenarioDifferences } from "../state/scenarioDifferences.js";
import { card } from "./card.js";
import { changePanel } from "./changePanel.js";
import type { Comparing } from "./comparing.js";
import { differenceText } from "./differenceText.js";
import type { App } from "./openApp.js";

/** In what the current scenario differs from today or from a saved one: levers and assumptions apart. */
export function differencesPanel(app: App, comparing: Comparing): HTMLElement {
  const { store, texts } = app;
  const { differences: words, saved } = texts.scenarios;
  const select = document.createElement("select");
  select.name = "compare-with";
  const label = document.createElement("label");
  label.className = "row";
  label.append(words.against, select);
  const place = document.createElement("div");
  place.className = "differences";
  const change = changePanel(app);
  select.addEventListener("change", show);

  function show(): void {
    const { scenario } = store.state;
    const options = [{ id: "", name: saved.ist }, ...comparing.saved.list];
    const kept = options.some(({ id }) => id === select.value) ? select.value : "";
    select.replaceChildren(...options.map(({ id, name }) => new Option(name, id)));
    select.value = kept;
    const other = comparing.saved.list.find(({ id }) => id === kept);
    // Today is the same scenario with everything as today.
    const from = other?.scenario ?? {
      ...scenario,
      levers: { ...defaultDesign, dimensions: scenario.levers.dimensions },
    };
    const all = scenarioDifferences(from, scenario);
    change.update({ names: [other?.name ?? saved.ist, saved.current], from, to: scenario });
    const list = (part: "lever" | "assumption", heading: string) => {
      const own = all.filter((each) => each.part === part);
      return html`<h3>${heading}</h3>
        ${
          own.length === 0
            ? html`<p class="hint">${words.none}</p>`
            : html`<div class="table-scroll" role="region" aria-label=${heading} tabindex="0"><table>
                <tbody>
                  ${own.map((each) => {
                    const { place: where, from: before, to } = differenceText(app, each, { from, to: scenario });
                    return html`<tr data-difference=${each.path.join(".")}><th scope="row">${where}</th><td class="hint">${before}</td><td>→ ${to}</td></tr>`;
                  })}
                </tbody>
              </table></div>`
        }`;
    };
    render(
      html`<p>${words.line(other?.name ?? saved.ist, saved.current)}</p>
        ${list("lever", words.levers)} ${other ? nothing : html`<p class="hint">${words.istClasses}</p>`}
        ${list("assumption", words.assumptions)}`,
      place,
    );
  }

  comparing.onChange(show);
  return card(words.heading, label, change, place);
}
