// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { effortChart } from "../../src/components/effortChart.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { nextFrame } from "./nextFrame.js";

const { effort, kpis, table, customers } = textsFor("de").classes;
const texts = { ...effort, class: kpis.class, show: table.show, empty: customers.empty };
const options = { texts, format: formatsFor("de"), width: 400 };
const classes = [
  { letter: "A", customersShare: 0.08, valueShare: 0.62, visitsShare: 0.09 },
  { letter: "B", customersShare: 0.92, valueShare: 0.38, visitsShare: 0.91 },
];
const widths = (element: Element, bar: string) =>
  [...element.querySelectorAll(`.bar.${bar}`)].map((rect) => Number(rect.getAttribute("width")));

test("value and visits of a class stand side by side in proportion to their shares", () => {
  const element = effortChart({ classes, title: "Klasse A: 62 % des Werts, 9 % der Besuche" }, options);
  const [value, visits] = [widths(element, "value"), widths(element, "ist")];
  expect(value[0]! / value[1]!).toBeCloseTo(0.62 / 0.38, 6);
  expect(value[0]! / visits[0]!).toBeCloseTo(0.62 / 0.09, 6);
  expect(element.querySelector("h2")?.textContent).toBe("Klasse A: 62 % des Werts, 9 % der Besuche");
  expect(element.querySelectorAll("details tbody tr").length).toBe(2);
});

test("an update changes bars in place, a further class draws anew", async () => {
  const element = effortChart({ classes, title: "" }, options);
  const bar = element.querySelector(".bar.value")!;
  element.update({ classes: [{ ...classes[0]!, valueShare: 0.5 }, classes[1]!] });
  await nextFrame();
  expect(element.querySelector(".bar.value")).toBe(bar);
  element.update({ classes: [...classes, { letter: "C", customersShare: 0, valueShare: 0, visitsShare: 0 }] });
  await nextFrame();
  expect(widths(element, "value").length).toBe(3);
});

test("unknown visits are a dash without a bar", () => {
  const element = effortChart(
    { classes: classes.map((entry) => ({ ...entry, visitsShare: null })), title: "" },
    options,
  );
  expect(widths(element, "ist")).toEqual([0, 0]);
  expect(element.querySelector("details tbody tr")?.lastElementChild?.textContent).toBe("–");
});

test("without customers there is a message instead of a picture", () => {
  const element = effortChart({ classes: [], title: "" }, options);
  expect(element.querySelector(".empty")?.textContent).toBe(texts.empty);
  expect(element.querySelector("svg")).toBeNull();
});
