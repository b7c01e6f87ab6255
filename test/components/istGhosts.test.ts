// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { comparisonChart } from "../../src/components/comparisonChart.js";
import { histogramChart } from "../../src/components/histogramChart.js";
import { tornadoChart } from "../../src/components/tornadoChart.js";
import { waterfallChart } from "../../src/components/waterfallChart.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";

const format = formatsFor("de");
const { uncertainty, scenarios } = textsFor("de");
const show = "Tabelle";
const cells = (element: Element) =>
  [...element.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
const legend = (element: Element) =>
  [...element.querySelectorAll(".chart-legend li")].map((entry) => entry.textContent);
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));

test("a tornado shows what the same assumption does today as a grey bar below its own", () => {
  const row = {
    key: "travel",
    label: "Fahrzeit",
    range: "",
    low: { at: "0,8", change: 50, ist: 100 },
    high: { at: "1,2", change: -50, ist: -200 },
  };
  const element = tornadoChart(
    { title: "", rows: [row] },
    { texts: { ...uncertainty.drivers.chart, show }, format: format.integer, width: 900 },
  );
  const [low, high] = [...element.querySelectorAll("rect.ist")];
  expect(number(high, "width")).toBeCloseTo(2 * number(low, "width"), 6);
  expect(number(low, "width")).toBeCloseTo(2 * number(element.querySelector("rect.low"), "width"), 6);
  expect(legend(element)).toContain(uncertainty.drivers.chart.ist);
  expect(cells(element)).toEqual([["Fahrzeit", "0,8", "50", "100", "1,2", "−50", "−200"]]);
});

test("a histogram of changes stands against today, named in the legend and first in the table", () => {
  const element = histogramChart(
    { title: "", least: 10, most: 30, counts: [1, 3], mark: { value: 0, label: "Ist" } },
    { texts: { ...uncertainty.headline.chart, show }, format: { value: format.integer, share: format.percent } },
  );
  expect(element.querySelector("text.mark")?.textContent).toBe("Ist");
  expect(legend(element)).toContain(uncertainty.headline.chart.mark);
  expect(cells(element)[0]).toEqual(["0", "Ist", "–"]);
  expect(cells(element)[2]).toEqual(["20", "30", "75,0\u00a0%"]);
});

test("a waterfall between two scenarios keeps today as a ghosted line on the same scale", () => {
  const { change } = scenarios;
  const element = waterfallChart(
    {
      title: "",
      ist: 30,
      rows: [
        { label: "A", kind: "ist", value: 20 },
        { label: "Takt", kind: "lever", value: 5 },
        { label: "B", kind: "scenario", value: 25 },
      ],
    },
    {
      texts: { ...change.chart, kinds: change.kinds, ist: change.ist, show },
      format: { level: format.integer, step: format.integer },
      width: 800,
    },
  );
  const x = (path: Element | null) => Number(/^M([\d.]+),/.exec(path?.getAttribute("d") ?? "")?.[1]);
  const [from, to] = [...element.querySelectorAll("path.level")];
  expect(x(element.querySelector(".ghost")) - x(from!)).toBeCloseTo(2 * (x(to!) - x(from!)), 6);
  expect(legend(element)[0]).toBe(change.ist);
  expect(cells(element)[0]).toEqual([change.ist, "–", "30"]);
});

test("compared scenarios have today's bar and its name in the legend", () => {
  const bar = (name: string, kind: "ist" | "scenario", value: number) => ({ name, kind, value, text: String(value) });
  const element = comparisonChart(
    { title: "", figures: [{ label: "VZÄ", bars: [bar("Ist", "ist", 3), bar("Neu", "scenario", 2)] }] },
    { texts: { figure: "Kennzahl", ist: "Ist", scenario: "Szenario", show }, width: 400 },
  );
  expect(element.querySelectorAll("[data-kind=ist] rect").length).toBe(1);
  expect(legend(element)).toEqual(["Ist", "Szenario"]);
  expect(cells(element)).toEqual([["VZÄ", "3", "2"]]);
});
