import { stateTable } from "../components/stateTable.js";
import { catalogueNames } from "./catalogueNames.js";
import type { App } from "./openApp.js";
import { signed } from "./signed.js";

/** Hours, full-time equivalents and heads per role, today and in the scenario, priced and as cash. */
export function rolesTable({ texts, formats, onCoverage }: App): HTMLElement {
  const { roles: words, states } = texts.economics;
  const names = catalogueNames(texts);
  const root = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words.show;
  const numeric = (label: string, state?: "ist") => ({ label, numeric: true, ...(state && { state }) });
  const table = stateTable(
    { rows: [] },
    {
      label: words.show,
      columns: [
        { label: words.role },
        numeric(`${words.hours} ${states.ist}`, "ist"),
        numeric(`${words.hours} ${states.scenario}`),
        numeric(`${words.fte} ${states.ist}`, "ist"),
        numeric(`${words.fte} ${states.scenario}`),
        numeric(`${words.heads} ${states.ist}`, "ist"),
        numeric(`${words.heads} ${states.scenario}`),
        numeric(words.priced),
        numeric(words.cash),
      ],
    },
  );
  root.append(summary, table);
  const eur = (value: number) => signed(value * 100, formats.eur);
  onCoverage(({ result: { roles }, model }) => {
    root.hidden = roles.length === 0;
    table.update({
      rows: roles.map((role) => ({
        cells: [
          names.roleKey(role.role, model.catalogue.roles),
          formats.integer(role.istHours),
          formats.integer(role.scenarioHours),
          formats.decimal(role.istFte),
          formats.decimal(role.scenarioFte),
          formats.integer(role.istHeads),
          formats.integer(role.scenarioHeads + 0),
          eur(role.pricedEur),
          eur(role.cashEur),
        ],
      })),
    });
  });
  return root;
}
