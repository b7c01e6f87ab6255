import { html, render } from "lit-html";
import { histogramChart } from "../components/histogramChart.js";
import { numberField } from "../components/numberField.js";
import { progressBar } from "../components/progressBar.js";
import { segmented } from "../components/segmented.js";
import { fteSpan } from "../i18n/fteSpan.js";
import type { Interval } from "../model/monteCarlo.js";
import { uncertaintyRuns } from "../state/scenarioUncertainty.js";
import { setSeed, usualSeed } from "../state/uncertainty.js";
import { button, card, paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";
import type { Uncertain, UncertainView } from "./uncertain.js";

/** What can be said with 80 % certainty, as sentences, and how the change to today is spread. */
export function uncertaintyHeadline(app: App, drawn: Uncertain): HTMLElement {
  const { texts, formats, store } = app;
  const { headline: words } = texts.uncertainty;
  const names = catalogueNames(texts);
  let level: "off" | "stated" = "off";
  let last: UncertainView | null = null;
  const levelChoices = (["off", "stated"] as const).map((value) => ({ value, label: texts.catalogue.levels[value] }));
  const levels = segmented(
    { value: level, choices: levelChoices },
    { name: "uncertainty-level", label: texts.coverage.level },
  );
  levels.addEventListener("input", () => {
    level = levels.value as typeof level;
    if (last) show(last);
  });
  const seed = numberField({ value: usualSeed, min: 0, max: 4294967295 }, { name: "seed", label: words.seed, step: 1 });
  seed.addEventListener("change", () => {
    if (seed.value !== null) store.set({ scenario: setSeed(store.state.scenario, seed.value) });
  });
  const progress = progressBar(
    { label: words.running, share: 0 },
    { texts: { cancel: words.cancel }, onCancel: drawn.cancel },
  );
  const again = button(words.again, drawn.again);
  const message = paragraph();
  message.setAttribute("role", "status");
  const list = document.createElement("ul");
  list.className = "sentences findings";
  const euros = (value: number) => formats.eurShort(value * 100);
  const change = signed((value) => euros(value ?? 0));
  const chart = histogramChart(
    { title: "", least: 0, most: 0, counts: [], mark: { value: 0, label: words.mark }, empty: words.running },
    { texts: { ...words.chart, show: texts.classes.table.show }, format: { value: change, share: formats.percent } },
  );
  const accuracy = paragraph();
  const note = paragraph(words.note);
  // What the runs are at has a place of its own, so that nothing moves when they begin and end.
  const status = document.createElement("div");
  status.className = "run-status";
  status.append(progress, message, again);
  progress.hidden = again.hidden = true;
  const controls = row(levels, labelled(words.seed, seed), status);
  const panel = card(words.heading, controls, list, chart, accuracy, note);

  const range = ({ low, high }: Interval, write: (value: number) => string) => [write(low), write(high)] as const;
  /** In full where both ends would be rounded to the same. */
  const euroRange = (own: Interval) => {
    const [low, high] = range(own, euros);
    return low === high && own.low !== own.high
      ? range(own, (value) => formats.eur(value * 100))
      : ([low, high] as const);
  };
  const item = (figure: string, { low, high }: Interval, text: string) =>
    html`<li data-figure=${figure} data-low=${low} data-high=${high}>${text}</li>`;

  function show(view: UncertainView): void {
    last = view;
    const { result, state, done, error, seed: current } = view;
    seed.update({ value: current });
    progress.hidden = state !== "running";
    progress.update({
      share: done / uncertaintyRuns,
      detail: words.progress(formats.integer(done), formats.integer(uncertaintyRuns)),
    });
    again.hidden = state !== "cancelled" && state !== "failed";
    message.textContent = state === "cancelled" || state === "failed" ? words.states[state] : "";
    panel.dataset.state = state;
    panel.hidden = state === "unknown";
    // While new runs are made the sentences before stay, so that nothing jumps.
    if (!result) {
      if (list.childElementCount === 0) chart.update({ empty: message.textContent || words.running });
      return;
    }
    const db = (level === "stated" && result.stated) || result.off;
    levels.update({
      choices: levelChoices.map((choice) => ({ ...choice, disabled: choice.value === "stated" && !result.stated })),
    });
    const people = ({ low, high }: Interval) => fteSpan(low, high, formats);
    const isChanged = Math.max(Math.abs(db.changes.least), Math.abs(db.changes.most)) > 0.005;
    const { roles } = view.view.model.catalogue;
    render(
      [
        item("fte", result.allFte, words.fte(people(result.allFte), people(result.istAllFte))),
        ...Object.entries(result.fte)
          .filter(([, { high }]) => high > 0.05)
          .map(([key, own]) => item(`fte-${key}`, own, words.fteOf(names.roleKey(key, roles), people(own)))),
        item("cost", db.costEur, words.cost(...euroRange(db.costEur), ...euroRange(result.istCostEur))),
        item("afterCoverage", db.afterCoverageEur, words.afterCoverage(...euroRange(db.afterCoverageEur))),
        ...(isChanged ? [item("change", db.changeEur, words.change(...range(db.changeEur, change)))] : []),
      ],
      list,
    );
    chart.update({
      title: isChanged ? words.better(formats.percentRound(db.better)) : words.same,
      least: db.changes.least,
      most: db.changes.most,
      counts: db.changes.counts,
      empty: isChanged ? null : words.same,
    });
    panel.dataset.better = String(db.better);
    accuracy.textContent =
      error && error.cells > 0
        ? words.accuracy(
            formats.integer(error.cells),
            signed((eur) => formats.eur((eur ?? 0) * 100))(error.errorEur),
            error.share === null ? "–" : formats.percent(Math.abs(error.share)),
          )
        : "";
  }

  drawn.onChange(show);
  return panel;
}
