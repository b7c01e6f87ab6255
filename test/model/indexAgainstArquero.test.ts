import { desc, op, table } from "arquero";
import { expect, test } from "vitest";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classLetters } from "../../src/model/classLetters.js";
import { classSums } from "../../src/model/classSums.js";
import { sumField, sumFields } from "../../src/model/measures.js";
import { valueScores } from "../../src/model/valueScores.js";

/** A linear congruential generator: the same customers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test("class sums of the index equal a group-by of the customers' table", () => {
  const size = 2000;
  const next = numbers(42);
  const column = (of: () => number) => Float64Array.from({ length: size }, of);
  const portfolio = buildPortfolio(
    {
      size,
      revenueCents: column(() => Math.floor((next() ** 6 - 0.001) * 1e9)),
      marginCents: column(() => Math.floor((next() - 0.1) * 1e6)),
      potentialCents: column(() => (next() < 0.2 ? Number.NaN : Math.floor(next() ** 4 * 2e9))),
      visitsThousandths: column(() => Math.floor(next() * 12) * 1000),
      callsThousandths: null,
      group: null,
      market: null,
      channel: null,
    },
    { marginRate: 0.25, presentVisits: null },
  );
  const scores = valueScores(portfolio, 0.25);
  const thresholds = [50_000_000, 1_000_000, 200_000];
  const sums = classSums(buildScoreIndex(portfolio, scores, null), [thresholds]);

  const classOf = (score: number) => {
    const at = thresholds.findIndex((threshold) => score >= threshold);
    return classLetters[at < 0 ? thresholds.length : at];
  };
  const grouped = table({
    class: Array.from(scores, classOf),
    revenue: portfolio.revenueCents,
    margin: portfolio.marginCents,
    visits: portfolio.visitsThousandths,
    score: scores,
  })
    .groupby("class")
    .rollup({
      customers: op.count(),
      revenue: op.sum("revenue"),
      margin: op.sum("margin"),
      visits: op.sum("visits"),
      score: op.sum("score"),
    })
    .orderby(desc("score"))
    .objects() as Record<string, number | string>[];

  expect(grouped.map((row) => row.class).sort()).toEqual(["A", "B", "C", "D"]);
  for (const row of grouped) {
    const at = classLetters.indexOf(row.class as "A") * sumFields.length;
    for (const key of ["customers", "revenue", "margin", "visits", "score"] as const) {
      expect([row.class, key, sums[at + sumField[key]]]).toEqual([row.class, key, row[key]]);
    }
  }
});
