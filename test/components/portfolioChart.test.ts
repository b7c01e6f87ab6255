// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { portfolioChart } from "../../src/components/portfolioChart.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { nextFrame } from "./nextFrame.js";

const format = formatsFor("de");
const { portfolio, table, lorenz } = textsFor("de").classes;
const options = {
  texts: { ...portfolio, show: table.show, empty: lorenz.empty },
  format: { x: format.eurShort, y: format.eurShort, integer: format.integer, percent: format.percent },
  width: 600,
};
const axis = { scale: "log", min: 100, max: 1e8, bins: 7 } as const;
const counts = new Uint32Array(49);
counts[0] = 3;
counts[8] = 1_234_567;
const visits = Float64Array.of(1000, 3000, 0, 0, 0, 0, 4000);
const raster = { x: axis, y: axis, counts, visits, most: 1_234_567 };
const classes = [
  { letter: "A", threshold: 1e6 },
  { letter: "B", threshold: 1e4 },
  { letter: "C", threshold: null },
];
const bands = (element: Element) =>
  [...element.querySelectorAll(".band")].map((band) => [
    Number(band.getAttribute("x")),
    Number(band.getAttribute("width")),
  ]);

test("classes are columns that together cover the axis, the last one with what is zero or less", () => {
  const element = portfolioChart({ raster, classes, title: "43 %" }, options);
  const [a, b, c] = bands(element);
  expect(b![0]! + b![1]!).toBeCloseTo(a![0]!, 6);
  expect(c![0]! + c![1]!).toBeCloseTo(b![0]!, 6);
  expect(a![1]!).toBeCloseTo(b![1]!, 6);
  expect(c![1]!).toBeGreaterThan(a![1]!);
});

test("the table counts every customer, those at zero or less first", () => {
  const element = portfolioChart({ raster, classes, title: "43 %" }, options);
  const rows = [...element.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows[0]?.slice(0, 3)).toEqual(["≤ 0", "3", "0"]);
  expect(rows[1]?.slice(1, 3)).toEqual(["0", "1.234.567"]);
});

test("moving a threshold moves columns and builds nothing anew", async () => {
  const element = portfolioChart({ raster, classes, title: "43 %" }, options);
  const [svg, before] = [element.querySelector("svg"), bands(element)];
  element.update({ classes: [{ letter: "A", threshold: 1e7 }, ...classes.slice(1)], title: "50 %" });
  await nextFrame();
  expect(element.querySelector("svg")).toBe(svg);
  expect(element.querySelector("h2")?.textContent).toBe("50 %");
  expect(bands(element)[0]![0]!).toBeGreaterThan(before[0]![0]!);
});

test("a threshold of zero or less takes the gutter into its class", () => {
  const element = portfolioChart(
    { raster, classes: [{ letter: "A", threshold: -5 }, classes[2]!], title: "" },
    options,
  );
  expect(bands(element)[1]![1]).toBe(0);
});

test("points have a linear axis without a gutter", () => {
  const points = { ...raster, x: { scale: "linear", min: 0, max: 100_000, bins: 7 } as const };
  const element = portfolioChart(
    { raster: points, classes: [{ letter: "A", threshold: 50_000 }, classes[2]!], title: "" },
    options,
  );
  const [a, b] = bands(element);
  expect(a![1]!).toBeCloseTo(b![1]!, 6);
});

test("without customers there is a message instead of a picture", () => {
  const element = portfolioChart({ raster: null, classes, title: "" }, options);
  expect(element.querySelector(".empty")?.textContent).toBe(lorenz.empty);
});

test("a line among the customers is drawn, moved and taken away", async () => {
  const line = {
    name: "trägt sich",
    points: [
      [1e4, 1e2],
      [1e6, 1e8],
    ] as const,
  };
  const element = portfolioChart({ raster, classes, title: "43 %", line }, options);
  const path = element.querySelector(".portfolio-line")!;
  expect(path.getAttribute("d")).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
  expect(element.querySelector(".portfolio-line-name")?.textContent).toBe("trägt sich");
  element.update({ line: null });
  await nextFrame();
  expect(element.querySelector(".portfolio-line")).toBe(path);
  expect(path.getAttribute("d")).toBe("");
});

test("today's visits stand as ghosted steps at the foot, with a name in the legend and shares in the table", () => {
  const element = portfolioChart({ raster, classes, title: "43 %" }, options);
  const steps = element.querySelector(".portfolio-ist")!.getAttribute("d")!.split("Z").filter(Boolean);
  expect(steps.length).toBe(3);
  const heights = steps.map((step) => {
    const [, foot, top] = /,([\d.]+)V([\d.]+)H/.exec(step)!;
    return Number(foot) - Number(top);
  });
  expect(heights[0]! / heights[2]!).toBeCloseTo(0.25, 1);
  expect(element.querySelector(".chart-legend .key-ist")?.textContent).toBe(portfolio.ist);
  const shares = [...element.querySelectorAll("tbody tr")].map((row) => row.lastElementChild?.textContent);
  expect(shares[0]).toBe("12,5\u00a0%");
  expect(shares.at(-1)).toBe("50,0\u00a0%");
});

test("without visits there are no steps", () => {
  const none = { ...raster, visits: new Float64Array(7) };
  const element = portfolioChart({ raster: none, classes, title: "" }, options);
  expect(element.querySelector(".portfolio-ist")?.getAttribute("d")).toBe("");
  expect(element.querySelector("tbody tr")?.lastElementChild?.textContent).toBe("–");
});
