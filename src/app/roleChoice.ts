import { segmented } from "../components/segmented.js";
import type { Role } from "../model/coverageDesign.js";
import { catalogueNames } from "./catalogueNames.js";
import type { App } from "./openApp.js";

/** The buttons that choose one of the scenario's roles, at first the field force, and the role chosen; `onChoose` runs after a click. */
export function roleChoice({ store, texts }: App, name: string, onChoose: () => void) {
  const names = catalogueNames(texts);
  const element = segmented({ value: "field", choices: [] }, { name, label: texts.sizing.team.role });
  let role = element.value;
  const roles = () => store.state.scenario.assumptions.roles;
  const now = (): Role => roles().find(({ key }) => key === role) ?? roles()[0]!;
  element.addEventListener("input", () => {
    role = element.value;
    onChoose();
  });
  const show = () =>
    element.update({
      value: now().key,
      choices: roles().map((each) => ({ value: each.key, label: names.role(each) })),
    });
  return { element, now, show };
}
