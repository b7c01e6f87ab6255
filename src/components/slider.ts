import { html, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";
import { type NumberFieldOptions, numberField } from "./numberField.js";
import { linearScale, type SliderScaleOf } from "./sliderScale.js";
import { uniqueId } from "./uniqueId.js";

export interface SliderData {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What the value means, under the slider. */
  readonly readout?: string;
  readonly disabled?: boolean;
}

export interface SliderOptions {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** The value with its unit, as it is spoken. */
  readonly format: (value: number) => string;
  /** Step of keys and of the number field; the slider itself has 1,000 positions. */
  readonly step?: number;
  readonly decimals?: number;
  readonly scale?: SliderScaleOf;
  /** What management decides looks different from what it believes. */
  readonly kind?: "lever" | "assumption";
  /** A word that names the kind, such as "Annahme". */
  readonly tag?: string;
  readonly messages?: NumberFieldOptions["messages"];
}

const positions = 1000;

/** A slider with its number field: one value, two ways to set it, both named and limited. */
export function slider(
  data: SliderData,
  { name, label, unit, format, step, decimals, scale = linearScale, kind = "lever", tag, messages }: SliderOptions,
): InputComponent<number, SliderData> {
  let state = data;
  let along = scale(state.min, state.max);
  const linear = scale === linearScale && step !== undefined;
  const id = uniqueId("slider");
  const number = numberField(state, { name, label, unit, step, decimals, ...(messages && { messages }) });
  const root = document.createElement("div");
  root.className = `slider ${kind}`;
  render(
    html`<span class="slider-name"><label for=${id}>${label}</label>${tag ? html` <span class="tag">${tag}</span>` : null}</span>${number}
      <input type="range" id=${id} name=${name} /><p class="readout"></p>`,
    root,
  );
  const range = root.querySelector<HTMLInputElement>("input[type=range]")!;
  const readout = root.querySelector<HTMLElement>(".readout")!;
  const element = Object.assign(root, { value: state.value, update });

  range.addEventListener("input", (event) => {
    event.stopPropagation();
    const value = linear ? Number(range.value) : along.toValue(Number(range.value) / positions);
    set(Math.min(state.max, Math.max(state.min, value)));
    fire(element, "input");
  });
  range.addEventListener("change", (event) => {
    event.stopPropagation();
    fire(element, "change");
  });
  for (const type of ["input", "change"] as const) {
    number.addEventListener(type, (event) => {
      event.stopPropagation();
      set(number.value ?? state.value);
      fire(element, type);
    });
  }

  function set(value: number): void {
    element.value = value;
    state = { ...state, value };
    show();
  }

  function show(): void {
    const { value, min, max, disabled = false } = state;
    const [least, most, each] = linear ? [String(min), String(max), String(step)] : ["0", String(positions), "1"];
    if (range.min !== least) range.min = least;
    if (range.max !== most) range.max = most;
    if (range.step !== each) range.step = each;
    const position = linear ? String(value) : String(Math.round(along.toPosition(value) * positions));
    if (range.value !== position) range.value = position;
    range.disabled = disabled;
    range.setAttribute("aria-valuetext", format(value));
    const share = Math.min(1, Math.max(0, along.toPosition(value)));
    root.style.setProperty("--filled", `${(share * 100).toFixed(2)}%`);
    number.update({ value, min, max, disabled });
    if (readout.textContent !== (state.readout ?? "")) readout.textContent = state.readout ?? "";
    readout.hidden = !state.readout;
  }

  function update(change: Partial<SliderData>): void {
    const next = { ...state, ...change };
    const keys = Object.keys(next) as (keyof SliderData)[];
    // Most sliders of a page stay as they are while one is dragged; even setting the same attributes takes time.
    if (element.value === next.value && keys.every((key) => next[key] === state[key])) return;
    state = next;
    along = scale(state.min, state.max);
    element.value = state.value;
    show();
  }

  show();
  return element;
}
