import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classKpis } from "../../src/model/classKpis.js";
import { classSums } from "../../src/model/classSums.js";
import { kpis } from "../../src/model/kpis.js";
import { type ScoreDefinition, scoresOf } from "../../src/model/scores.js";
import { type Customer, customersArbitrary, portfolioOf, thresholdsArbitrary } from "./portfolios.js";

function rows(
  customers: readonly Customer[],
  thresholds: number[],
  definition: ScoreDefinition = { kind: "eur", phi: 0 },
) {
  const portfolio = portfolioOf(customers);
  const index = buildScoreIndex(portfolio, scoresOf(portfolio, definition), null);
  return classKpis(classSums(index, [thresholds]), definition.kind, portfolio);
}

const customers = [
  { revenue: 1000, margin: 300, potential: 2000, visits: 6, calls: 2 },
  { revenue: 400, margin: 60, visits: 6 },
  { revenue: 200, margin: -20, potential: 200, visits: 12 },
];

describe("classKpis", () => {
  test("gives every figure of a class", () => {
    expect(rows(customers, [10_000])[0]).toEqual({
      class: "A",
      kpis: {
        customers: 1,
        customersShare: 1 / 3,
        revenue: 1000,
        revenueShare: 0.625,
        margin: 300,
        marginShare: 300 / 340,
        marginRate: 0.3,
        potential: 2000,
        unused: 1000,
        shareOfWallet: 0.5,
        value: 300,
        valueShare: 300 / 360,
        visits: 6,
        visitsShare: 0.25,
        calls: 2,
        callsShare: 1,
        revenuePerCustomer: 1000,
        marginPerCustomer: 300,
        valuePerCustomer: 300,
        visitsPerCustomer: 6,
        callsPerCustomer: 2,
      },
    });
  });

  test("ends with the total", () => {
    const total = rows(customers, [10_000]).at(-1);
    expect(total?.class).toBe("total");
    expect(total?.kpis).toMatchObject({ customers: 3, revenue: 1600, margin: 340, valueShare: 1, value: 340 });
  });

  test("share of wallet leaves out customers whose potential is unknown", () => {
    expect(rows(customers, [10_000])[1]?.kpis.shareOfWallet).toBe(1);
    expect(rows([{ revenue: 5, margin: 1 }], [1])[0]?.kpis.shareOfWallet).toBeNull();
  });

  test("a loss has no share of a total that is not positive", () => {
    const [a] = rows([{ revenue: -5, margin: -1 }], [-1000]);
    expect(a?.kpis).toMatchObject({ revenueShare: null, marginShare: null, marginRate: null, valueShare: null });
  });

  test("an empty class has zero sums, zero shares and no averages", () => {
    const [a] = rows(customers, [1_000_000]);
    expect(a?.kpis).toMatchObject({
      customers: 0,
      revenue: 0,
      revenueShare: 0,
      marginRate: null,
      revenuePerCustomer: null,
    });
  });

  test("points are shown in points", () => {
    const total = rows(customers, [50_000], { kind: "points", weights: { revenue: 1 } }).at(-1);
    expect(total?.kpis.value).toBeCloseTo(200, 2);
    expect(total?.kpis.valuePerCustomer).toBeCloseTo(66.667, 3);
  });

  test("visits that nobody knows are null", () => {
    const [a] = classKpis(new Float64Array(22), "eur", {
      estimated: { margin: 0, potential: 0, visits: "unknown", calls: "data" },
    });
    expect(a?.kpis).toMatchObject({
      visits: null,
      visitsShare: null,
      visitsPerCustomer: null,
      calls: 0,
      callsShare: null,
    });
  });

  test("never gives NaN or infinity, and has exactly the KPIs of the catalogue", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, (any, thresholds) => {
        for (const row of rows(any, thresholds)) {
          expect(Object.keys(row.kpis)).toEqual(kpis.map(({ key }) => key));
          expect(Object.values(row.kpis).every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
        }
      }),
    );
  });
});
