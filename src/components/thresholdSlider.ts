import { html, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";
import { numberField } from "./numberField.js";
import { slider } from "./slider.js";
import type { SliderScaleOf } from "./sliderScale.js";
import { uniqueId } from "./uniqueId.js";

/** A threshold in its three currencies: the score itself (EUR or points), and the shares 0…1 above it. */
export interface ThresholdData {
  readonly score: number;
  readonly min: number;
  readonly max: number;
  readonly customersShare: number | null;
  readonly valueShare: number | null;
  readonly disabled?: boolean;
}

/** What the user set, in the currency used: the app finds the other two. */
export interface ThresholdValue {
  readonly by: "score" | "customersShare" | "valueShare";
  readonly amount: number;
}

export interface ThresholdSliderOptions {
  /** The class this threshold opens. */
  readonly letter: string;
  readonly texts: {
    readonly name: (letter: string) => string;
    readonly atLeast: (letter: string) => string;
    readonly customers: string;
    readonly value: string;
  };
  readonly unit: string;
  readonly format: (score: number) => string;
  readonly scale?: SliderScaleOf;
  readonly step?: number;
}

/** A class threshold: slider and three number fields, each of which can be edited. */
export function thresholdSlider(
  data: ThresholdData,
  { letter, texts, unit, format, scale, step }: ThresholdSliderOptions,
): InputComponent<ThresholdValue, ThresholdData> {
  let state = data;
  const name = `threshold-${letter}`;
  const score = slider(
    { value: data.score, min: data.min, max: data.max },
    { name, label: texts.atLeast(letter), unit, format, scale, step },
  );
  const shareOf = (share: number | null) => ({ value: share === null ? null : share * 100, min: 0, max: 100 });
  const share = (key: "customers" | "value", from: number | null) =>
    numberField(shareOf(from), {
      name: `${name}-${key}`,
      label: `${texts.name(letter)}: ${texts[key]}`,
      unit: "%",
      step: 0.1,
      decimals: 1,
    });
  const customers = share("customers", data.customersShare);
  const value = share("value", data.valueShare);
  const root = document.createElement("div");
  const titleId = uniqueId("threshold");
  root.className = "threshold";
  root.dataset.tone = letter;
  root.setAttribute("role", "group");
  root.setAttribute("aria-labelledby", titleId);
  render(
    html`<span class="swatch" id=${titleId} aria-label=${texts.name(letter)} role="img">${letter}</span>${score}
      <div class="threshold-shares">
        <span>${customers} ${texts.customers}</span><span>${value} ${texts.value}</span>
      </div>`,
    root,
  );
  const element = Object.assign(root, { value: { by: "score", amount: data.score } as ThresholdValue, update });

  const pass = (from: HTMLElement, read: () => ThresholdValue | null) => {
    for (const type of ["input", "change"] as const) {
      from.addEventListener(type, (event) => {
        event.stopPropagation();
        const set = read();
        if (set) element.value = set;
        fire(element, type);
      });
    }
  };
  const shareValue = (field: typeof customers, by: "customersShare" | "valueShare") => (): ThresholdValue | null =>
    field.value === null ? null : { by, amount: field.value / 100 };
  pass(score, () => ({ by: "score", amount: score.value }));
  pass(customers, shareValue(customers, "customersShare"));
  pass(value, shareValue(value, "valueShare"));

  function update(change: Partial<ThresholdData>): void {
    state = { ...state, ...change };
    const disabled = state.disabled ?? false;
    score.update({ value: state.score, min: state.min, max: state.max, disabled });
    customers.update({ ...shareOf(state.customersShare), disabled: disabled || state.customersShare === null });
    value.update({ ...shareOf(state.valueShare), disabled: disabled || state.valueShare === null });
  }

  update({});
  return element;
}
