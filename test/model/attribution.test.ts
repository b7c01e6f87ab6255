import fc from "fast-check";
import { expect, test } from "vitest";
import { attribution } from "../../src/model/attribution.js";

test("parts that do not depend on one another bring their own effect", () => {
  const effects: Record<string, number> = { thresholds: 5, rhythm: -2, travel: 0 };
  const value = (taken: ReadonlySet<string>) => [...taken].reduce((sum, part) => sum + effects[part]!, 100);
  expect(attribution(["thresholds", "rhythm", "travel"], value)).toEqual(effects);
});

test("what two parts bring only together is shared equally", () => {
  expect(attribution(["visits", "minutes"], (taken) => (taken.size === 2 ? 10 : 0))).toEqual({ visits: 5, minutes: 5 });
});

test("a product of two changes: half of the joint effect for each", () => {
  // 10 visits of 60 minutes become 12 of 50: 600 → 600; visits ½(120 + 100), minutes ½(−100 − 120)
  const value = (taken: ReadonlySet<string>) => (taken.has("visits") ? 12 : 10) * (taken.has("minutes") ? 50 : 60);
  expect(attribution(["visits", "minutes"], value)).toEqual({ visits: 110, minutes: -110 });
});

test("the glove game: who has the only left glove gets two thirds", () => {
  const value = (taken: ReadonlySet<string>) => (taken.has("left") && (taken.has("r1") || taken.has("r2")) ? 1 : 0);
  const shares = attribution(["left", "r1", "r2"], value);
  expect(shares.left).toBeCloseTo(2 / 3, 11);
  expect(shares.r1).toBeCloseTo(1 / 6, 11);
});

function checkSums(count: number, values: readonly number[]): number {
  const parts = Array.from({ length: count }, (_, at) => `p${at}`);
  const number = (taken: ReadonlySet<string>) =>
    parts.reduce((set, part, at) => set + (taken.has(part) ? 2 ** at : 0), 0);
  const value = (taken: ReadonlySet<string>) => values[number(taken)]!;
  const shares = attribution(parts, value);
  const reversed = attribution([...parts].reverse(), value);
  const scale = Math.max(1, ...values.map(Math.abs));
  for (const part of parts) expect(Math.abs(reversed[part]! - shares[part]!)).toBeLessThan(scale * 1e-11);
  const change = values[2 ** count - 1]! - values[0]!;
  return Math.abs(parts.reduce((sum, part) => sum + shares[part]!, 0) - change) / scale;
}

test("parts sum exactly to the change in cents, whatever they do, and their order does not matter", () => {
  const cents = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(cents, { minLength: 32, maxLength: 32 }), (count, values) => {
      expect(checkSums(count, values)).toBe(0);
    }),
  );
});

test("fractions, however small beside the others, sum to the change to the twelfth digit", () => {
  const any = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(any, { minLength: 32, maxLength: 32 }), (count, values) => {
      expect(checkSums(count, values)).toBeLessThan(1e-12);
    }),
  );
});

test("every set of parts is looked at once, and more than seven parts are refused", () => {
  const seven = ["a", "b", "c", "d", "e", "f", "g"];
  let asked = 0;
  attribution(seven, () => ++asked);
  expect(asked).toBe(128);
  expect(() => attribution([...seven, "h"], () => 0)).toThrow(RangeError);
  expect(attribution([], () => 3)).toEqual({});
});
