// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { slider } from "../../src/components/slider.js";
import { logLikeScale } from "../../src/components/sliderScale.js";
import { countEvents } from "./nextFrame.js";

const options = {
  name: "threshold-A",
  label: "A ab einem Wert von",
  unit: "€",
  format: (value: number) => `${value.toLocaleString("de-DE")} €`,
};

function make(overrides: Partial<Parameters<typeof slider>[1]> = {}) {
  const element = slider({ value: 500, min: 0, max: 1000 }, { step: 1, ...options, ...overrides });
  document.body.append(element);
  const range = element.querySelector<HTMLInputElement>("input[type=range]")!;
  const number = element.querySelector<HTMLInputElement>("input[type=number]")!;
  return { element, range, number };
}

function type(field: HTMLInputElement, text: string): void {
  for (const key of text) {
    field.value += key;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key, inputType: "insertText" }));
  }
}

beforeEach(() => document.body.replaceChildren());

test("range and number field carry the same name and are labelled with the unit", () => {
  const { element, range, number } = make();
  expect([range.name, number.name]).toEqual(["threshold-A", "threshold-A"]);
  expect(element.querySelector(`label[for="${range.id}"]`)?.textContent).toBe("A ab einem Wert von");
  expect(number.getAttribute("aria-label")).toBe("A ab einem Wert von (€)");
  expect(range.getAttribute("aria-valuetext")).toBe("500 €");
});

test("moving the range fires input once with the value, and the number field follows", () => {
  const { element, range, number } = make();
  const inputs = countEvents(element, "input");
  range.value = "640";
  range.dispatchEvent(new Event("input", { bubbles: true }));
  expect([element.value, number.value, inputs()]).toEqual([640, "640", 1]);
});

test("change is passed on when a drag rests", () => {
  const { element, range } = make();
  const changes = countEvents(element, "change");
  range.dispatchEvent(new Event("change", { bubbles: true }));
  expect(changes()).toBe(1);
});

test.each([
  ["4000", 1000],
  ["-3", 0],
  ["250.5", 250.5],
])("a typed %s becomes %d", (typed, expected) => {
  const { element, number } = make();
  number.value = typed;
  number.dispatchEvent(new Event("change", { bubbles: true }));
  expect([element.value, number.value]).toEqual([expected, String(expected)]);
});

test("keystrokes wait for Enter, and an update does not overwrite a field being typed in", () => {
  const { element, number } = make();
  const inputs = countEvents(element, "input");
  number.value = "";
  type(number, "72");
  element.update({ value: 510 });
  expect([number.value, element.value, inputs()]).toEqual(["72", 510, 0]);
  number.dispatchEvent(new Event("change", { bubbles: true }));
  expect([number.value, element.value, inputs()]).toEqual(["72", 72, 1]);
});

test("a number filled in as a whole counts at once", () => {
  const { element, number } = make();
  number.value = "720";
  number.dispatchEvent(new InputEvent("input", { bubbles: true, data: "720", inputType: "insertText" }));
  expect(element.value).toBe(720);
});

test("a field left empty shows the value again", () => {
  const { element, number } = make();
  number.value = "";
  number.dispatchEvent(new Event("change", { bubbles: true }));
  expect([number.value, element.value]).toEqual(["500", 500]);
});

test("an update moves range, field and readout without firing", () => {
  const { element, range, number } = make();
  const inputs = countEvents(element, "input");
  element.update({ value: 900, max: 2000, readout: "12 % der Kunden" });
  expect([range.value, range.max, number.value, inputs()]).toEqual(["900", "2000", "900", 0]);
  expect(element.querySelector(".readout")?.textContent).toBe("12 % der Kunden");
});

test("a scale has 1,000 positions and its ends are exact", () => {
  const { element, range } = make({ scale: logLikeScale, step: undefined });
  expect([range.min, range.max, range.step]).toEqual(["0", "1000", "1"]);
  range.value = "1000";
  range.dispatchEvent(new Event("input", { bubbles: true }));
  expect(element.value).toBe(1000);
});

test("levers and assumptions look different", () => {
  expect(make().element.className).toBe("slider lever");
  const { element } = make({ kind: "assumption", tag: "Annahme" });
  expect(element.className).toBe("slider assumption");
  expect(element.querySelector(".tag")?.textContent).toBe("Annahme");
});
