import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadClasses, loadCustomers } from "../../src/db/customerTables.js";
import type { Engine } from "../../src/db/engine.js";
import { openNode } from "../../src/db/openNode.js";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classSums } from "../../src/model/classSums.js";
import { sumFields } from "../../src/model/measures.js";
import { valueScores } from "../../src/model/valueScores.js";
import { codedColumn, columnsOf } from "./sampleColumns.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

const money = fc.oneof(fc.integer({ min: -50_000, max: 2_000_000_00 }), fc.constantFrom(0, 100, 100_000));
const gap = (values: fc.Arbitrary<number>) => fc.oneof({ weight: 6, arbitrary: values }, fc.constant(Number.NaN));
const customers = fc.array(
  fc.record({
    revenue: money,
    margin: gap(money),
    potential: gap(money),
    visits: fc.integer({ min: 0, max: 20_000 }),
    calls: gap(fc.integer({ min: 0, max: 50_000 })),
    group: fc.constantFrom("", "A", "B", "C"),
  }),
  { minLength: 1, maxLength: 300 },
);
const thresholds = fc
  .array(fc.integer({ min: -20_000, max: 500_000_00 }), { minLength: 3, maxLength: 3 })
  .map((values) => values.sort((a, b) => b - a));

/** Value and class of every customer and the sums per class, straight from the file's columns. */
function groupedSql(phi: number, marginRate: number, groups: readonly string[], own: readonly (readonly number[])[]) {
  const bySegment = groups.map((group, segment) => {
    const cases = (own[segment] ?? []).map((threshold, index) => `WHEN score >= ${threshold}::DOUBLE THEN ${index}`);
    return `WHEN "group" = '${group}' THEN CASE ${cases.join(" ")} ELSE 3 END`;
  });
  return `
    WITH filled AS (
      SELECT "group", revenue, coalesce(margin, floor(${marginRate}::DOUBLE * revenue + 0.5)) AS margin,
        coalesce(potential, revenue) AS potential, potential IS NOT NULL AS known, visits, coalesce(calls, 0) AS calls
      FROM customers
    ), overall AS (
      SELECT CASE WHEN sum(revenue) > 0 THEN sum(margin) / sum(revenue) ELSE 0 END AS rate FROM filled
    ), scored AS (
      SELECT *, greatest(0, potential - greatest(0, revenue)) AS unused,
        greatest(0, least(1, CASE WHEN revenue > 0 THEN margin / revenue ELSE (SELECT rate FROM overall) END)) AS rate
      FROM filled
    ), valued AS (
      SELECT *, floor(margin + ${phi}::DOUBLE * rate * unused + 0.5) AS score FROM scored
    )
    SELECT CASE ${bySegment.join(" ")} END::DOUBLE AS class, count(*)::DOUBLE AS customers, sum(revenue) AS revenue, sum(margin) AS margin,
      sum(potential) AS potential, sum(unused) AS unused, sum(score) AS score, sum(visits) AS visits, sum(calls) AS calls,
      sum(CASE WHEN known THEN potential ELSE 0 END) AS "knownPotential", sum(CASE WHEN known THEN revenue ELSE 0 END) AS "knownRevenue",
      sum(greatest(0, score)) AS "positiveScore"
    FROM valued GROUP BY ALL ORDER BY class`;
}

describe("the index", () => {
  it("agrees with SQL to the cent, whatever the customers and the thresholds of their groups", async () => {
    await fc.assert(
      fc.asyncProperty(
        customers,
        fc.array(thresholds, { minLength: 4, maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (rows, lists, phi) => {
          const columnOf = (key: "margin" | "potential" | "visits" | "calls") =>
            Float64Array.from(rows, (row) => row[key]);
          const group = codedColumn(rows.map((row) => row.group));
          const columns = columnsOf(
            rows.map((_, row) => String(row)),
            rows.map(({ revenue }) => revenue),
            {
              group,
              marginCents: columnOf("margin"),
              potentialCents: columnOf("potential"),
              visitsThousandths: columnOf("visits"),
              callsThousandths: columnOf("calls"),
            },
          );
          await loadCustomers(engine, columns);
          const portfolio = buildPortfolio(columns, { marginRate: 0.25, presentVisits: null });
          const own = group.names.map((_, segment) => lists[segment] as number[]);
          const sums = classSums(buildScoreIndex(portfolio, valueScores(portfolio, phi), group), own);
          const fromSql = await engine.rows(groupedSql(phi, 0.25, group.names, own));
          for (let position = 0; position < 4; position++) {
            const expected = fromSql.find((row) => row.class === position);
            sumFields.forEach((field, offset) => {
              expect([field, sums[position * sumFields.length + offset]]).toEqual([field, expected?.[field] ?? 0]);
            });
          }
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  it("and the class list put the same customers into a class", async () => {
    const columns = columnsOf(["1", "2", "3", "4"], [100, 300, 300, 299]);
    const scores = columns.revenueCents;
    await loadCustomers(engine, columns);
    await loadClasses(engine, Uint8Array.of(1, 0, 0, 1), scores);
    const portfolio = buildPortfolio(columns, { marginRate: 0.25, presentVisits: null });
    const [above] = classSums(buildScoreIndex(portfolio, scores, null), [[300]]);
    const counted = await engine.rows("SELECT count(*)::DOUBLE AS n FROM classes WHERE class = 0 AND score >= 300");
    expect([above, counted]).toEqual([2, [{ n: 2 }]]);
  });
});
