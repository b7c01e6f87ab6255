import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computedAbc } from "../../src/model/computedAbc.js";
import { naturalBreaks } from "../../src/model/naturalBreaks.js";
import { paretoThresholds } from "../../src/model/paretoThresholds.js";
import { suggestThresholds, type ThresholdRule } from "../../src/model/suggestThresholds.js";

const descending = (...values: number[]) => Float64Array.from(values).sort().reverse();

function classSizes(scores: Float64Array, thresholds: readonly number[]): number[] {
  const reached = [
    ...thresholds.map((threshold) => scores.filter((score) => score >= threshold).length),
    scores.length,
  ];
  return reached.map((count, at) => count - (reached[at - 1] ?? 0));
}

describe("Pareto", () => {
  test("takes the customer with whom a cumulative share is first reached", () => {
    expect(paretoThresholds(descending(50, 30, 15, 4, 1), [0.8, 0.95])).toEqual([30, 15]);
  });

  test("includes customers equal to the last one", () => {
    const scores = descending(50, 20, 20, 10);
    expect(classSizes(scores, paretoThresholds(scores, [0.7]))).toEqual([3, 1]);
  });

  test("is not misled by shares that binary fractions cannot hold", () => {
    expect(paretoThresholds(descending(7, 6, ...new Array(87).fill(1)), [0.07])).toEqual([7]);
  });

  test("counts losses as zero and leaves them in the last class", () => {
    expect(paretoThresholds(descending(80, 20, 0, -500), [0.8, 1])).toEqual([80, 20]);
  });

  test("puts everybody into the last class when nobody has value", () => {
    expect(paretoThresholds(descending(0, -5), [0.8, 0.95])).toEqual([1, 1]);
    expect(paretoThresholds(descending(), [0.8])).toEqual([1]);
  });
});

describe("computed ABC", () => {
  // Exact rule of Ultsch & Lötsch 2015, ties upward; A sets agree with github.com/ckafi/CalculatedABC.jl test/test_analysis.jl.
  const cases: [number[], number[]][] = [
    [
      [
        900, 400, 220, 160, 120, 90, 70, 55, 45, 40, 35, 30, 28, 25, 22, 20, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2,
        1,
      ],
      [6, 2, 22],
    ],
    [
      [10, 10, 10, 5, 5, 5, 1, 1, 1],
      [3, 3, 3],
    ],
    [
      [100, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      [1, 2, 8],
    ],
    [
      [5, 5, 5, 5, 5, 5, 5],
      [7, 0, 0],
    ],
    [[3], [1, 0, 0]],
  ];

  test.each(cases)("%j gives sets %j", (values, sets) => {
    const scores = descending(...values);
    expect(classSizes(scores, computedAbc(scores))).toEqual(sets);
  });

  test("names the limits as values of customers", () => {
    expect(computedAbc(descending(...cases[0]![0]))).toEqual([90, 55]);
    expect(computedAbc(descending(...cases[1]![0]))).toEqual([10, 5]);
    expect(computedAbc(descending(...cases[2]![0]))).toEqual([100, 9]);
  });

  test("has limits above zero when nobody has value", () => {
    expect(computedAbc(descending(-3, 0))).toEqual([1, 1]);
  });
});

describe("natural breaks", () => {
  test("lie in the gaps between values", () => {
    expect(naturalBreaks(descending(1, 2, 1, 50, 51, 52, 900), 3)).toEqual([900, 50]);
  });

  test("leave classes empty when there are fewer values than classes", () => {
    expect(naturalBreaks(descending(9, 9, 4), 4)).toEqual([9, 9, 9]);
    expect(naturalBreaks(descending(9, 9), 3)).toEqual([9, 9]);
  });

  test("never let a loss or zero into a better class", () => {
    expect(naturalBreaks(descending(0, -4, -900), 3)).toEqual([1, 1]);
    expect(naturalBreaks(descending(5, 0, -900), 3)).toEqual([5, 5]);
  });

  test("find the few largest among many, whether or not a sample meets them", () => {
    const scores = descending(...Array.from({ length: 30_000 }, (_, at) => (at % 100) + 1), 90_000, 91_000, 92_000);
    expect(naturalBreaks(scores, 2)).toEqual([90_000]);
  });
});

describe("every suggestion", () => {
  const rules = fc.constantFrom<ThresholdRule>(
    { suggest: "pareto", shares: [0.8, 0.95] },
    { suggest: "abc" },
    { suggest: "breaks" },
  );
  const values = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -99, max: 99_999_999 })), {
    maxLength: 50,
  });

  test("gives descending thresholds above zero that are scores of customers, and as many as the classes need", () => {
    fc.assert(
      fc.property(rules, values, fc.integer({ min: 3, max: 6 }), (rule, numbers, count) => {
        const thresholds = suggestThresholds(descending(...numbers), rule, count);
        expect(thresholds).toHaveLength(count - 1);
        expect(thresholds).toEqual(thresholds.toSorted((a, b) => b - a));
        const positive = numbers.filter((score) => score > 0);
        expect(
          thresholds.every((threshold) => (positive.length ? positive.includes(threshold) : threshold === 1)),
        ).toBe(true);
      }),
    );
  });
});
