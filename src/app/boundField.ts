import { numberField } from "../components/numberField.js";
import type { Scenario } from "../state/scenario.js";
import { fieldMessages } from "./fieldMessages.js";
import type { App } from "./openApp.js";

/** Fields bound to the scenario: each shows what the scenario says and writes what is typed; `show` brings all up to date. */
export interface BoundFields {
  number(options: BoundNumber): HTMLElement;
  text(options: BoundText): HTMLInputElement;
  choice(options: BoundChoice): HTMLSelectElement;
  check(options: BoundCheck): HTMLLabelElement;
  show(): void;
}

interface Bound<Value> {
  readonly name: string;
  readonly label: string;
  readonly read: (scenario: Scenario) => Value;
  readonly write: (scenario: Scenario, value: Value) => Scenario;
}
export interface BoundNumber extends Bound<number | null> {
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly step?: number;
  readonly decimals?: number;
  readonly emptyable?: boolean;
  /** What a number in the scenario is times as much on screen, as 100 for a share in percent. */
  readonly factor?: number;
}
export interface BoundText extends Bound<string> {
  /** The name it came with, shown while there is no other; typed again it is none of the user's. */
  readonly usual: string;
}
export interface BoundChoice extends Bound<string> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
export type BoundCheck = Bound<boolean>;

/** Makes fields for the scenario in the app's store. */
export function boundFields(app: App): BoundFields {
  const { store } = app;
  const messages = fieldMessages(app);
  const shows: (() => void)[] = [];
  const set = (next: Scenario) => store.set({ scenario: next });
  const scenario = () => store.state.scenario;
  const shown = (show: () => void) => {
    shows.push(show);
    show();
  };

  return {
    number({ name, label, read, write, min, max, factor = 1, emptyable = false, ...options }) {
      const onScreen = (value: number | null) => (value === null ? null : Number((value * factor).toPrecision(12)));
      const field = numberField(
        { value: null, min, max },
        { name, label, emptyable, decimals: 2, messages, ...options },
      );
      field.addEventListener("change", () => {
        if (field.value === null && !emptyable) return;
        set(write(scenario(), field.value === null ? null : field.value / factor));
      });
      shown(() => field.update({ value: onScreen(read(scenario())) }));
      return field;
    },
    text({ name, label, read, write, usual }) {
      const field = document.createElement("input");
      field.type = "text";
      field.name = name;
      field.maxLength = 80;
      field.setAttribute("aria-label", label);
      field.addEventListener("change", () => {
        const typed = field.value.trim();
        set(write(scenario(), typed === usual ? "" : typed));
      });
      shown(() => {
        if (document.activeElement !== field) field.value = read(scenario()) || usual;
      });
      return field;
    },
    choice({ name, label, read, write, options }) {
      const field = document.createElement("select");
      field.name = name;
      field.setAttribute("aria-label", label);
      field.append(...options.map(({ value, label: text }) => new Option(text, value)));
      field.addEventListener("change", () => set(write(scenario(), field.value)));
      shown(() => {
        field.value = read(scenario());
      });
      return field;
    },
    check({ name, label, read, write }) {
      const element = document.createElement("label");
      element.className = "check";
      const field = document.createElement("input");
      field.type = "checkbox";
      field.name = name;
      element.append(field, label);
      field.addEventListener("change", () => set(write(scenario(), field.checked)));
      shown(() => {
        field.checked = read(scenario());
      });
      return element;
    },
    show() {
      for (const show of shows) show();
    },
  };
}
