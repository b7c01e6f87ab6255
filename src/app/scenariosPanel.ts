import { html, nothing, render } from "lit-html";
import { confirmDialog } from "../components/confirmDialog.js";
import { notice } from "../components/notice.js";
import { uniqueId } from "../components/uniqueId.js";
import { newId } from "../state/newId.js";
import { freeName, removeScenario, type SavedScenario, saveScenario } from "../state/savedScenarios.js";
import { serialiseScenario } from "../state/serialiseScenario.js";
import { card, paragraph } from "./card.js";
import type { Comparing } from "./comparing.js";
import { coverageFormat, signed } from "./coverageFormat.js";
import type { App } from "./openApp.js";

/** The scenarios saved on this device: save, open, overwrite, name, duplicate, delete, and choose for comparison. */
export function scenariosPanel(app: App, comparing: Comparing): HTMLElement {
  const { store, texts, formats } = app;
  const { saved: words } = texts.scenarios;
  const { saved } = comparing;
  const message = notice({ kind: "warning", lines: [] });
  const full = paragraph(words.full);
  full.id = uniqueId("compare");
  const place = document.createElement("div");
  const name = document.createElement("input");
  name.type = "text";
  name.name = "scenario-name";
  name.maxLength = 80;
  name.placeholder = words.name;
  name.setAttribute("aria-label", words.name);
  const form = document.createElement("form");
  form.className = "row";
  const save = document.createElement("button");
  save.className = "button primary";
  save.textContent = words.save;
  form.append(name, save);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep({
      id: newId(),
      name: freeName(name.value.trim() || words.unnamed, saved.list),
      notes: "",
      scenario: store.state.scenario,
    });
    name.value = "";
  });
  const euros = (value: number | null) => formats.eurShort(value === null ? null : value * 100);
  const change = signed(euros);
  const hours = coverageFormat(formats, "hours");

  function changed(work: () => void): void {
    message.update({ lines: saved.change(work) ? [] : [words.failed] });
  }

  function keep(scenario: SavedScenario): void {
    changed(() => saveScenario(window, scenario));
  }

  async function edit(each: SavedScenario): Promise<void> {
    const field = document.createElement("input");
    field.type = "text";
    field.name = "name";
    field.required = true;
    field.maxLength = 80;
    field.value = each.name;
    const notes = document.createElement("textarea");
    notes.name = "notes";
    notes.rows = 4;
    notes.maxLength = 5000;
    notes.value = each.notes;
    const body = document.createElement("div");
    body.className = "stack";
    for (const [text, input] of [
      [words.name, field],
      [words.notes, notes],
    ] as const) {
      const label = document.createElement("label");
      label.className = "labelled";
      label.append(text, input);
      body.append(label);
    }
    const confirmed = await confirmDialog({ title: words.edit, body, confirm: words.apply, cancel: words.cancel });
    if (confirmed) keep({ ...each, name: field.value.trim() || each.name, notes: notes.value });
  }

  async function remove({ id, name: given }: SavedScenario): Promise<void> {
    const confirmed = await confirmDialog({
      title: words.remove,
      lines: [words.removeQuestion(given)],
      confirm: words.remove,
      cancel: words.cancel,
      danger: true,
    });
    if (confirmed) changed(() => removeScenario(window, id));
  }

  async function overwrite(each: SavedScenario): Promise<void> {
    const confirmed = await confirmDialog({
      title: words.overwrite,
      lines: [words.overwriteQuestion(each.name)],
      confirm: words.overwrite,
      cancel: words.cancel,
      danger: true,
    });
    if (confirmed) keep({ ...each, scenario: store.state.scenario });
  }

  const line = (each: SavedScenario, current: string) => {
    const { result } = comparing.evaluate(each.scenario);
    const { ist, scenario } = result.classes.at(-1)!;
    const after = scenario.off?.afterCoverage ?? null;
    const gain = after === null || ist.afterCoverage === null ? null : after - ist.afterCoverage;
    const act = (text: string, run: () => void) =>
      html`<button type="button" class="button small" @click=${run}>${text}</button>`;
    const shut = !comparing.has(each.id) && comparing.isFull;
    const isCurrent = JSON.stringify(serialiseScenario(each.scenario)) === current;
    return html`<tr data-scenario=${each.name}>
      <td><input type="checkbox" aria-label=${words.compare(each.name)} .checked=${comparing.has(each.id)}
        aria-disabled=${shut ? "true" : nothing} aria-describedby=${shut ? full.id : nothing} title=${shut ? words.full : nothing}
        @click=${(event: Event) => shut && event.preventDefault()} @change=${() => comparing.toggle(each.id)} /></td>
      <th scope="row">${each.name}${isCurrent ? html`<span class="second" data-current>${words.isCurrent}</span>` : null}${each.notes ? html`<span class="second">${each.notes}</span>` : null}</th>
      <td class="number">${euros(after)}<span class="second">${change(gain)}</span></td>
      <td class="number">${hours(scenario.off?.hours ?? null)}</td>
      <td class="row actions">
        ${act(words.open, () => store.set({ scenario: each.scenario }))}
        ${act(words.overwrite, () => void overwrite(each))}
        ${act(words.edit, () => void edit(each))}
        ${act(words.duplicate, () => keep({ ...each, id: newId(), name: freeName(each.name, saved.list) }))}
        ${act(words.remove, () => void remove(each))}
      </td>
    </tr>`;
  };

  function show(): void {
    const { list, unread } = saved;
    const current = JSON.stringify(serialiseScenario(store.state.scenario));
    full.hidden = !comparing.isFull || list.every(({ id }) => comparing.has(id));
    render(
      list.length === 0
        ? html`<p class="hint">${words.none}</p>`
        : html`<div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
            <table class="scenario-list">
              <thead>
                <tr>
                  <th scope="col">${words.compareColumn}</th><th scope="col">${words.name}</th>
                  <th scope="col" class="number">${texts.coverage.kpis.afterCoverage} (${texts.catalogue.levels.off})</th>
                  <th scope="col" class="number">${texts.coverage.kpis.hours}</th><td></td>
                </tr>
              </thead>
              <tbody>${list.map((each) => line(each, current))}</tbody>
            </table>
          </div>`,
      place,
    );
    if (unread > 0) message.update({ lines: [words.unread(formats.integer(unread))] });
  }

  comparing.onChange(show);
  return card(words.heading, form, message, full, place);
}
