import { html, nothing, render } from "lit-html";
import type { HiringGap, SkillGaps, TrainingGap } from "../model/skillGaps.js";
import { scenarioSkills } from "../state/skills.js";
import { card } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { onSkillGaps } from "./onSkillGaps.js";
import type { App } from "./openApp.js";

const mostShown = 20;

/** Whom to train and whom to hire, heaviest first, in sentences. */
export function skillGapsPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { gaps: words } = texts.skills;
  const names = catalogueNames(texts);
  const train = document.createElement("div");
  const hire = document.createElement("div");
  const roleName = (key: string) => names.roleKey(key, store.state.scenario.assumptions.roles);

  const training = ({ role, skill, fte, present, required, weight }: TrainingGap, nameOf: (key: string) => string) => {
    const [from, to] = [formats.integer(present), formats.integer(required)];
    return html`<li data-gap=${`${role}.${skill}`} data-value=${weight ?? ""}>
      ${
        fte === null
          ? words.trainUnknown(roleName(role), nameOf(skill), from, to)
          : words.trainOne(roleName(role), formats.decimal(fte), nameOf(skill), from, to)
      }
      ${weight === null ? nothing : html`<span class="hint">${words.weight(formats.decimal(weight))}</span>`}
    </li>`;
  };

  const hiring = ({ role, fte, heads, skills }: HiringGap, nameOf: (key: string) => string) => {
    const list = skills.map(({ skill, required }) => `${nameOf(skill)} ${formats.integer(required)}`).join(", ");
    return html`<li data-hire=${role} data-value=${fte}>
      ${words.hireOne(roleName(role), formats.decimal(fte), formats.integer(heads))}
      ${list === "" ? nothing : html`<span class="hint">${words.brings(list)}</span>`}
    </li>`;
  };

  function show(gaps: SkillGaps): void {
    const skills = new Map(scenarioSkills(store.state.scenario).map((skill) => [skill.key, names.skill(skill)]));
    const nameOf = (key: string) => skills.get(key) ?? key;
    const left = gaps.train.length - mostShown;
    render(
      html`${
        gaps.train.length === 0
          ? html`<p>${words.noTraining}</p>`
          : html`<ol class="gaps">${gaps.train.slice(0, mostShown).map((gap) => training(gap, nameOf))}</ol>
              ${left > 0 ? html`<p>${words.more(formats.integer(left))}</p>` : nothing}
              <p class="hint">${words.weightHint}</p>`
      }
      ${gaps.notStated > 0 ? html`<p class="hint">${words.notStated(formats.integer(gaps.notStated))}</p>` : nothing}`,
      train,
    );
    const open = gaps.staff.some(({ neededFte, presentFte }) => neededFte === null || presentFte === null);
    render(
      html`${
        gaps.hire.length > 0
          ? html`<ol class="gaps">${gaps.hire.map((gap) => hiring(gap, nameOf))}</ol>`
          : open
            ? nothing
            : html`<p>${words.noHiring}</p>`
      }
      ${gaps.spare.map(({ role, fte }) => html`<p data-spare=${role} data-value=${fte}>${words.spare(roleName(role), formats.decimal(fte))}</p>`)}
      ${open ? html`<p class="hint">${words.noPeople}</p>` : nothing}`,
      hire,
    );
  }

  onSkillGaps(app, show);
  const panel = document.createElement("div");
  panel.className = "stack-cards";
  panel.append(card(words.train, train), card(words.hire, hire));
  return panel;
}
