import { defaultDesign } from "../model/defaultCoverage.js";
import { defaultScenario, type Scenario } from "../state/scenario.js";
import { card, paragraph } from "./card.js";
import { changePanel } from "./changePanel.js";
import type { App } from "./openApp.js";
import { savedList } from "./savedList.js";

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

  function starts(scenario: Scenario): { readonly id: string; readonly name: string; readonly from: Scenario }[] {
    const { dimensions } = scenario.levers;
    const { assumptions } = defaultScenario;
    const roles = assumptions.roles.map((role) => ({
      ...role,
      presentFte: scenario.assumptions.roles.find(({ key }) => key === role.key)?.presentFte ?? null,
    }));
    return [
      { id: "ist", name: names.ist, from: { ...scenario, levers: { ...defaultDesign, dimensions } } },
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
  return card(words.heading, label, change, paragraph(words.hint));
}
