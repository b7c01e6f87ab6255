import { float64 } from "@uwdata/flechette";
import { arrowStream, valuesColumn } from "../../../src/db/arrowStream.js";
import type { Engine } from "../../../src/db/engine.js";
import { sumFields } from "../../../src/model/measures.js";
import type { Portfolio } from "../../../src/model/portfolio.js";
import { valueParts } from "../../../src/model/valueParts.js";

const chunk = 250_000;

/** The portfolio and its scores as the table `portfolio`, all figures DOUBLE, so that SQL need not convert. */
export async function loadPortfolio(engine: Engine, portfolio: Portfolio, scores: Float64Array): Promise<void> {
  const { rate, unusedCents } = valueParts(portfolio);
  const columns = {
    revenue: portfolio.revenueCents,
    margin: portfolio.marginCents,
    potential: portfolio.potentialCents,
    unused: unusedCents,
    rate,
    visits: portfolio.visitsThousandths,
    calls: portfolio.callsThousandths,
    knownPotential: portfolio.potentialCents.map((cents, row) => cents * portfolio.potentialKnown[row]!),
    knownRevenue: portfolio.revenueCents.map((cents, row) => cents * portfolio.potentialKnown[row]!),
    score: scores,
  };
  for (let start = 0; start < portfolio.size; start += chunk) {
    const part = Object.entries(columns).map(
      ([name, values]) => [name, valuesColumn(float64(), values.slice(start, start + chunk))] as const,
    );
    await engine.insertArrow(start === 0 ? "portfolio" : "part", arrowStream(part));
    if (start > 0) await engine.rows("INSERT INTO portfolio SELECT * FROM part; DROP TABLE part");
  }
}

/** Sums per class in SQL; `score` is the stored column or an expression. */
export function groupBySql(thresholds: readonly number[], score = "score"): string {
  const cases = thresholds.map((threshold, position) => `WHEN score >= ${threshold}::DOUBLE THEN ${position}`);
  const from = score === "score" ? "portfolio" : `(SELECT * EXCLUDE score, ${score} AS score FROM portfolio)`;
  return `SELECT CASE ${cases.join(" ")} ELSE ${thresholds.length} END AS class, count(*)::DOUBLE AS customers,
    sum(revenue) AS revenue, sum(margin) AS margin, sum(potential) AS potential, sum(unused) AS unused, sum(score) AS score,
    sum(visits) AS visits, sum(calls) AS calls, sum("knownPotential") AS "knownPotential",
    sum("knownRevenue") AS "knownRevenue", sum(greatest(0, score)) AS "positiveScore"
  FROM ${from} GROUP BY class`;
}

/** Class sums by SQL, laid out like `classSums`. */
export async function sqlSums(engine: Engine, sql: string, classes: number): Promise<Float64Array> {
  const sums = new Float64Array(classes * sumFields.length);
  for (const row of await engine.rows(sql)) {
    sumFields.forEach((field, at) => {
      sums[Number(row.class) * sumFields.length + at] = Number(row[field]);
    });
  }
  return sums;
}
