import { describe, expect, test } from "vitest";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { portfolioOf } from "./portfolios.js";

const nothing = { group: null, market: null, channel: null };
const bare = {
  size: 3,
  revenueCents: Float64Array.of(10_000, -2_000, 333),
  marginCents: null,
  potentialCents: null,
  visitsThousandths: null,
  callsThousandths: null,
  ...nothing,
};

describe("buildPortfolio", () => {
  test("estimates a missing margin by the assumed rate, in whole cents, and counts it", () => {
    const portfolio = buildPortfolio(bare, { marginRate: 0.25, presentVisits: null });
    expect([...portfolio.marginCents]).toEqual([2_500, -500, 83]);
    expect(portfolio.estimated.margin).toBe(3);
  });

  test("takes a missing potential to equal revenue and marks it as unknown", () => {
    const portfolio = buildPortfolio(
      { ...bare, potentialCents: Float64Array.of(50_000, Number.NaN, 0) },
      { marginRate: 0.25, presentVisits: null },
    );
    expect([...portfolio.potentialCents]).toEqual([50_000, -2_000, 0]);
    expect([...portfolio.potentialKnown]).toEqual([1, 0, 1]);
    expect(portfolio.estimated.potential).toBe(1);
  });

  test("spreads the team's visits evenly where the file has none", () => {
    const portfolio = buildPortfolio(bare, { marginRate: 0.25, presentVisits: 10 });
    expect([...portfolio.visitsThousandths]).toEqual([3_333, 3_333, 3_333]);
    expect(portfolio.estimated.visits).toBe("spread");
  });

  test("leaves visits unknown when neither file nor team says", () => {
    const { estimated } = buildPortfolio(bare, { marginRate: 0.25, presentVisits: null });
    expect(estimated).toEqual({ margin: 3, potential: 3, visits: "unknown", calls: "zero" });
  });

  test("counts an empty cell of a visits column as no visit", () => {
    const portfolio = buildPortfolio(
      { ...bare, visitsThousandths: Float64Array.of(4_000, Number.NaN, 1_500) },
      { marginRate: 0.25, presentVisits: 600 },
    );
    expect([...portfolio.visitsThousandths]).toEqual([4_000, 0, 1_500]);
    expect(portfolio.estimated.visits).toBe("data");
  });

  test("takes no customers", () => {
    const empty = buildPortfolio(
      { ...bare, size: 0, revenueCents: new Float64Array(0) },
      { marginRate: 0.25, presentVisits: 10 },
    );
    expect(empty.size).toBe(0);
    expect(empty.visitsThousandths).toHaveLength(0);
  });
});

test("expected growth multiplies known potential, rounded to cents, and nothing else", () => {
  const columns = portfolioOf([
    { revenue: 100, margin: 20, potential: 333.33 },
    { revenue: 50, margin: 10 },
  ]);
  const known = { ...columns, potentialCents: Float64Array.of(33_333, Number.NaN) };
  const assumptions = { marginRate: 0.25, presentVisits: null };
  const grown = buildPortfolio(known, { ...assumptions, potentialFactor: 1.1 });
  expect([...grown.potentialCents]).toEqual([36_666, 5000]);
  expect([...grown.potentialKnown]).toEqual([1, 0]);
  expect(grown.revenueCents).toEqual(buildPortfolio(known, assumptions).revenueCents);
});
