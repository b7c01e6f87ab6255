import type { NumberFieldOptions } from "../components/numberField.js";
import type { App } from "./openApp.js";

/** What a number field says when it shows something else than what was typed. */
export function fieldMessages({ texts, formats }: App): NonNullable<NumberFieldOptions["messages"]> {
  const { outside, missing } = texts.dimensions;
  return {
    missing,
    outside: (typed, least, most) => outside(formats.decimal(typed), formats.decimal(least), formats.decimal(most)),
  };
}
