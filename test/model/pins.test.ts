import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignClasses } from "../../src/model/assignClasses.js";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { classSums } from "../../src/model/classSums.js";
import { classOf } from "../../src/model/classThresholds.js";
import { sumFields } from "../../src/model/measures.js";
import { addDeltas, pinDeltas } from "../../src/model/pinDeltas.js";
import { scoresOf } from "../../src/model/scores.js";
import { type Customer, customersArbitrary, portfolioOf, thresholdsArbitrary } from "./portfolios.js";

function prepared(customers: readonly Customer[]) {
  const portfolio = portfolioOf(customers);
  const scores = scoresOf(portfolio, { kind: "eur", phi: 0.25 });
  return { portfolio, scores, index: buildScoreIndex(portfolio, scores, portfolio.group) };
}

const three = prepared([
  { revenue: 50, margin: 10 },
  { revenue: 70, margin: 30 },
  { revenue: 60, margin: 20 },
]);

describe("assignClasses", () => {
  test("gives every row its class", () => {
    expect([...assignClasses(three.index, [[3000, 2000]])]).toEqual([2, 0, 1]);
  });

  test("puts a pinned customer where the pin says", () => {
    expect([...assignClasses(three.index, [[3000, 2000]], [{ row: 0, classIndex: 0 }])]).toEqual([0, 0, 1]);
  });

  test("takes a pin to a class that no longer exists as the last class", () => {
    expect([...assignClasses(three.index, [[1000]], [{ row: 1, classIndex: 3 }])]).toEqual([0, 1, 0]);
  });

  test("equals comparing every customer with the thresholds", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, (customers, thresholds) => {
        const { scores, index } = prepared(customers);
        const expected = Array.from(scores, (score) => classOf(score, thresholds));
        expect([...assignClasses(index, [thresholds])]).toEqual(expected);
      }),
    );
  });
});

describe("pinDeltas", () => {
  const fields = sumFields.length;

  test("move a customer's figures from its own class to the pinned one", () => {
    const deltas = pinDeltas(three.portfolio, three.scores, [[2500]], null, [{ row: 0, classIndex: 0 }]);
    expect(deltas[0]).toBe(1);
    expect(deltas[sumFields.indexOf("revenue")]).toBe(5000);
    expect(deltas[fields]).toBe(-1);
    expect(deltas[fields + sumFields.indexOf("positiveScore")]).toBe(-1000);
  });

  test("are zero when the pin is the customer's own class", () => {
    const deltas = pinDeltas(three.portfolio, three.scores, [[2500]], null, [{ row: 1, classIndex: 0 }]);
    expect(deltas.every((delta) => delta === 0)).toBe(true);
  });

  test("lead to the sums of the assigned classes and leave the total as it is", () => {
    fc.assert(
      fc.property(customersArbitrary, thresholdsArbitrary, fc.array(fc.nat(5)), (customers, thresholds, wanted) => {
        const { portfolio, scores, index } = prepared(customers);
        const pins = wanted.slice(0, portfolio.size).map((classIndex, row) => ({ row, classIndex }));
        const deltas = pinDeltas(portfolio, scores, [thresholds], portfolio.group, pins);
        const sums = addDeltas(classSums(index, [thresholds]), deltas);
        const assigned = assignClasses(index, [thresholds], pins);
        for (let at = 0; at <= thresholds.length; at++) {
          const rows = [...assigned.keys()].filter((row) => assigned[row] === at);
          expect(sums[at * fields]).toBe(rows.length);
          expect(sums[at * fields + 1]).toBe(rows.reduce((sum, row) => sum + portfolio.revenueCents[row]!, 0));
        }
        expect(deltas.reduce((sum, delta) => sum + delta, 0)).toBe(0);
      }),
    );
  });
});
