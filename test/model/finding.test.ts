import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classKpis } from "../../src/model/classKpis.js";
import { classSums } from "../../src/model/classSums.js";
import { finding, portfolioFacts } from "../../src/model/finding.js";
import { type ScoreDefinition, scoresOf } from "../../src/model/scores.js";
import { type Customer, portfolioOf } from "./portfolios.js";

function findingOf(
  customers: readonly Customer[],
  threshold: number,
  visitsKnown = true,
  definition?: ScoreDefinition,
) {
  const portfolio = portfolioOf(customers);
  const { kind, ...rest } = definition ?? { kind: "eur", phi: 0 };
  const scores = scoresOf(portfolio, { kind, ...rest } as ScoreDefinition);
  const index = buildScoreIndex(portfolio, scores, null);
  const estimated = { ...portfolio.estimated, visits: visitsKnown ? "data" : "unknown" } as const;
  const rows = classKpis(classSums(index, [[threshold]]), kind, { estimated });
  return finding(rows, portfolioFacts(portfolio, index, kind));
}

const alike = [
  { revenue: 100, margin: 60, visits: 6 },
  { revenue: 100, margin: 20, visits: 6 },
  { revenue: 100, margin: 20, visits: 12 },
];

describe("finding", () => {
  test("a top class that gets far fewer visits than its value is a mismatch", () => {
    expect(findingOf(alike, 6000)).toEqual({
      kind: "mismatch",
      customersShare: 1 / 3,
      valueShare: 0.6,
      visitsShare: 0.25,
    });
  });

  test("a top class that gets its share is none", () => {
    expect(findingOf([{ revenue: 100, margin: 60, visits: 30 }, ...alike.slice(1)], 6000)?.kind).toBe("match");
  });

  test("without visits only value is told", () => {
    expect(findingOf(alike, 6000, false)).toEqual({ kind: "noVisits", customersShare: 1 / 3, valueShare: 0.6 });
  });

  test("points tell the share of margin", () => {
    const points = { kind: "points", weights: { margin: 1 } } as const;
    expect(findingOf(alike, 100_000, true, points)).toMatchObject({ kind: "points", marginShare: 0.6 });
    expect(findingOf(alike, 100_000, false, points)).toMatchObject({ kind: "pointsNoVisits" });
  });

  test("an empty top class, a portfolio of equals, one without value and one that loses money say so", () => {
    expect(findingOf(alike, 9_000_000)).toEqual({ kind: "emptyTop" });
    expect(findingOf(alike.slice(1), 0)).toEqual({ kind: "single" });
    expect(findingOf([{ revenue: 5, margin: -1 }], 0)).toEqual({ kind: "negative" });
    const losing = [{ revenue: 9, margin: 2 }, ...[1, 2, 3].map((loss) => ({ revenue: 9, margin: -loss }))];
    expect(findingOf(losing, 200)).toEqual({ kind: "negativeTotal", losingShare: 0.75 });
  });

  test("there is none without customers", () => {
    expect(findingOf([], 0)).toBeNull();
  });
});
