import fc from "fast-check";
import { expect, test } from "vitest";
import { assignClasses } from "../../src/model/assignClasses.js";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { robustClasses } from "../../src/model/robustClasses.js";
import { valueScores } from "../../src/model/valueScores.js";
import { customersArbitrary, portfolioOf, thresholdsArbitrary } from "./portfolios.js";

const worth = (values: readonly number[]) => {
  const portfolio = portfolioOf(values.map((value) => ({ revenue: value, margin: value, potential: value })));
  return buildScoreIndex(portfolio, portfolio.marginCents, null);
};

test("a customer 10 % from the threshold is still robust below it, not above it", () => {
  // A from 100 EUR: 111.12 stays above it with 10 % less (100.01), 111 does not; 90.9 stays below with 10 % more (99.99), 91 does not.
  const rows = robustClasses(worth([111.12, 111, 91, 90.9]), [[10_000]]);
  expect(rows.map(({ class: name, customers, robust }) => [name, customers, robust])).toEqual([
    ["A", 2, 1],
    ["B", 2, 1],
    ["total", 4, 2],
  ]);
});

test("a negative value moves away from the threshold and towards it as well", () => {
  expect(robustClasses(worth([-100]), [[-9_500]])[2]!.robust).toBe(0);
  expect(robustClasses(worth([-100]), [[-8_900]])[2]!.robust).toBe(1);
});

test("a pinned customer keeps its class", () => {
  const [a, b] = robustClasses(worth([101, 99]), [[10_000]], [{ row: 1, classIndex: 0 }]);
  expect(a).toEqual({ class: "A", customers: 2, robust: 1, share: 0.5 });
  expect(b).toEqual({ class: "B", customers: 0, robust: 0, share: null });
});

test("without any change everybody keeps the class, and classes are those assigned", () => {
  fc.assert(
    fc.property(customersArbitrary, thresholdsArbitrary, (customers, thresholds) => {
      const portfolio = portfolioOf(customers);
      const index = buildScoreIndex(portfolio, valueScores(portfolio, 0.25), portfolio.group);
      const rows = robustClasses(index, [thresholds], [], 0);
      const classes = assignClasses(index, [thresholds]);
      rows.slice(0, -1).forEach(({ customers: count, robust }, at) => {
        expect(count).toBe(classes.filter((own) => own === at).length);
        expect(robust).toBe(count);
      });
    }),
  );
});
