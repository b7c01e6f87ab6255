import { float64 } from "@uwdata/flechette";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrowStream, valuesColumn } from "../../src/db/arrowStream.js";
import type { Engine } from "../../src/db/engine.js";
import { openNode } from "../../src/db/openNode.js";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultCoverageAssumptions, defaultDesign } from "../../src/model/defaultCoverage.js";
import { valueParts } from "../../src/model/valueParts.js";
import { valueScores } from "../../src/model/valueScores.js";
import { randomPortfolio } from "../bench/page/randomPortfolio.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

const portfolio = randomPortfolio(5000);
const scores = valueScores(portfolio, 0.25);
const response = { ...defaultCoverageAssumptions.response, smoothing: false };
const design = {
  ...defaultDesign,
  cells: {
    A: { responsibility: "field", frequency: "bimonthly", intensity: "active", pricing: "individual" },
    B: { responsibility: "dealer", frequency: "yearly", intensity: "reactive" },
  },
};
const threshold = [...scores].sort((a, b) => b - a)[1500]!;
const model = coverageModel({
  portfolio,
  index: buildScoreIndex(portfolio, scores, null),
  classes: 2,
  design,
  assumptions: { ...defaultCoverageAssumptions, response },
});

test("hours, cost, sales and DB of classes are what SQL makes of the formulas, customer by customer", async () => {
  await engine.insertArrow(
    "customers",
    arrowStream(
      Object.entries({
        revenue: portfolio.revenueCents,
        margin: portfolio.marginCents,
        unused: valueParts(portfolio).unusedCents,
        known: Float64Array.from(portfolio.potentialKnown),
        visits: portfolio.visitsThousandths,
        calls: portfolio.callsThousandths,
        score: scores,
      }).map(([name, values]) => [name, valuesColumn(float64(), values)] as const),
    ),
  );
  // Minutes: a visit 60 + 20 + 40 of travel, a call 14 + 6; hours of an FTE: field 1,260, inside 1,344.
  const sql = `
    WITH typical AS (
      SELECT 0.25 * sum(unused) / sum(revenue) AS headroom FROM customers WHERE known = 1 AND revenue > 0
    ), efforts AS (
      SELECT *, visits / 1000 + least(0.4 * calls / 1000, 2) AS e,
        1 + greatest(0.05, CASE WHEN known = 1 AND revenue > 0 THEN 0.25 * unused / revenue ELSE (SELECT headroom FROM typical) END) AS a
      FROM customers
    ), shape AS (
      SELECT least(2, greatest(0.3, 0.31 * sum(revenue) / sum(revenue * (a - 1) * 0.4 / (a - 0.6)))) AS c FROM efforts WHERE revenue > 0
    ), curves AS (
      SELECT *, greatest(e, 0.5) AS m, (SELECT c FROM shape) AS c,
        CASE WHEN score >= ${threshold}::DOUBLE THEN 'A' ELSE 'B' END AS class FROM efforts
    ), answered AS (
      SELECT *, 1 - 0.4 * (e / m) ** c AS kept, (a - 1) / 0.4 * m ** c AS w,
        (CASE class WHEN 'A' THEN 6 + least(0.4 * 6, 2) ELSE 0.5 + least(0.2, 2) END) ** c AS power FROM curves
    ), sold AS (
      SELECT *, CASE WHEN revenue > 0 THEN floor(revenue * (kept + (a - kept) * power / (w + power)) + 0.5) ELSE revenue END AS sales FROM answered
    ), earned AS (
      SELECT *, CASE WHEN sales = revenue THEN margin WHEN sales < revenue THEN floor(margin * sales / revenue + 0.5)
        ELSE margin + floor(least(1, greatest(-1, margin / revenue)) * (sales - revenue) + 0.5) END AS db FROM sold
    )
    SELECT class, count(*)::DOUBLE AS customers, sum(revenue) AS revenue,
      sum(visits) / 1000 * 2 AS "istField", sum(calls) / 1000 / 3 AS "istInside",
      sum(sales) AS sales,
      sum(db - CASE class WHEN 'A' THEN floor(0.02 * greatest(0, sales) + 0.5) ELSE 0 END) AS margin,
      sum(CASE class WHEN 'B' THEN floor(0.12 * greatest(0, sales) + 0.5) ELSE 0 END) AS commission
    FROM earned GROUP BY class ORDER BY class`;
  const rows = (await engine.rows(sql)) as unknown as Record<string, number | string>[];
  const { classes } = coverageResult(model, [[threshold]]);
  expect(rows.map((row) => row.class)).toEqual(["A", "B"]);
  rows.forEach((row, at) => {
    const number = (key: string) => Number(row[key]);
    const { ist, scenario } = classes[at]!;
    const { stated } = scenario;
    expect(ist.customers).toBe(number("customers"));
    expect(ist.sales).toBe(number("revenue") / 100);
    expect(ist.hoursByRole!.field).toBeCloseTo(number("istField"), 6);
    expect(ist.hoursByRole!.inside).toBeCloseTo(number("istInside"), 6);
    expect(ist.cost).toBeCloseTo((number("istField") * 120_000) / 1260 + (number("istInside") * 75_000) / 1344, 4);
    // A power that differs in the last digit may round single customers to the next cent.
    const cents = 0.01 * 20;
    expect(Math.abs(stated!.sales - number("sales") / 100)).toBeLessThan(cents);
    expect(Math.abs(stated!.margin - number("margin") / 100)).toBeLessThan(cents);
    expect(Math.abs(stated!.commission - number("commission") / 100)).toBeLessThan(cents);
  });
  const [a] = classes;
  // 6 visits of 2 hours and 6 calls of 20 minutes for each of class A
  expect(a!.scenario.off!.hours).toBeCloseTo(a!.ist.customers * (12 + 2), 6);
});
