// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CurveData, curveChart } from "../../src/components/curveChart.js";
import { levelRange } from "../../src/components/levelRange.js";
import { stateStrip } from "../../src/components/stateStrip.js";
import { stateTable } from "../../src/components/stateTable.js";
import { steadyDomain } from "../../src/components/steadyDomain.js";
import { nextFrame } from "./nextFrame.js";

const texts = { x: "Kunden", y: "DB", line: "Kurve", description: "Was n Kunden bringen.", show: "Tabelle" };
const data: CurveData = {
  title: "80 % bringen 120 %",
  lines: [
    {
      name: "Ist",
      look: "ist",
      points: [
        [0, 0],
        [50, 120],
        [100, 100],
      ],
    },
  ],
  marks: [{ name: "Gipfel", look: "scenario", x: 50, y: 120 }],
};
const chartOf = (change: Partial<CurveData> = {}) =>
  curveChart({ ...data, ...change }, { texts, format: { x: String, y: String }, width: 400 });

test("lines and named points are drawn, and stand in the table behind the chart", () => {
  const chart = chartOf();
  expect(chart.querySelectorAll(".curve-line.ist").length).toBe(1);
  expect(chart.querySelector(".curve-mark text")?.textContent).toBe("Gipfel");
  const rows = [...chart.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ["Gipfel", "50", "120"],
    ["Ist", "0", "0"],
    ["Ist", "50", "120"],
    ["Ist", "100", "100"],
  ]);
});

test("a name above a point at the upper edge stands beside it, off the title of the axis", () => {
  const lines = [{ name: "Kurve", look: "ist", points: [[0, 100] as const, [100, 0] as const] }];
  const mark = { name: "Ist", look: "ist", side: "above" } as const;
  const chart = chartOf({
    lines,
    marks: [
      { ...mark, x: 0, y: 100 },
      { ...mark, x: 50, y: 50 },
      { ...mark, x: 100, y: 100 },
    ],
  });
  const anchors = [...chart.querySelectorAll(".curve-mark text")].map((text) => text.getAttribute("text-anchor"));
  expect(anchors).toEqual(["start", "middle", "end"]);
});

test("a name above or below a point at either end of the axis stays on the picture, off the numbers of the axis", () => {
  const mark = { name: "geplantes Szenario", look: "scenario", y: 100, side: "below" } as const;
  const chart = chartOf({
    marks: [
      { ...mark, x: 0 },
      { ...mark, x: 50 },
      { ...mark, x: 100 },
    ],
  });
  const at = (element: string, attribute: string) =>
    [...chart.querySelectorAll(`.curve-mark ${element}`)].map((each) => Number(each.getAttribute(attribute)));
  const [points, names] = [at("circle", "cx"), at("text", "x")];
  const half = 3 * mark.name.length;
  expect(names[0]! - half).toBeGreaterThanOrEqual(points[0]!);
  expect(names[1]).toBe(points[1]);
  expect(names[2]! + half).toBeLessThanOrEqual(400);
});

test("an update within the axes moves what is drawn and draws nothing anew", async () => {
  const chart = chartOf();
  const picture = chart.querySelector("svg");
  const mark = chart.querySelector(".curve-mark circle")!;
  const before = mark.getAttribute("cx");
  chart.update({ marks: [{ name: "Gipfel", look: "scenario", x: 60, y: 118 }] });
  await nextFrame();
  expect(chart.querySelector("svg")).toBe(picture);
  expect(chart.querySelector(".curve-mark circle")).toBe(mark);
  expect(mark.getAttribute("cx")).not.toBe(before);
});

test("values beyond the axes make new ones", async () => {
  const chart = chartOf();
  const picture = chart.querySelector("svg");
  chart.update({ marks: [{ name: "Gipfel", look: "scenario", x: 50, y: 900 }] });
  await nextFrame();
  expect(chart.querySelector("svg")).not.toBe(picture);
});

test("a message stands in place of the picture and goes again", async () => {
  const chart = chartOf({ empty: "Nichts abzuwägen" });
  expect(chart.querySelector("svg")).toBeNull();
  expect(chart.querySelector(".empty")?.textContent).toBe("Nichts abzuwägen");
  chart.update({ empty: null });
  await nextFrame();
  expect(chart.querySelector("svg")).not.toBeNull();
});

