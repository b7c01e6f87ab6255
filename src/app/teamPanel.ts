import { numberField } from "../components/numberField.js";
import { slider } from "../components/slider.js";
import { capacityHours } from "../model/coverageWork.js";
import { roleTeam } from "../model/roleTeam.js";
import { changeRole } from "../state/editCatalogue.js";
import { setPlannedFte } from "../state/editTeam.js";
import { setAssumptions } from "../state/editValue.js";
import { scenarioTeam } from "../state/scenarioSizing.js";
import { button, card, paragraph, row } from "./card.js";
import { fieldMessages } from "./fieldMessages.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";
import { roleChoice } from "./roleChoice.js";

type Part = "netDays" | "hoursPerDay" | "internalShare" | "costPerFteEur";

/** What-if on the capacity of one role at a time: its people, its days and hours, what it costs, and the travel of all. */
export function teamPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { team: words } = texts.sizing;
  const choice = roleChoice(app, "sizing-role", () => show());
  const { now } = choice;
  const messages = fieldMessages(app);
  const shows: (() => void)[] = [];
  const assumption = { kind: "assumption", tag: texts.classes.value.assumption } as const;

  const mostOf = new Map<string, number>();
  const planned = slider(
    { value: 0, min: 0, max: 10 },
    {
      name: "planned-fte",
      label: words.planned,
      unit: words.fte,
      step: 0.1,
      decimals: 1,
      format: formats.decimal,
      messages,
    },
  );
  onEdit(planned, (transient) =>
    store.set({ scenario: setPlannedFte(store.state.scenario, now().key, planned.value) }, { transient }),
  );
  const asToday = button(
    words.asToday,
    () => store.set({ scenario: setPlannedFte(store.state.scenario, now().key, null) }),
    "button small",
  );
  const present = numberField(
    { value: null, min: 0, max: 1e5 },
    { name: "present-fte", label: words.present, unit: words.fte, decimals: 2, emptyable: true, messages },
  );
  present.addEventListener("change", () =>
    store.set({ scenario: changeRole(store.state.scenario, now().key, { presentFte: present.value }) }),
  );

  function part(key: Part, min: number, max: number, step: number, unit: string, factor = 1): HTMLElement {
    const write = unit === "€" ? (eur: number) => formats.eur(eur * 100) : formats.decimal;
    const control = slider(
      { value: min, min, max },
      { name: `role-${key}`, label: words[key], unit, step, decimals: 1, format: write, messages, ...assumption },
    );
    onEdit(control, (transient) =>
      store.set(
        { scenario: changeRole(store.state.scenario, now().key, { [key]: control.value / factor }) },
        { transient },
      ),
    );
    shows.push(() => {
      const value = Number((now()[key] * factor).toPrecision(12));
      control.update({ value, max: Math.max(max, value), min: Math.min(min, value) });
    });
    return control;
  }
  const travel = slider(
    { value: 0, min: 0, max: 240 },
    {
      name: "travel-minutes",
      label: words.travel,
      unit: "min",
      step: 1,
      decimals: 0,
      format: formats.integer,
      messages,
      ...assumption,
    },
  );
  onEdit(travel, (transient) => {
    const { scenario } = store.state;
    const own = { ...scenario.assumptions.travel, minutes: travel.value };
    store.set({ scenario: setAssumptions(scenario, { travel: own }) }, { transient });
  });
  const capacity = paragraph("", "readout");

  function show(): void {
    const { levers, assumptions } = store.state.scenario;
    const own = now();
    choice.show();
    const { presentFte, thereFte } = roleTeam(own, scenarioTeam(store.state.scenario));
    // The end of the slider must not move with the value that is dragged.
    const most = Math.max(mostOf.get(own.key) ?? 10, Math.ceil(2 * (presentFte ?? 0)), thereFte ?? 0);
    mostOf.set(own.key, most);
    planned.update({
      value: thereFte ?? 0,
      max: most,
      readout: thereFte === null ? words.notStated : "",
    });
    asToday.disabled = !Object.hasOwn(levers.plannedFte ?? {}, own.key);
    present.update({ value: own.presentFte });
    travel.update({ value: assumptions.travel.minutes, max: Math.max(240, assumptions.travel.minutes) });
    for (const each of shows) each();
    capacity.textContent = words.capacity(formats.integer(capacityHours(own)));
  }

  const presentRow = row(document.createTextNode(words.present), present);
  const panel = card(
    words.heading,
    choice.element,
    planned,
    asToday,
    presentRow,
    part("netDays", 1, 260, 1, words.days),
    part("hoursPerDay", 0.5, 12, 0.1, "h"),
    part("internalShare", 0, 99, 1, "%", 100),
    part("costPerFteEur", 0, 300_000, 1000, "€"),
    capacity,
    travel,
    paragraph(words.convention),
  );
  show();
  store.subscribe(show);
  return panel;
}
