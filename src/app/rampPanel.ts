import { html, render } from "lit-html";
import { curveChart } from "../components/curveChart.js";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { numberField } from "../components/numberField.js";
import type { Hire } from "../model/ramp.js";
import { roleTeam } from "../model/roleTeam.js";
import type { Sizing } from "../model/sizing.js";
import { setHires } from "../state/editTeam.js";
import { setAssumptions } from "../state/editValue.js";
import { scenarioRamp } from "../state/scenarioRamp.js";
import { scenarioTeam } from "../state/scenarioSizing.js";
import { type RampAssumptions, usualRamp } from "../state/team.js";
import { button, card, paragraph, row } from "./card.js";
import { fieldMessages } from "./fieldMessages.js";
import { labelled } from "./labelled.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";
import { roleChoice } from "./roleChoice.js";

/** When capacity arrives: people who are hired become productive over months, and people leave. */
export function rampPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { ramp: words } = texts.sizing;
  let sized: Sizing | null = null;
  const choice = roleChoice(app, "ramp-role", () => show());
  const { now } = choice;
  const given = (): RampAssumptions => store.state.scenario.assumptions.ramp ?? usualRamp;
  const hires = (): readonly Hire[] => store.state.scenario.levers.hires?.[now().key] ?? [];

  const messages = fieldMessages(app);
  const shows: (() => void)[] = [];
  function field(key: keyof RampAssumptions, min: number, max: number, unit: string, factor = 1): HTMLElement {
    const control = numberField({ value: null, min, max }, { name: `ramp-${key}`, label: words[key], unit, messages });
    control.addEventListener("change", () => {
      if (control.value === null) return;
      const value = key === "months" ? Math.round(control.value) : control.value / factor;
      store.set({ scenario: setAssumptions(store.state.scenario, { ramp: { ...given(), [key]: value } }) });
    });
    shows.push(() => control.update({ value: Number((given()[key] * factor).toPrecision(12)) }));
    return labelled(words[key], control);
  }
  const fields = document.createElement("div");
  fields.className = "fte-limits";
  fields.append(
    field("firstProductivity", 0, 100, "%", 100),
    field("monthsToFull", 0, 60, words.monthsUnit),
    field("attrition", 0, 100, "%", 100),
    field("months", 1, 120, words.monthsUnit),
  );

  const month = numberField(
    { value: 1, min: 1, max: 120 },
    { name: "hire-month", label: words.month, step: 1, messages },
  );
  const people = numberField({ value: 1, min: 0, max: 1e4 }, { name: "hire-people", label: words.people, messages });
  const add = button(words.add, () => {
    if (month.value === null || !people.value) return;
    const at = Math.round(month.value);
    const before = hires().find((hire) => hire.month === at)?.people ?? 0;
    const others = hires().filter((hire) => hire.month !== at);
    const next = [...others, { month: at, people: before + people.value }].sort((a, b) => a.month - b.month);
    store.set({ scenario: setHires(store.state.scenario, now().key, next) });
  });
  const list = document.createElement("div");
  const line = paragraph("", "readout");
  line.setAttribute("role", "status");
  const chart = curveChart(
    { title: "", lines: [], marks: [], empty: words.notStated },
    {
      texts: { ...words.chart, show: texts.classes.table.show },
      format: { x: formats.integer, y: formats.decimal },
      legend: [
        { key: "scenario-line", text: words.chart.capacity },
        { key: "main-line", text: words.chart.needed },
        { key: "ist-line", text: words.chart.ist },
      ],
      level: 3,
      aspect: 0.36,
      fromZero: true,
    },
  );

  function showHires(): void {
    const remove = (at: number) =>
      store.set({
        scenario: setHires(
          store.state.scenario,
          now().key,
          hires().filter((hire) => hire.month !== at),
        ),
      });
    render(
      hires().length === 0
        ? html`<p class="hint">${words.none}</p>`
        : figureTable(
            words.hires,
            [...numericColumns([words.month, words.people]), { label: "" }],
            hires().map(
              (hire) => html`<tr data-hire=${hire.month}>
                <td class="number">${formats.integer(hire.month)}</td>
                <td class="number">${formats.decimal(hire.people)}</td>
                <td><button type="button" class="button small" aria-label=${words.removeFrom(formats.integer(hire.month))}
                  @click=${() => remove(hire.month)}>${words.remove}</button></td>
              </tr>`,
            ),
          ),
      list,
    );
  }

  function show(): void {
    const own = now();
    choice.show();
    for (const each of shows) each();
    showHires();
    const needed = sized?.roles.find((each) => each.role === own.key)?.total.design?.fte ?? null;
    const found = sized && scenarioRamp(store.state.scenario, sized, own.key);
    line.dataset.from = found?.sufficesFrom ? String(found.sufficesFrom) : "";
    const present = roleTeam(own, scenarioTeam(store.state.scenario)).presentFte;
    if (!found || needed === null || present === null) {
      line.textContent = "";
      chart.update({ title: words.titleNone, lines: [], marks: [], empty: words.notStated });
      return;
    }
    const { months, sufficesFrom } = found;
    const last = months.at(-1)!;
    const title =
      sufficesFrom === null
        ? words.never(formats.integer(months.length), formats.decimal(-last.gapFte))
        : sufficesFrom === 1
          ? words.always
          : words.from(formats.integer(sufficesFrom));
    line.textContent = words.end(
      formats.integer(last.month),
      formats.decimal(last.people),
      formats.decimal(last.capacityFte),
    );
    chart.update({
      title,
      empty: null,
      lines: [
        { name: words.chart.ist, look: "ist", points: months.map((each) => [each.month, present] as const) },
        { name: words.chart.needed, look: "main", points: months.map((each) => [each.month, needed] as const) },
        {
          name: words.chart.capacity,
          look: "scenario",
          points: months.map((each) => [each.month, each.capacityFte] as const),
        },
      ],
      marks:
        sufficesFrom !== null && sufficesFrom > 1
          ? [
              {
                name: words.month2(formats.integer(sufficesFrom)),
                look: "best",
                x: sufficesFrom,
                y: months[sufficesFrom - 1]!.capacityFte,
                side: "above",
              },
            ]
          : [],
    });
  }

  onSizing(app, (next) => {
    sized = next;
    show();
  });
  const entry = row(labelled(words.month, month), labelled(words.people, people), add);
  return card(words.heading, choice.element, fields, entry, list, line, chart, paragraph(words.hint));
}