test("axes hold all values, and stay while the values fill them", () => {
  expect(steadyDomain([3, 97])).toEqual([0, 100]);
  expect(steadyDomain([10, 90], [0, 100])).toEqual([0, 100]);
  expect(steadyDomain([10, 20], [0, 100])).toEqual([10, 20]);
  expect(steadyDomain([], null)).toEqual([0, 1]);
  expect(steadyDomain([0])).toEqual([0, 1]);
  expect(steadyDomain([-40])).toEqual([-40, 0]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1 }), (values) => {
      const [from, to] = steadyDomain(values);
      expect(from).toBeLessThan(to);
      for (const value of values) expect(value >= from && value <= to).toBe(true);
    }),
  );
});

const level = (name: string, value: number) => ({ name, value, cells: [] });
const rangeTexts = {
  x: "DB",
  off: "bleibt",
  on: "wirkt",
  rowOf: "Annahme",
  columns: [],
  description: "",
  show: "Tabelle",
};

test("today, equal sales and the range stand on one axis", () => {
  const chart = levelRange(
    {
      title: "",
      ist: level("Ist", 100),
      off: level("aus", 120),
      levels: [level("vorsichtig", 140), level("voll", 180)],
    },
    { texts: rangeTexts, format: String, width: 500 },
  );
  const at = (selector: string) => Number(chart.querySelector(selector)?.getAttribute("cx"));
  const ist = Number(/^M([\d.]+),/.exec(chart.querySelector(".level-ist")!.getAttribute("d")!)![1]);
  expect(ist).toBeLessThan(at(".level-off"));
  expect(at(".level-off")).toBeLessThan(at(".level-on"));
  expect(chart.querySelector(".level-band")).not.toBeNull();
  expect(chart.querySelectorAll("tbody tr").length).toBe(4);
});

test("no name stands on the line of today, however near the values are to it", () => {
  const long = { ...rangeTexts, off: "Umsatz bleibt", on: "mit Umsatzwirkung" };
  for (const width of [340, 700]) {
    for (const [off, on] of [
      [101, 99],
      [99, 150],
      [100, 101],
      [60, 100],
    ] as const) {
      const chart = levelRange(
        { title: "", ist: level("Ist", 100), off: level("aus", off), levels: [level("voll", on)] },
        { texts: long, format: String, width },
      );
      const line = Number(/^M([\d.]+),/.exec(chart.querySelector(".level-ist")!.getAttribute("d")!)![1]);
      for (const name of chart.querySelectorAll(".level-name")) {
        const start = Number(name.getAttribute("x"));
        expect(name.getAttribute("text-anchor")).toBe("start");
        const end = start + 6 * name.textContent.length;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(width);
        expect(start > line || end < line).toBe(true);
      }
    }
  }
});

test("without levels there is no band", () => {
  const chart = levelRange(
    { title: "", ist: level("Ist", 100), off: level("aus", 120), levels: [] },
    { texts: rangeTexts, format: String, width: 500 },
  );
  expect(chart.querySelector(".level-band")).toBeNull();
});

test("a headline figure carries its value, and opens where it can", () => {
  const opened: string[] = [];
  const figure = { label: "Ist", text: "1 €", kpi: "afterCoverage", value: 1, opens: true };
  const strip = stateStrip(
    {
      figures: [
        { ...figure, state: "ist" },
        { ...figure, state: "delta", value: null },
      ],
    },
    { label: (label, text) => `${label}: ${text}`, open: (kpi, state) => opened.push(`${kpi} ${state}`) },
  );
  const cells = [...strip.querySelectorAll<HTMLElement>("[data-kpi]")];
  expect(cells.map(({ dataset }) => [dataset.state, dataset.value])).toEqual([
    ["ist", "1"],
    ["delta", ""],
  ]);
  strip.querySelector("button")!.click();
  expect(opened).toEqual(["afterCoverage ist"]);
  expect(strip.querySelectorAll("button").length).toBe(1);
});

test("cells of a small table change in place", () => {
  const table = stateTable(
    { rows: [{ cells: ["A", "1"], tone: "A" }] },
    { label: "Schwellen", columns: [{ label: "Klasse" }, { label: "Wert", numeric: true }] },
  );
  const cell = table.querySelector("td")!;
  table.update({ rows: [{ cells: ["A", "2"], tone: "A" }] });
  expect(table.querySelector("td")).toBe(cell);
  expect(cell.textContent).toBe("2");
  expect(table.querySelector(".swatch")?.textContent).toBe("A");
});
