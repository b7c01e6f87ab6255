import { expect, test } from "vitest";
import { growthOf } from "../../src/read/growth.js";

const pairs = (count: number, by: number) => Array.from({ length: count }, (_, at) => [at + 1, (at + 1) * by] as const);
const sums = (of: readonly (readonly [number, number])[]) =>
  [0, 1].map((side) => of.reduce((sum, pair) => sum + pair[side]!, 0)) as [number, number];
const looks = (...parts: readonly (readonly [count: number, by: number])[]) => {
  const growth = growthOf();
  parts.forEach(([count, by], at) => {
    const amounts = pairs(count, by);
    growth.add(amounts, sums(amounts), at + 1);
  });
  return growth.looksCumulated();
};

test("amounts that double and then grow by half look cumulated", () => {
  expect(looks([12, 2], [12, 1.5])).toBe(true);
});

test("fewer than ten, shrinking ones, and those that grow too little for it do not", () => {
  expect(looks([9, 2])).toBe(false);
  expect(looks([12, 2], [12, 0.9])).toBe(false);
  expect(looks([12, 1.3])).toBe(false);
});

test("as the year goes on less is enough, and what was nothing says nothing", () => {
  expect(looks([12, 2], [12, 1.5], [12, 1.15])).toBe(true);
  const growth = growthOf();
  expect(
    growth.add(
      Array.from({ length: 20 }, () => [0, 5] as const),
      [0, 100],
      1,
    ),
  ).toBe(true);
  expect(growth.looksCumulated()).toBe(false);
});
