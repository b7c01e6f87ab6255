import { numberField } from "../components/numberField.js";
import { paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import type { App } from "./openApp.js";

/** Fields for the most full-time equivalents per role; `changed` hears of every edit. */
export function fteLimits(
  app: App,
  changed: () => void,
): { readonly root: HTMLElement; values(): Map<string, number> } {
  const { texts, onCoverage } = app;
  const { optimum: words } = texts.economics;
  const names = catalogueNames(texts);
  const limits = new Map<string, number>();
  const root = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words.limits;
  const fields = document.createElement("div");
  fields.className = "fte-limits";
  root.append(summary, paragraph(words.limitsHint), fields);
  let made = "";

  onCoverage(({ model: { catalogue } }) => {
    const keys = catalogue.roles.map((role) => `${role.key} ${names.role(role)}`).join("|");
    if (keys === made) return;
    made = keys;
    for (const key of limits.keys()) if (!catalogue.roles.some((role) => role.key === key)) limits.delete(key);
    fields.replaceChildren(
      ...catalogue.roles.map((role) => {
        const label = document.createElement("span");
        label.className = "fte-limit";
        const field = numberField(
          { value: limits.get(role.key) ?? null, min: 0, max: 1e5 },
          {
            name: `limit-${role.key}`,
            label: words.limitName(names.role(role)),
            unit: words.fte,
            step: 0.5,
            decimals: 1,
            emptyable: true,
          },
        );
        field.addEventListener("change", () => {
          if (field.value === null) limits.delete(role.key);
          else limits.set(role.key, field.value);
          changed();
        });
        label.append(words.limitName(names.role(role)), field);
        return label;
      }),
    );
  });
  return { root, values: () => new Map(limits) };
}
