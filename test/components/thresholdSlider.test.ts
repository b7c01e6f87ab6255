// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { thresholdSlider } from "../../src/components/thresholdSlider.js";
import { countEvents } from "./nextFrame.js";

const options = {
  letter: "A",
  texts: {
    name: (letter: string) => `Schwelle ${letter}`,
    atLeast: (letter: string) => `${letter} ab einem Wert von`,
    customers: "der Kunden darüber",
    value: "des Werts darüber",
  },
  unit: "€",
  format: (score: number) => `${score} €`,
};
const data = { score: 12_450, min: -500, max: 1_234_567_890, customersShare: 0.0812, valueShare: 0.617 };
const field = (element: HTMLElement, name: string) =>
  element.querySelector<HTMLInputElement>(`input[type=number][name="${name}"]`)!;

test("a threshold is always shown in three currencies", () => {
  const element = thresholdSlider(data, options);
  const shown = ["threshold-A", "threshold-A-customers", "threshold-A-value"].map((name) => field(element, name).value);
  expect(shown).toEqual(["12450", "8.1", "61.7"]);
});

test.each([
  ["threshold-A", "20000", { by: "score", amount: 20_000 }],
  ["threshold-A-customers", "10", { by: "customersShare", amount: 0.1 }],
  ["threshold-A-value", "80", { by: "valueShare", amount: 0.8 }],
] as const)("%s can be edited and says in which currency", (name, typed, value) => {
  const element = thresholdSlider(data, options);
  const inputs = countEvents(element, "input");
  field(element, name).value = typed;
  field(element, name).dispatchEvent(new Event("change", { bubbles: true }));
  expect(element.value).toEqual(value);
  expect(inputs()).toBe(1);
});

test("a share above 100 % is limited", () => {
  const element = thresholdSlider(data, options);
  field(element, "threshold-A-value").value = "140";
  field(element, "threshold-A-value").dispatchEvent(new Event("change", { bubbles: true }));
  expect(element.value).toEqual({ by: "valueShare", amount: 1 });
});

test("without positive value its share is empty and can't be set", () => {
  const element = thresholdSlider({ ...data, valueShare: null }, options);
  expect([field(element, "threshold-A-value").value, field(element, "threshold-A-value").disabled]).toEqual(["", true]);
});

test("an update moves all three without firing", () => {
  const element = thresholdSlider(data, options);
  const inputs = countEvents(element, "input");
  element.update({ score: 99.5, customersShare: 0.5, valueShare: 0.99 });
  const shown = ["threshold-A", "threshold-A-customers", "threshold-A-value"].map((name) => field(element, name).value);
  expect([...shown, inputs()]).toEqual(["99.5", "50", "99", 0]);
});
