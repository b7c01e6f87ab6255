import { numberField } from "../components/numberField.js";
import { inboundStaff } from "../model/erlangC.js";
import type { Scenario } from "../state/scenario.js";
import { card, paragraph } from "./card.js";
import { fieldMessages } from "./fieldMessages.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";

const usual = { perHour: 60, minutes: 4, shrinkage: 0.3, occupancy: 1, promiseMinutes: 1, serviceLevel: 0.8 };

/** How many positions keep a promised response to inbound contacts (Erlang C). */
export function inboundPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { inbound: words } = texts.sizing;
  const line = paragraph("", "readout");
  const given = ({ levers, assumptions }: Scenario) => ({
    ...usual,
    ...assumptions.inbound,
    ...(levers.promise && { promiseMinutes: levers.promise.minutes, serviceLevel: levers.promise.serviceLevel }),
  });

  function write(change: Partial<typeof usual>): void {
    const { scenario } = store.state;
    const next = { ...given(scenario), ...change };
    const { perHour, minutes, shrinkage, occupancy, promiseMinutes, serviceLevel } = next;
    const inbound = { perHour, minutes, shrinkage, ...(occupancy < 1 && { occupancy }) };
    store.set({
      scenario: {
        ...scenario,
        levers: { ...scenario.levers, promise: { minutes: promiseMinutes, serviceLevel } },
        assumptions: { ...scenario.assumptions, inbound },
      },
    });
  }

  const messages = fieldMessages(app);
  const shows: (() => void)[] = [];
  function field(key: keyof typeof usual, min: number, max: number, unit: string, factor = 1): HTMLElement {
    const control = numberField(
      { value: null, min, max },
      { name: `inbound-${key}`, label: words[key], unit, messages },
    );
    control.addEventListener("change", () => {
      if (control.value !== null) write({ [key]: control.value / factor });
    });
    shows.push(() => control.update({ value: Number((given(store.state.scenario)[key] * factor).toPrecision(12)) }));
    return labelled(words[key], control);
  }
  const fields = document.createElement("div");
  fields.className = "fte-limits";
  fields.append(
    field("perHour", 0, 1e5, words.contacts),
    field("minutes", 0.01, 1000, "min"),
    field("promiseMinutes", 0, 1e4, "min"),
    field("serviceLevel", 0, 99.9, "%", 100),
    field("shrinkage", 0, 95, "%", 100),
    field("occupancy", 10, 100, "%", 100),
  );

  function show(): void {
    for (const each of shows) each();
    const { perHour, minutes, shrinkage, occupancy, promiseMinutes, serviceLevel } = given(store.state.scenario);
    const found = inboundStaff(
      { rate: perHour / 60, handling: minutes, promise: promiseMinutes },
      { serviceLevel, shrinkage, maxOccupancy: occupancy },
    );
    line.dataset.value = found ? String(found.positions) : "";
    line.textContent = found
      ? words.result(
          formats.integer(found.people),
          formats.percentRound(found.serviceLevel),
          formats.integer(found.positions),
          formats.percentRound(found.waiting),
        )
      : words.impossible;
  }
  show();
  store.subscribe(show);
  return card(words.heading, fields, line, paragraph(words.hint));
}
