import { html, nothing, render } from "lit-html";
import type { Role } from "../model/coverageDesign.js";
import { type RoleSkill, roleSkill, type Skill, type SkillLevel, skillLevels } from "../model/skills.js";
import { addSkill, removeSkill, renameSkill, resetSkills, setRoleSkill } from "../state/editSkills.js";
import type { Scenario } from "../state/scenario.js";
import { mostSkills, scenarioSkills } from "../state/skills.js";
import { button, card, paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { nameDialog } from "./nameDialog.js";
import type { App } from "./openApp.js";

/** The matrix of skills × roles: the level the design requires beside today's, each a choice of its own. */
export function skillsPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { matrix: words } = texts.skills;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  const edit = (scenario: Scenario) => store.set({ scenario });

  function levelField(skill: Skill, role: Role, part: keyof RoleSkill) {
    const { required, present } = roleSkill(skill, role.key);
    const chosen = part === "required" ? required : present;
    const lacks = part === "present" && present !== null && present < required;
    const set = ({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      const level = value === "" ? null : (Number(value) as SkillLevel);
      edit(setRoleSkill(store.state.scenario, skill.key, role.key, { [part]: level }));
    };
    const option = (value: SkillLevel | null) =>
      html`<option value=${value ?? ""} .selected=${value === chosen}>${value ?? "–"}</option>`;
    return html`<select
      name=${`skill-${skill.key}-${role.key}-${part}`}
      class=${lacks ? `${part} lacking` : part}
      aria-label=${words.level(names.skill(skill), names.role(role), words[part])}
      @change=${set}
    >
      ${part === "present" ? option(null) : nothing}${skillLevels.map(option)}
    </select>`;
  }

  function line(skill: Skill, roles: readonly Role[]) {
    const name = names.skill(skill);
    const rename = ({ target }: Event) => {
      const field = target as HTMLInputElement;
      const typed = field.value.trim();
      edit(renameSkill(store.state.scenario, skill.key, typed === texts.catalogue.skills[skill.key] ? "" : typed));
      field.value = names.skill(scenarioSkills(store.state.scenario).find(({ key }) => key === skill.key) ?? skill);
    };
    return html`<tr data-skill=${skill.key}>
      <th scope="row">
        <input type="text" name=${`skill-${skill.key}`} maxlength="80" aria-label=${words.nameOf(name)} .value=${name} @change=${rename} />
      </th>
      ${roles.map(
        (role) =>
          html`<td><span class="levels">${levelField(skill, role, "required")}${levelField(skill, role, "present")}</span></td>`,
      )}
      <td>
        <button type="button" class="button small" aria-label=${words.remove(name)} title=${words.remove(name)} @click=${() => edit(removeSkill(store.state.scenario, skill.key))}>×</button>
      </td>
    </tr>`;
  }

  const more = button(words.add, async () => {
    const name = await nameDialog(texts, words.add, words.newSkill);
    if (name) edit(addSkill(store.state.scenario, name));
  });
  const reset = button(words.reset, () => edit(resetSkills(store.state.scenario)));
  const full = paragraph(words.most(formats.integer(mostSkills)));
  const panel = card(words.heading, paragraph(words.hint), place, paragraph(words.legend), full, row(more, reset));
  const tag = document.createElement("span");
  tag.className = "tag";
  panel.querySelector("h2")!.append(" ", tag);

  function show(): void {
    const { scenario } = store.state;
    const { roles } = scenario.assumptions;
    const skills = scenarioSkills(scenario);
    const isExample = scenario.assumptions.skills === undefined;
    tag.textContent = isExample ? words.example : texts.classes.value.assumption;
    reset.disabled = isExample;
    more.disabled = skills.length >= mostSkills;
    full.hidden = !more.disabled;
    render(
      html`<div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
        <table class="skills-table">
          <thead>
            <tr>
              <th scope="col">${words.skill}</th>
              ${roles.map(
                (role) =>
                  html`<th scope="col">${names.role(role)}<span class="levels"><span>${words.required}</span><span>${words.present}</span></span></th>`,
              )}
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${skills.map((skill) => line(skill, roles))}
          </tbody>
        </table>
        ${skills.length === 0 ? html`<p class="empty">${words.none}</p>` : nothing}
      </div>`,
      place,
    );
  }

  show();
  store.subscribe(show);
  return panel;
}
