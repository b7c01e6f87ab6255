import { segmented } from "../components/segmented.js";
import { slider } from "../components/slider.js";
import { type Criterion, criteria } from "../model/criteria.js";
import { setKind } from "../state/editClasses.js";
import { setPhi, setWeight } from "../state/editValue.js";
import type { Scenario } from "../state/scenario.js";
import { card, paragraph } from "./card.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";
import { percentSlider } from "./percentSlider.js";

/** What a customer is worth: euros with the realisable share of potential, or points with weights. */
export function valuePanel({ store, texts, formats, onView }: App): HTMLElement {
  const { value: words } = texts.classes;
  const edit = (scenario: Scenario, transient: boolean) => store.set({ scenario }, { transient });

  const kind = segmented(
    {
      value: store.state.scenario.value.kind,
      choices: [
        { value: "eur", label: words.eur },
        { value: "points", label: words.points },
      ],
    },
    { name: "value-kind", label: words.kind },
  );
  kind.addEventListener("input", () => {
    store.set({ scenario: setKind(store.state.scenario, kind.value === "points" ? "points" : "eur") });
  });

  const phi = percentSlider(25, formats, {
    name: "phi",
    label: words.phi,
    decimals: 1,
    kind: "assumption",
    tag: words.assumption,
  });
  onEdit(phi, (transient) => edit(setPhi(store.state.scenario, phi.value / 100), transient));

  const weights = criteria.map((criterion) => {
    const control = slider(
      { value: 0, min: 0, max: 10 },
      { name: `weight-${criterion}`, label: words.criteria[criterion], unit: "", step: 1, decimals: 0, format: String },
    );
    onEdit(control, (transient) => edit(setWeight(store.state.scenario, criterion, control.value), transient));
    return { criterion, control };
  });

  const formula = paragraph(words.formula);
  const parts = paragraph("", "readout");
  const panel = card(words.heading, kind, phi, ...weights.map(({ control }) => control), formula, parts);

  function show({ value }: Scenario): void {
    const points = value.kind === "points";
    kind.update({ value: value.kind });
    phi.hidden = formula.hidden = parts.hidden = points;
    if (value.kind === "eur") phi.update({ value: Math.round(value.phi * 1000) / 10 });
    const weightOf = (criterion: Criterion) => (value.kind === "points" ? (value.weights[criterion] ?? 0) : 0);
    const sum = criteria.reduce((total, criterion) => total + weightOf(criterion), 0);
    for (const { criterion, control } of weights) {
      control.hidden = !points;
      const own = weightOf(criterion);
      control.update({ value: own, readout: words.weightShare(formats.percentRound(sum > 0 ? own / sum : 0)) });
    }
  }

  let shown = store.state.scenario;
  show(shown);
  store.subscribe(({ scenario }) => {
    // Dragging a threshold leaves all this as it is.
    if (scenario.value !== shown.value) show(scenario);
    shown = scenario;
  });
  onView(({ rows }) => {
    const { margin = null, value = null } = rows.at(-1)?.kpis ?? {};
    if (margin === null || value === null) return;
    parts.textContent = words.parts(formats.eur(margin * 100), formats.eur((value - margin) * 100));
  });
  return panel;
}
