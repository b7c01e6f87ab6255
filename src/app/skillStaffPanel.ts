import { html, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { numberField } from "../components/numberField.js";
import type { SkillGaps } from "../model/skillGaps.js";
import { changeRole } from "../state/editCatalogue.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import { fieldMessages } from "./fieldMessages.js";
import { onSkillGaps } from "./onSkillGaps.js";
import type { App } from "./openApp.js";

/** How many people every role needs, against those of today, which can be stated here. */
export function skillStaffPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { staff: words } = texts.skills;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  const messages = fieldMessages(app);
  const fields = new Map<string, ReturnType<typeof numberField>>();
  const gap = signed(formats.tenths);

  function fieldOf(role: string, label: string, value: number | null): HTMLElement {
    const made =
      fields.get(role) ??
      numberField(
        { value, min: 0, max: 1e5 },
        { name: `staff-${role}`, label: words.presentOf(label), emptyable: true, messages },
      );
    if (!fields.has(role)) {
      fields.set(role, made);
      made.addEventListener("change", () =>
        store.set({ scenario: changeRole(store.state.scenario, role, { presentFte: made.value }) }),
      );
    }
    made.update({ value });
    return made;
  }

  function show({ staff }: SkillGaps): void {
    const { roles } = store.state.scenario.assumptions;
    const lines = staff.map(({ role, neededFte, presentFte }) => {
      const name = names.roleKey(role, roles);
      const missing = neededFte === null || presentFte === null ? null : presentFte - neededFte;
      return html`<tr class=${missing !== null && missing <= -0.05 ? "lacking" : ""}>
        <th scope="row">${name}</th>
        <td class="number" data-role=${role} data-kpi="fte" data-value=${neededFte ?? ""}>${formats.tenths(neededFte)}</td>
        <td class="number">${fieldOf(role, name, presentFte)}</td>
        <td class="number" data-role=${role} data-kpi="gap" data-value=${missing ?? ""}>${gap(missing)}</td>
      </tr>`;
    });
    render(
      figureTable(
        words.heading,
        [{ label: words.role }, ...numericColumns([words.needed, words.present, words.gap])],
        lines,
      ),
      place,
    );
  }

  onSkillGaps(app, show);
  return card(words.heading, place, paragraph(words.hint));
}
