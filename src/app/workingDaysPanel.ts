import { numberField } from "../components/numberField.js";
import { type GermanState, germanStates, publicHolidays } from "../model/publicHolidays.js";
import { type DaysOff, defaultDaysOff, workingDays } from "../model/workingDays.js";
import { changeRole } from "../state/editCatalogue.js";
import { setDaysOff } from "../state/editTeam.js";
import { button, card, paragraph, row } from "./card.js";
import { fieldMessages } from "./fieldMessages.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";
import { roleChoice } from "./roleChoice.js";

const parts = ["weekend", "publicHolidays", "leave", "sickness", "training"] as const;

/** Derives a role's net working days from the days on which nobody works, with the public holidays of a German state. */
export function workingDaysPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { workingDays: words } = texts.sizing;
  const choice = roleChoice(app, "days-role", () => show());
  const { now } = choice;
  const off = (): DaysOff => store.state.scenario.assumptions.daysOff?.[now().key] ?? defaultDaysOff;
  const message = paragraph("", "readout");
  message.setAttribute("role", "status");

  function write(change: Partial<DaysOff>): void {
    const next = { ...off(), ...change };
    const { days } = workingDays(next);
    const stated = setDaysOff(store.state.scenario, now().key, next);
    // Days that leave none to work are kept for correction, and change nothing.
    store.set({
      scenario:
        days === null || days < 1 ? stated : changeRole(stated, now().key, { netDays: Math.round(days * 10) / 10 }),
    });
  }

  const fields = parts.map((part) => {
    const control = numberField(
      { value: null, min: 0, max: 365 },
      {
        name: `days-${part}`,
        label: words[part],
        unit: texts.sizing.team.days,
        decimals: 1,
        messages: fieldMessages(app),
      },
    );
    control.addEventListener("change", () => {
      if (control.value !== null && control.value !== off()[part]) write({ [part]: control.value });
    });
    return { part, control };
  });
  const state = document.createElement("select");
  state.name = "days-state";
  state.append(
    new Option(words.noState, ""),
    ...germanStates.map(
      (key) => new Option(words.option(words.states[key], formats.decimal(publicHolidays(key))), key),
    ),
  );
  state.addEventListener("change", () => {
    if (state.value !== "") write({ publicHolidays: Math.round(publicHolidays(state.value as GermanState) * 10) / 10 });
  });
  const stateLabel = document.createElement("label");
  stateLabel.className = "labelled";
  stateLabel.append(words.state, state);
  const again = button(words.derive, () => write({}), "button small");

  function show(): void {
    const own = now();
    choice.show();
    const given = off();
    for (const { part, control } of fields) control.update({ value: given[part] });
    const same = germanStates.find((key) => Math.abs(publicHolidays(key) - given.publicHolidays) < 0.06);
    if (state.value === "" || Math.abs(publicHolidays(state.value as GermanState) - given.publicHolidays) >= 0.06) {
      state.value = same && store.state.scenario.assumptions.daysOff?.[own.key] ? same : "";
    }
    const { days, problem } = workingDays(given);
    message.dataset.value = days === null ? "" : String(days);
    message.textContent =
      days === null
        ? words.problems[problem]
        : Math.abs(days - own.netDays) < 0.06
          ? words.result(formats.decimal(days))
          : words.differs(formats.decimal(days), formats.decimal(own.netDays));
    again.hidden = days === null || Math.abs(days - own.netDays) < 0.06;
  }

  const grid = document.createElement("div");
  grid.className = "fte-limits";
  grid.append(stateLabel, ...fields.map(({ part, control }) => labelled(words[part], control)));
  const panel = card(words.heading, choice.element, grid, message, row(again), paragraph(words.hint));
  show();
  store.subscribe(show);
  return panel;
}
