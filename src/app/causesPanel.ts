import { numberField } from "../components/numberField.js";
import { defaultDesign } from "../model/defaultCoverage.js";
import { defaultScenario, type Scenario } from "../state/scenario.js";
import { card, paragraph, row } from "./card.js";
import { changePanel } from "./changePanel.js";
import { fieldMessages } from "./fieldMessages.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";
import { savedList } from "./savedList.js";

const noGrowth = { perYear: 0, years: 3 };

/** Why the scenario needs other people than today, or than the examples or a saved scenario say: cause by cause. */
export function causesPanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { causes: words } = texts.sizing;
  const { saved: names } = texts.scenarios;
  const saved = savedList();
  const select = document.createElement("select");
  select.name = "causes-from";
  const label = document.createElement("label");
  label.className = "row";
  label.append(words.from, select);
  const change = changePanel(app, { figures: ["fte"] });
  const growth = () => store.state.scenario.assumptions.potentialGrowth ?? noGrowth;
  const fields = (
    [
      ["perYear", -50, 50, "%", 100],
      ["years", 0, 10, words.years, 1],
    ] as const
  ).map(([key, min, max, unit, factor]) => {
    const field = numberField(
      { value: 0, min, max },
      { name: `growth-${key}`, label: words.growth[key], unit, messages: fieldMessages(app) },
    );
    field.addEventListener("change", () => {
      if (field.value === null) return;
      const { potentialGrowth: _, ...others } = store.state.scenario.assumptions;
      const next = { ...growth(), [key]: field.value / factor };
      const isNone = next.perYear === 0 && next.years === noGrowth.years;
      store.set({
        scenario: { ...store.state.scenario, assumptions: isNone ? others : { ...others, potentialGrowth: next } },
      });
    });
    const update = () => field.update({ value: Number((growth()[key] * factor).toPrecision(12)) });
    return { update, frame: labelled(words.growth[key], field) };
  });

  function starts(scenario: Scenario): { readonly id: string; readonly name: string; readonly from: Scenario }[] {
    const { dimensions } = scenario.levers;
    const { assumptions } = defaultScenario;
    // Today's customers have today's potential.
    const { potentialGrowth: _, ...believed } = scenario.assumptions;
    const today = { ...scenario, assumptions: believed };
    const roles = assumptions.roles.map((role) => ({
      ...role,
      presentFte: scenario.assumptions.roles.find(({ key }) => key === role.key)?.presentFte ?? null,
    }));
    return [
      { id: "ist", name: names.ist, from: { ...today, levers: { ...defaultDesign, dimensions } } },
      {
        id: "examples",
        name: words.examples,
        from: { ...defaultScenario, levers: { ...defaultDesign, dimensions }, assumptions: { ...assumptions, roles } },
      },
      ...saved.list.map(({ id, name, scenario: from }) => ({ id, name, from })),
    ];
  }

  function show(): void {
    const { scenario } = store.state;
    for (const { update } of fields) update();
    const all = starts(scenario);
    const chosen = all.find(({ id }) => id === select.value) ?? all[0]!;
    select.replaceChildren(...all.map(({ id, name }) => new Option(name, id)));
    select.value = chosen.id;
    change.update({ names: [chosen.name, names.current], from: chosen.from, to: scenario });
  }

  select.addEventListener("change", show);
  saved.onChange(show);
  app.onDataset(show);
  store.subscribe((_, { transient }) => {
    if (!transient) show();
  });
  const growing = row(...fields.map(({ frame }) => frame));
  return card(words.heading, row(label, growing), change, paragraph(words.hint));
}
