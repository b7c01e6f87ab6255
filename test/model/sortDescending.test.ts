import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortDescending } from "../../src/model/sortDescending.js";

const order = (...values: number[]) => [...sortDescending(Float64Array.from(values))];

describe("sortDescending", () => {
  test("puts the largest value first, negatives last", () => {
    expect(order(3, -7, 0, 12)).toEqual([3, 0, 2, 1]);
  });

  test("keeps equal values in row order", () => {
    expect(order(5, 9, 5, 9, 5)).toEqual([1, 3, 0, 2, 4]);
  });

  test("takes no value, one value and all equal values", () => {
    expect(order()).toEqual([]);
    expect(order(-4)).toEqual([0]);
    expect(order(2, 2, 2)).toEqual([0, 1, 2]);
  });

  test("sorts values whose distance exceeds 32 bits", () => {
    expect(order(0, 4e15, -4e15, 1, 4e15 - 1, 2 ** 32, 2 ** 32 + 1)).toEqual([1, 4, 6, 5, 3, 0, 2]);
  });

  test("equals a stable comparison sort", () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer(), fc.integer({ min: -(2 ** 51), max: 2 ** 51 })),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(values, (numbers) => {
        const expected = numbers.map((_, row) => row).sort((a, b) => numbers[b]! - numbers[a]! || a - b);
        expect(order(...numbers)).toEqual(expected);
      }),
    );
  });
});
