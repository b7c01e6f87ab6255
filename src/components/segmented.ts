import { html, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Stands before the label in the colour of a class. */
  readonly tone?: string;
  readonly disabled?: boolean;
}

export interface SegmentedData {
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** One choice out of a few, as a radio group that looks like a row of buttons. */
export function segmented(
  data: SegmentedData,
  { name, label, hideLabel = false }: { readonly name: string; readonly label: string; readonly hideLabel?: boolean },
): InputComponent<string, SegmentedData> {
  let state = data;
  const root = document.createElement("fieldset");
  root.className = "segmented";
  const element = Object.assign(root, { value: state.value, update });

  function choose(event: Event): void {
    event.stopPropagation();
    element.value = (event.target as HTMLInputElement).value;
    state = { ...state, value: element.value };
    fire(element, "input");
    fire(element, "change");
  }

  function update(change: Partial<SegmentedData>): void {
    state = { ...state, ...change };
    element.value = state.value;
    render(
      html`<legend class=${hideLabel ? "visually-hidden" : ""}>${label}</legend>
        <div class="segments" @input=${choose} @change=${(event: Event) => event.stopPropagation()}>
          ${state.choices.map(
            (choice) =>
              html`<label data-tone=${choice.tone ?? ""}
                ><input type="radio" name=${name} value=${choice.value} ?disabled=${choice.disabled} /><span>${choice.label}</span></label
              >`,
          )}
        </div>`,
      root,
    );
    // Not bound above: lit compares with what it last set, not with what the user chose since.
    for (const radio of root.querySelectorAll("input")) radio.checked = radio.value === state.value;
  }

  update({});
  return element;
}
