import { expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classKpis } from "../../src/model/classKpis.js";
import { classSums } from "../../src/model/classSums.js";
import { classTrace } from "../../src/model/classTrace.js";
import { kpis } from "../../src/model/kpis.js";
import { valueScores } from "../../src/model/valueScores.js";
import { portfolioOf } from "./portfolios.js";

const portfolio = portfolioOf([
  { revenue: 1000, margin: 300, potential: 2000, visits: 4, calls: 2 },
  { revenue: 500, margin: -50, visits: 1 },
]);
const index = buildScoreIndex(portfolio, valueScores(portfolio, 0.5), null);
const rows = classKpis(classSums(index, [[10_000]]), "eur", portfolio);
const trace = (kpi: string, letter: "A" | "B" | "total" = "A") =>
  classTrace({ kpi, class: letter, state: "ist", level: "off" }, rows, { kind: "eur", phi: 0.5 })!;

test("every KPI of every class is the one on screen, and its terms make it", () => {
  for (const { key } of kpis) {
    for (const letter of ["A", "B", "total"] as const) {
      const { value, operation, terms } = trace(key, letter);
      expect(value).toBe(rows.find((row) => row.class === letter)!.kpis[key]);
      const [one, two] = terms.map((term) => term.value ?? Number.NaN);
      if (operation === "ratio") expect(two! > 0 ? one! / two! : null).toBe(value);
      if (operation === "sum") expect(one! + two!).toBeCloseTo(value!, 9);
    }
  }
});

test("value is made of DB and realisable potential, with φ as the assumption behind it", () => {
  // ½ · 0.3 · 1000
  expect(trace("value").terms.map(({ key, value }) => [key, value])).toEqual([
    ["margin", 300],
    ["future", 150],
  ]);
  expect(trace("future")).toMatchObject({ value: 150, assumptions: [{ path: "value.phi", value: 0.5 }] });
});

test("shares are of the total, which is not opened again", () => {
  expect(trace("customersShare").terms).toEqual([
    { key: "customers", value: 1, unit: "count", sign: 1, opens: true },
    { key: "total:customers", value: 2, unit: "count", sign: 1, opens: false },
  ]);
  expect(trace("revenue").shares).toEqual([
    { class: "A", value: 1000, share: 1000 / 1500 },
    { class: "B", value: 500, share: 500 / 1500 },
  ]);
});

test("what there is not can't be traced", () => {
  expect(
    classTrace({ kpi: "hours", class: "A", state: "ist", level: "off" }, rows, { kind: "eur", phi: 0 }),
  ).toBeNull();
});
