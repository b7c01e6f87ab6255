import { numberField } from "../components/numberField.js";
import type { AssumptionLimits } from "../model/assumptionLimits.js";
import type { AssumptionRange } from "../model/assumptionRanges.js";
import { setAssumptionValue } from "../state/setAssumptionValue.js";
import { allRanges, setRange } from "../state/uncertainty.js";
import { button } from "./card.js";
import { fieldMessages } from "./fieldMessages.js";
import type { App } from "./openApp.js";
import type { RangeTexts } from "./rangeText.js";

const factors = new Set(["travel", "response.unknownPotential"]);

/** What a range is changed with. */
export interface RangeFields {
  readonly low: HTMLElement;
  readonly value: HTMLElement;
  readonly high: HTMLElement;
  readonly reset: HTMLButtonElement;
  update(range: AssumptionRange, limits: AssumptionLimits, isOwn: boolean): void;
}

/** Fields for the ends of a range and its most likely value, and a button that brings the usual width back. */
export function rangeFields(app: App, range: AssumptionRange, named: RangeTexts): RangeFields {
  const { store, texts } = app;
  const { ranges: words } = texts.uncertainty;
  const { path } = range;
  const { unit, factor } = named.unit(range);
  const label = named.label(range);
  const onScreen = (value: number) => Number((value * factor).toPrecision(12));
  const field = (part: "low" | "value" | "high") =>
    numberField(
      { value: null, min: 0, max: 0 },
      {
        name: `${part}-${path}`,
        label: `${label}, ${words[part]}`,
        unit,
        decimals: 4,
        messages: fieldMessages(app),
      },
    );
  const [low, value, high] = [field("low"), field("value"), field("high")];
  const setEnd = (end: "low" | "high", typed: number | null) => {
    const now = allRanges(store.state.scenario, app.portfolio).find((each) => each.path === path);
    if (typed === null || !now) return;
    const bounds = { low: now.low, high: now.high, [end]: typed / factor };
    store.set({ scenario: setRange(store.state.scenario, path, bounds) });
  };
  low.addEventListener("change", () => setEnd("low", low.value));
  high.addEventListener("change", () => setEnd("high", high.value));
  value.addEventListener("change", () => {
    if (value.value === null) return;
    store.set({ scenario: setAssumptionValue(store.state.scenario, path, value.value / factor) });
  });
  const reset = button(
    words.reset,
    () => store.set({ scenario: setRange(store.state.scenario, path, null) }),
    "button small",
  );
  reset.setAttribute("aria-label", `${words.reset}: ${label}`);

  return {
    low,
    value,
    high,
    reset,
    update(now, { least, most }, isOwn) {
      low.update({ value: onScreen(now.low), min: onScreen(least), max: onScreen(now.value) });
      high.update({ value: onScreen(now.high), min: onScreen(now.value), max: onScreen(most) });
      // A factor on what stands elsewhere: as it is is always most likely.
      value.update({
        value: onScreen(now.value),
        min: onScreen(least),
        max: onScreen(most),
        disabled: factors.has(path),
      });
      reset.hidden = !isOwn;
    },
  };
}
