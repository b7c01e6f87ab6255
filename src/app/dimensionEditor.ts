import { confirmDialog } from "../components/confirmDialog.js";
import { type Dimension, type DimensionOption, responsibleRole } from "../model/coverageDesign.js";
import { addOption, changeDimension, changeOption, removeDimension, removeOption } from "../state/editDimensions.js";
import type { Scenario } from "../state/scenario.js";
import { sameJson } from "../state/serialiseScenario.js";
import { type BoundFields, boundFields } from "./boundField.js";
import { button, card, paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { effectsText } from "./effectsText.js";
import { group, labelled } from "./labelled.js";
import { nameDialog } from "./nameDialog.js";
import type { App } from "./openApp.js";
import { optionForm, withPart } from "./optionForm.js";

/** One dimension with its options and their effects, every field with its unit; an empty field is not stated and stays as today. */
export function dimensionEditor(app: App, key: string) {
  const { store, texts } = app;
  const { dimensions: words } = texts;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  place.className = "stack";
  const panel = card("", place);
  const heading = panel.querySelector("h2")!;
  let fields: BoundFields = boundFields(app);
  let built: unknown = null;
  let texters: (() => void)[] = [];

  const edit = (next: Scenario) => store.set({ scenario: next });
  const dimensionIn = ({ levers }: Scenario) => levers.dimensions.find((each) => each.key === key);
  const optionIn = (scenario: Scenario, option: string) =>
    dimensionIn(scenario)?.options.find((each) => each.key === option);

  function optionPanel(option: DimensionOption, dimension: Dimension, scenario: Scenario): HTMLElement {
    const details = document.createElement("details");
    details.className = "option";
    details.dataset.option = option.key;
    const summary = document.createElement("summary");
    const title = document.createElement("strong");
    const effects = document.createElement("span");
    effects.className = "hint";
    summary.append(title, effects);
    texters.push(() => {
      const now = optionIn(store.state.scenario, option.key);
      if (!now) return;
      title.textContent = names.option(dimension, now) + (now.off ? ` (${words.isOff})` : "");
      effects.textContent = effectsText(app, now.effects);
    });
    const tools = row(
      labelled(
        words.name,
        fields.text({
          name: `${option.key}-name`,
          label: words.name,
          usual: names.option(dimension, { ...option, name: undefined } as DimensionOption),
          read: (next) => optionIn(next, option.key)?.name ?? "",
          write: (next, value) => changeOption(next, key, option.key, { name: value }),
        }),
      ),
      fields.check({
        name: `${option.key}-on`,
        label: words.on,
        read: (next) => !optionIn(next, option.key)?.off,
        write: (next, value) => changeOption(next, key, option.key, { off: !value }),
      }),
      button(words.removeOption, () => edit(removeOption(store.state.scenario, key, option.key)), "button small"),
    );
    details.append(summary, tools, optionForm(app, fields, key, option.key, scenario));
    return details;
  }

  function build(scenario: Scenario, dimension: Dimension): void {
    const open = new Set([...place.querySelectorAll<HTMLElement>("details[open]")].map((each) => each.dataset.option));
    fields = boundFields(app);
    texters = [];
    const { roles } = scenario.assumptions;
    const name = labelled(
      words.name,
      fields.text({
        name: "dimension-name",
        label: words.name,
        usual: names.dimension({ ...dimension, name: undefined } as Dimension),
        read: (next) => dimensionIn(next)?.name ?? "",
        write: (next, value) => changeDimension(next, key, { name: value }),
      }),
    );
    const remove = button(words.removeDimension, async () => {
      const confirmed = await confirmDialog({
        title: words.removeDimension,
        lines: [words.removeQuestion(names.dimension(dimensionIn(store.state.scenario)!))],
        confirm: words.removeDimension,
        cancel: words.cancel,
        danger: true,
      });
      if (confirmed) edit(removeDimension(store.state.scenario, key));
    });
    const todayHours = [...roles.map((role) => role.key), responsibleRole].map((role) =>
      labelled(
        names.roleKey(role, roles),
        fields.number({
          name: `today-${role}`,
          label: names.roleKey(role, roles),
          min: 0,
          max: 2000,
          unit: words.hoursPerYear,
          emptyable: true,
          read: (next) => dimensionIn(next)?.todayHours?.[role] ?? null,
          write: (next, value) => {
            const own = withPart(dimensionIn(next)?.todayHours, role, value ?? undefined);
            return changeDimension(next, key, { todayHours: own });
          },
        }),
      ),
    );
    const today = document.createElement("details");
    today.className = "option";
    today.dataset.option = "today";
    const summary = document.createElement("summary");
    const title = document.createElement("strong");
    title.textContent = texts.catalogue.today;
    const line = document.createElement("span");
    line.className = "hint";
    line.textContent = words.todayHint;
    summary.append(title, line);
    today.append(summary, group(words.todayHours, todayHours));
    const add = button(words.addOption, async () => {
      const given = await nameDialog(texts, words.addOption, words.newOption);
      if (given) edit(addOption(store.state.scenario, key, given));
    });
    place.replaceChildren(
      row(name, remove),
      paragraph(words.effectHint),
      today,
      ...dimension.options.map((option) => optionPanel(option, dimension, scenario)),
      row(add),
    );
    for (const each of place.querySelectorAll<HTMLDetailsElement>("details")) each.open = open.has(each.dataset.option);
  }

  return {
    key,
    panel,
    show(): void {
      const { scenario } = store.state;
      const dimension = dimensionIn(scenario);
      if (!dimension) return;
      heading.textContent = names.dimension(dimension);
      const { contactTypes, roles } = scenario.assumptions;
      const structure = [
        dimension.options.map((option) => option.key),
        contactTypes.map((type) => [type.key, type.name]),
        roles.map((role) => [role.key, role.name]),
      ];
      if (!sameJson(structure, built)) {
        built = structure;
        build(scenario, dimension);
      }
      fields.show();
      for (const text of texters) text();
    },
  };
}
