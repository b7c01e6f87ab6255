// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { lorenzChart } from "../../src/components/lorenzChart.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { countEvents, nextFrame } from "./nextFrame.js";

const { lorenz, kpis, table } = textsFor("de").classes;
const options = { texts: { ...lorenz, class: kpis.class, show: table.show }, format: formatsFor("de"), width: 500 };
const curve = {
  customersShare: Float64Array.of(0, 0.1, 0.4, 1),
  valueShare: Float64Array.of(0, 0.6, 0.9, 1),
  visitsShare: Float64Array.of(0, 0.2, 0.5, 1),
};
const classes = [
  { letter: "A", customersShare: 0.1, valueShare: 0.6, visitsShare: 0.2, text: "10,0 % der Kunden" },
  { letter: "B", customersShare: 0.4, valueShare: 0.9, visitsShare: 0.5, text: "40,0 % der Kunden" },
  { letter: "C", customersShare: 1, valueShare: 1, visitsShare: 1, text: "" },
];
const data = { curve, classes, title: "10 % der Kunden tragen 60 % des Werts", subtitle: "Gini-Koeffizient 0,62" };
const handles = (element: Element) => [...element.querySelectorAll<SVGGElement>("[role=slider]")];
const press = (handle: Element, key: string, shiftKey = false) =>
  handle.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));

beforeEach(() => document.body.replaceChildren());

test("the chart is titled with its finding, named for screen readers and has its data as a table", () => {
  const element = lorenzChart(data, options);
  expect(element.querySelector("h2")?.textContent).toBe(data.title);
  const picture = element.querySelector("[role=img]")!;
  expect(picture.getAttribute("aria-labelledby")).toBe(element.querySelector("h2")?.id);
  expect(picture.querySelector("g[aria-label]")).toBeNull();
  expect(element.querySelector("details summary")?.textContent).toBe("Tabelle zur Grafik");
  const rows = [...element.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows[1]).toEqual(["B", "40,0\u00a0%", "90,0\u00a0%", "50,0\u00a0%"]);
});

test("every threshold has a handle that says where it is", () => {
  const [a, b] = handles(lorenzChart(data, options));
  expect(a?.getAttribute("aria-label")).toBe("Schwelle A auf der Kurve");
  expect(a?.getAttribute("aria-valuenow")).toBe("10.0");
  expect(b?.getAttribute("aria-valuetext")).toBe("40,0 % der Kunden");
  expect(a?.getAttribute("tabindex")).toBe("0");
});

test.each([
  ["ArrowRight", false, 0.101],
  ["ArrowLeft", false, 0.099],
  ["ArrowRight", true, 0.11],
  ["PageDown", false, 0.09],
  ["Home", false, 0],
  ["End", false, 1],
] as const)("%s (shift: %s) asks for %d of the customers", (key, shift, expected) => {
  const element = lorenzChart(data, options);
  const inputs = countEvents(element, "input");
  press(handles(element)[0]!, key, shift);
  expect(element.value?.index).toBe(0);
  expect(element.value?.customersShare).toBeCloseTo(expected, 10);
  expect(inputs()).toBe(1);
});

test("other keys are left alone", () => {
  const element = lorenzChart(data, options);
  expect(press(handles(element)[0]!, "Tab")).toBe(true);
  expect(element.value).toBeNull();
});

test("keys get past ties that hold a threshold in place", () => {
  const element = lorenzChart(data, options);
  press(handles(element)[1]!, "ArrowRight");
  press(handles(element)[1]!, "ArrowRight");
  expect(element.value?.customersShare).toBeCloseTo(0.402, 10);
});

test("an update moves handles and bands without building the chart anew", async () => {
  const element = lorenzChart(data, options);
  const [svg, handle] = [element.querySelector(".chart-picture svg"), handles(element)[0]!];
  const before = handle.getAttribute("transform");
  element.update({ classes: [{ ...classes[0]!, customersShare: 0.2, valueShare: 0.7 }, ...classes.slice(1)] });
  await nextFrame();
  expect(element.querySelector(".chart-picture svg")).toBe(svg);
  expect(handles(element)[0]).toBe(handle);
  expect(handle.getAttribute("transform")).not.toBe(before);
  expect(handle.getAttribute("aria-valuenow")).toBe("20.0");
});

test.each([
  ["no curve", null],
  [
    "no positive value",
    { customersShare: Float64Array.of(0, 1), valueShare: Float64Array.of(0, 0), visitsShare: Float64Array.of(0, 1) },
  ],
  [
    "no customers",
    { customersShare: new Float64Array(), valueShare: new Float64Array(), visitsShare: new Float64Array() },
  ],
])("%s leaves a message instead of a picture, and a curve brings it back", async (_, none) => {
  const element = lorenzChart({ ...data, curve: none }, options);
  expect(element.querySelector(".empty")?.textContent).toBe(lorenz.empty);
  expect(element.querySelector("[role=img]")).toBeNull();
  element.update({ curve });
  await nextFrame();
  expect(handles(element).length).toBe(2);
});

test("one class has a curve and no handle", () => {
  const element = lorenzChart(
    { ...data, classes: [{ letter: "A", customersShare: 1, valueShare: 1, visitsShare: 1, text: "" }] },
    options,
  );
  expect(handles(element)).toEqual([]);
  expect(element.querySelector(".lorenz-line")?.getAttribute("d")).toMatch(/^M/);
});

test("today's visits are a ghosted curve of their own that thresholds leave alone, with a name in the legend", async () => {
  const element = lorenzChart(data, options);
  const ist = element.querySelector(".lorenz-ist")!;
  const before = ist.getAttribute("d");
  expect(before).toMatch(/^M/);
  expect(before).not.toBe(element.querySelector(".lorenz-line")?.getAttribute("d"));
  expect(element.querySelector(".chart-legend .key-ist-line")?.textContent).toBe(lorenz.ist);
  element.update({ classes: [{ ...classes[0]!, customersShare: 0.3, valueShare: 0.8 }, ...classes.slice(1)] });
  await nextFrame();
  expect(ist.getAttribute("d")).toBe(before);
});

test("without known visits there is no curve of them", () => {
  const unknown = { ...curve, visitsShare: new Float64Array(4) };
  expect(
    lorenzChart({ ...data, curve: unknown }, options)
      .querySelector(".lorenz-ist")
      ?.getAttribute("d"),
  ).toBe("");
});
