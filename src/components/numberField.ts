import { html, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";

export interface NumberFieldData {
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
}

export interface NumberFieldOptions {
  readonly name: string;
  /** Accessible name; the visible unit stands behind the field. */
  readonly label: string;
  readonly unit?: string;
  readonly step?: number;
  /** Decimals shown; what the user types is kept in full. */
  readonly decimals?: number;
  /** Whether an emptied field means null, not the value before. */
  readonly emptyable?: boolean;
  /** Says at the field why it shows something else than what was typed. */
  readonly messages?: {
    readonly outside: (typed: number, least: number, most: number) => string;
    readonly missing: string;
  };
}

/** A number field that clamps what is typed to its limits and is never overwritten while someone types in it. */
export function numberField(
  data: NumberFieldData,
  { name, label, unit = "", step, decimals = 2, emptyable = false, messages }: NumberFieldOptions,
): InputComponent<number | null, NumberFieldData> {
  let state = data;
  let typing = false;
  /** What the field said before a number that was entered but not yet left, while there is one. */
  let before: { readonly value: number | null } | null = null;
  const root = document.createElement("span");
  root.className = "number-field";
  render(
    html`<input type="number" name=${name} step=${step ?? "any"} inputmode="decimal" autocomplete="off" aria-label=${
      unit ? `${label} (${unit})` : label
    } /><span class="unit" aria-hidden="true">${unit}</span>${
      messages ? html`<span class="field-message" role="status"></span>` : null
    }`,
    root,
  );
  const field = root.querySelector("input")!;
  const message = root.querySelector(".field-message");
  const element = Object.assign(root, { value: state.value, update });

  function commit(): void {
    const typed = field.value === "" ? Number.NaN : Number(field.value);
    typing = false;
    const emptied = emptyable && field.value === "" && !field.validity.badInput;
    if (Number.isFinite(typed) || emptied) {
      before ??= { value: state.value };
      element.value = emptied ? null : Math.min(state.max, Math.max(state.min, typed));
      state = { ...state, value: element.value };
      fire(element, "input");
    }
    if (message) message.textContent = emptied ? "" : problem(typed);
    show();
  }

  function problem(typed: number): string {
    if (!messages) return "";
    if (!Number.isFinite(typed)) return messages.missing;
    return typed < state.min || typed > state.max ? messages.outside(typed, state.min, state.max) : "";
  }

  field.addEventListener("input", (event) => {
    event.stopPropagation();
    // A single keystroke is part of a number still being typed; steps, pasted and filled-in values are whole.
    typing = event instanceof InputEvent && (event.data?.length === 1 || event.inputType.startsWith("delete"));
    if (!typing) commit();
  });
  field.addEventListener("change", (event) => {
    event.stopPropagation();
    if (field.value !== shown()) commit();
    typing = false;
    before = null;
    fire(element, "change");
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !typing) return;
    typing = false;
    show();
  });

  function shown(): string {
    return state.value === null ? "" : String(Number(state.value.toFixed(decimals)));
  }

  function show(): void {
    const [min, max, disabled] = [String(state.min), String(state.max), state.disabled ?? false];
    if (field.min !== min) field.min = min;
    if (field.max !== max) field.max = max;
    if (field.disabled !== disabled) field.disabled = disabled;
    if (!typing && field.value !== shown()) field.value = shown();
  }

  function update(change: Partial<NumberFieldData>): void {
    // Whoever waits for "change" still holds the number before: telling it again must not undo what was entered.
    const untold = before !== null && (change.value === undefined || change.value === before.value);
    if (!untold) before = null;
    state = { ...state, ...change, ...(untold && { value: state.value }) };
    element.value = state.value;
    show();
  }

  show();
  return element;
}
