import { html, render } from "lit-html";
import { confirmDialog } from "../components/confirmDialog.js";
import type { Dimension } from "../model/coverageDesign.js";
import { type DimensionContribution, dimensionContribution } from "../model/dimensionContributions.js";
import { overlaps } from "../model/overlaps.js";
import { addDimension, changeDimension, moveDimension } from "../state/editDimensions.js";
import { resetCatalogue } from "../state/resetCatalogue.js";
import { button, card, paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { coverageFormat, signed } from "./coverageFormat.js";
import { dimensionEditor } from "./dimensionEditor.js";
import { nameDialog } from "./nameDialog.js";
import type { App } from "./openApp.js";
import { whenResting } from "./whenResting.js";

/** The dimensions in their order, what each contributes, and the one chosen with its options. */
export function dimensionsPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { dimensions: words } = texts;
  const names = catalogueNames(texts);
  let chosen = store.state.scenario.levers.dimensions[0]?.key ?? "";
  let contributions = new Map<string, DimensionContribution>();

  const list = document.createElement("div");
  const sentence = paragraph("", "");
  const hints = document.createElement("div");
  const place = document.createElement("div");
  let editor: ReturnType<typeof dimensionEditor> | null = null;
  const add = button(words.addDimension, async () => {
    const name = await nameDialog(texts, words.addDimension, words.newDimension);
    if (!name) return;
    store.set({ scenario: addDimension(store.state.scenario, name) });
    select(store.state.scenario.levers.dimensions.at(-1)!.key);
  });
  const reset = button(words.reset, async () => {
    const lines = [words.resetQuestion];
    const confirmed = await confirmDialog({ title: words.reset, lines, confirm: words.reset, cancel: words.cancel });
    if (confirmed) store.set({ scenario: resetCatalogue(store.state.scenario) });
  });
  const left = card(words.listHeading, sentence, list, row(add, reset), hints);
  const panel = document.createElement("div");
  panel.className = "dimensions";
  panel.append(left, place);

  const hours = signed(coverageFormat(formats, "hours"));
  const euros = signed((value) => formats.eurShort(value === null ? null : value * 100));

  function select(key: string): void {
    chosen = key;
    show();
  }

  function range({ afterCoverage }: DimensionContribution): string {
    const values = Object.values(afterCoverage).filter((value) => value !== null);
    if (values.length === 0) return "–";
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return euros(least) === euros(most) ? euros(least) : `${euros(least)} … ${euros(most)}`;
  }

  const line = (dimension: Dimension, at: number, count: number) => {
    const found = contributions.get(dimension.key);
    const name = names.dimension(dimension);
    const edit = (change: Parameters<typeof changeDimension>[2]) =>
      store.set({ scenario: changeDimension(store.state.scenario, dimension.key, change) });
    const move = (by: number) => store.set({ scenario: moveDimension(store.state.scenario, dimension.key, by) });
    const figure = (kpi: string, value: number | null, text: string) =>
      html`<td class="number" data-dimension=${dimension.key} data-kpi=${kpi} data-value=${value ?? ""}>${text}</td>`;
    return html`<tr class=${dimension.key === chosen ? "chosen" : ""}>
      <td><input type="checkbox" name=${`on-${dimension.key}`} aria-label=${words.switchedOn(name)} .checked=${!dimension.off}
        @change=${(event: Event) => edit({ off: !(event.target as HTMLInputElement).checked })} /></td>
      <th scope="row"><button type="button" class="link" aria-pressed=${String(dimension.key === chosen)} @click=${() => select(dimension.key)}>${name}</button></th>
      ${
        found?.chosen && !dimension.off
          ? html`${figure("hours", found.hours, hours(found.hours))} ${figure("cost", found.cost, euros(found.cost))}
            ${figure("afterCoverage", found.afterCoverage.off, range(found))}`
          : html`<td class="hint" colspan="3">${dimension.off ? words.isOff : words.notChosen}</td>`
      }
      <td class="moves">
        <button type="button" class="button small" aria-label=${words.up(name)} ?disabled=${at === 0} @click=${() => move(-1)}>↑</button>
        <button type="button" class="button small" aria-label=${words.down(name)} ?disabled=${at === count - 1} @click=${() => move(1)}>↓</button>
      </td>
    </tr>`;
  };

  function show(): void {
    const { dimensions } = store.state.scenario.levers;
    if (!dimensions.some(({ key }) => key === chosen)) chosen = dimensions[0]?.key ?? "";
    render(
      html`<div class="table-scroll" role="region" aria-label=${words.listHeading} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.on}</th><th scope="col">${texts.coverage.table.dimension}</th>
              <th scope="col" class="number">${texts.coverage.roles.hours}</th>
              <th scope="col" class="number">${texts.coverage.kpis.cost}</th>
              <th scope="col" class="number">${texts.coverage.kpis.afterCoverage}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>${dimensions.map((dimension, at) => line(dimension, at, dimensions.length))}</tbody>
        </table>
      </div>`,
      list,
    );
    sentence.textContent = answer(dimensions);
    const found = overlaps(store.state.scenario.levers, store.state.scenario.classes.count);
    render(
      found.map(({ contactType, dimensions: keys, classes }) => {
        const type = store.state.scenario.assumptions.contactTypes.find(({ key }) => key === contactType)!;
        const both = keys.map((key) => names.dimension(dimensions.find((each) => each.key === key)!));
        return html`<p class="notice warning" data-overlap=${contactType}>${words.overlap(both.join(", "), names.contactType(type), classes.join(", "))}</p>`;
      }),
      hints,
    );
    if (editor?.key !== chosen) {
      editor = chosen ? dimensionEditor(app, chosen) : null;
      place.replaceChildren(...(editor ? [editor.panel] : []));
    }
    editor?.show();
  }

  /** Answers how many dimensions, and which: those that bring something, and those that only cost. */
  function answer(dimensions: readonly Dimension[]): string {
    const counted = dimensions.filter(({ key, off }) => !off && contributions.get(key)?.chosen);
    if (counted.length === 0) return words.answerNone;
    const worth = counted.flatMap((dimension) => {
      const value = contributions.get(dimension.key)!.afterCoverage.off;
      return value === null ? [] : [{ dimension, value }];
    });
    if (worth.length === 0) return words.answerUnknown;
    const best = worth.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
    const small = worth.filter(({ value }) => Math.abs(value) < Math.abs(best.value) * 0.05 && value !== best.value);
    return words.answer(
      formats.integer(counted.length),
      names.dimension(best.dimension),
      euros(best.value),
      small.map(({ dimension }) => names.dimension(dimension)).join(", "),
    );
  }

  whenResting(app, async ({ model, result, classes }, pause) => {
    const found = new Map<string, DimensionContribution>();
    for (const { key, off } of model.design.dimensions) {
      if (!off) found.set(key, dimensionContribution(model, result, classes.thresholds, classes.rowPins, key));
      await pause();
    }
    contributions = found;
    show();
  });
  store.subscribe((_, { transient }) => {
    if (!transient) show();
  });
  show();
  return panel;
}
