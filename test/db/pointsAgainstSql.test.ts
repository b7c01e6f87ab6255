import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadClasses, loadCustomers } from "../../src/db/customerTables.js";
import type { Engine } from "../../src/db/engine.js";
import { openNode } from "../../src/db/openNode.js";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { pointScores } from "../../src/model/pointScores.js";
import { columnsOf } from "./sampleColumns.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

const money = fc.oneof(fc.integer({ min: -50_000, max: 900_000_00 }), fc.constantFrom(0, 100, 100_000));

describe("points", () => {
  it("are the weighted cume_dist of SQL, ties included", async () => {
    const rows = fc.array(fc.tuple(money, money), { minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(rows, async (customers) => {
        const revenueCents = customers.map(([revenue]) => revenue);
        const columns = columnsOf(
          customers.map((_, row) => String(row)),
          revenueCents,
          { marginCents: Float64Array.from(customers, ([, margin]) => margin) },
        );
        await loadCustomers(engine, columns);
        const portfolio = buildPortfolio(columns, { marginRate: 0.25, presentVisits: null });
        const scores = pointScores(portfolio, { revenue: 1, margin: 3 });
        await loadClasses(engine, new Uint8Array(customers.length), scores);
        const apart = await engine.rows(`
          SELECT count(*)::DOUBLE AS n FROM classes JOIN (
            SELECT rowid AS row, 25000 * cume_dist() OVER (ORDER BY revenue) + 75000 * cume_dist() OVER (ORDER BY margin) AS points
            FROM customers
          ) USING (row) WHERE abs(score - points) > 0.500001`);
        expect(apart).toEqual([{ n: 0 }]);
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});
