import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakEvenValue } from "../../src/model/breakEvenValue.js";
import { costPerContact } from "../../src/model/costPerContact.js";
import { optimalCostShare, profitNearOptimum } from "../../src/model/dorfmanSteiner.js";
import { smallestAccount } from "../../src/model/smallestAccount.js";
import { tolerableLoss } from "../../src/model/tolerableLoss.js";

describe("cost per contact", () => {
  // https://duhatschek-winkler.de/reiseplanung-und-besuchskosten
  test("of 130.000 EUR a year, 690 active hours and visits of an hour and a half is 282.61 EUR", () => {
    expect(costPerContact({ costPerFte: 130_000, capacityHours: 690, minutes: 60 })).toBeCloseTo(188.41, 2);
    expect(costPerContact({ costPerFte: 130_000, capacityHours: 690, minutes: 90 })).toBeCloseTo(282.61, 2);
  });

  // https://portatour.com/blog/de/?p=63
  test("of 120.000 EUR a year and eight visits on each of 200 days is 75 EUR", () => {
    expect(costPerContact({ costPerFte: 120_000, capacityHours: 200 * 8, minutes: 60 })).toBe(75);
  });

  test("does not exist without capacity", () => {
    expect(costPerContact({ costPerFte: 120_000, capacityHours: 0, minutes: 60 })).toBeNull();
  });
});

describe("the smallest account", () => {
  // http://merrifield.com/articles/4_11_1.asp: 25 representatives, 46 weeks of 20 calls, 12 calls per account, a quarter of 22 % gross profit.
  test("follows Merrifield's chain from selling expense to required revenue", () => {
    const cost = costPerContact({ costPerFte: 2_500_000 / 25, capacityHours: 46 * 20, minutes: 60 })!;
    expect(cost).toBeCloseTo(108.69565217391305, 10);
    const account = { contacts: 12, costPerContact: cost, share: 0.25 };
    const grossProfit = smallestAccount({ ...account, marginRate: 1 })!;
    expect(grossProfit).toBeCloseTo(5217.391304347826, 9);
    expect(smallestAccount({ ...account, marginRate: 0.22 })).toBeCloseTo(23715.415019762844, 8);
    expect(Math.round(100 * grossProfit)).toBe(521_739);
    expect(Math.round(0.5 * (2_500_000 - 100 * grossProfit))).toBe(989_130);
  });

  test("does not exist when no margin may go to coverage", () => {
    const account = { contacts: 12, costPerContact: 100, marginRate: 0.2, share: 0.25 };
    expect(smallestAccount({ ...account, marginRate: 0 })).toBeNull();
    expect(smallestAccount({ ...account, marginRate: -0.1 })).toBeNull();
    expect(smallestAccount({ ...account, share: 0 })).toBeNull();
  });

  test("is nothing without contacts", () => {
    expect(smallestAccount({ contacts: 0, costPerContact: 100, marginRate: 0.2, share: 0.25 })).toBe(0);
  });
});

describe("the tolerable loss of a channel switch", () => {
  const saving = { cost1: 50_000, cost2: 20_000, commissionChange: 0, revenue: 1_000_000, marginRate: 0.3 };

  test("is the saving per margin rate", () => {
    expect(tolerableLoss(saving).loss).toBeCloseTo(100_000, 6);
  });

  test("turns into a required gain when the commission exceeds the saving", () => {
    expect(tolerableLoss({ ...saving, commissionChange: 0.1 }).loss).toBeCloseTo(-350_000, 6);
  });

  test.each([0.3, 0.4])("does not exist when a commission of %d eats the margin", (commissionChange) => {
    expect(tolerableLoss({ ...saving, commissionChange })).toEqual({ loss: null, reason: "commissionEatsMargin" });
  });

  test("does not exist when there was no margin", () => {
    expect(tolerableLoss({ ...saving, marginRate: -0.2 }).loss).toBeNull();
  });

  test("leaves DB after coverage as it was", () => {
    const share = fc.double({ min: 0, max: 0.3, noNaN: true });
    const euros = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(euros, euros, euros, share, (cost1, cost2, revenue, commissionChange) => {
        const { loss } = tolerableLoss({ cost1, cost2, revenue, commissionChange, marginRate: 0.4 });
        const before = 0.4 * revenue - cost1;
        expect((0.4 - commissionChange) * (revenue - loss!) - cost2).toBeCloseTo(before, 5);
      }),
    );
  });
});

describe("the break-even value of personal coverage", () => {
  test("is the DB whose difference in sales pays the difference in cost", () => {
    expect(breakEvenValue({ cost1: 2_000, cost2: 500, r1: 1.05, r2: 0.9 })).toBeCloseTo(10_000, 8);
  });

  test("does not exist where personal coverage sells no more", () => {
    expect(breakEvenValue({ cost1: 2_000, cost2: 500, r1: 0.9, r2: 0.9 })).toBeNull();
    expect(breakEvenValue({ cost1: 2_000, cost2: 500, r1: 0.8, r2: 0.9 })).toBeNull();
    expect(breakEvenValue({ cost1: 2_000, cost2: 500, r1: Number.NaN, r2: 0.9 })).toBeNull();
  });

  test("is nothing where personal coverage costs no more", () => {
    expect(breakEvenValue({ cost1: 500, cost2: 500, r1: 1, r2: 0.9 })).toBe(0);
    expect(breakEvenValue({ cost1: 400, cost2: 500, r1: 1, r2: 0.9 })).toBe(0);
  });
});

describe("the Dorfman-Steiner rule", () => {
  // Exact arithmetic: sales 100 · E^0.34 at a margin of 40 % earn most, 101.2857, at E = 52.1775, where sales are 383.6580.
  const [effort, sales] = [52.17749131977706, 383.65802441012534];

  test("gives the share of selling cost at which profit is greatest", () => {
    expect(100 * effort ** 0.34).toBeCloseTo(sales, 9);
    expect(optimalCostShare(0.4, 0.34)).toBeCloseTo(0.136, 12);
    expect(effort / sales).toBeCloseTo(optimalCostShare(0.4, 0.34), 12);
  });

  test.each([
    [0.5, 0.9395],
    [0.75, 0.9876],
    [0.8, 0.9923],
    [1, 1],
    [1.25, 0.9906],
    [1.5, 0.9664],
    [2, 0.8875],
  ])("at %d times the best effort leaves %d of the profit", (factor, ratio) => {
    expect(profitNearOptimum(factor, 0.34)).toBeCloseTo(ratio, 4);
    const profit = 0.4 * 100 * (effort * factor) ** 0.34 - effort * factor;
    expect(profit / 101.28571844427307).toBeCloseTo(profitNearOptimum(factor, 0.34), 10);
  });
});
