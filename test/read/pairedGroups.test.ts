import fc from "fast-check";
import { expect, test } from "vitest";
import { pairedGroups } from "../../src/read/pairedGroups.js";

test("pairs are numbered in order of first appearance, and a missing number equals a missing one", () => {
  const values = Float64Array.of(5, 5, Number.NaN, 5, Number.NaN, 2 ** 40);
  expect([...pairedGroups(Uint32Array.of(0, 1, 0, 0, 0, 0), values)]).toEqual([0, 1, 2, 0, 2, 3]);
  expect([...pairedGroups(new Uint32Array(0), new Uint32Array(0))]).toEqual([]);
});

test("whatever the pairs, they are grouped as by their texts", () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 1, 2 ** 32, 2 ** 33, 0.25, -1, Number.NaN));
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const texts = pairs.map((each) => each.map(String).join("|"));
      const known = [...new Set(texts)];
      const groups = pairedGroups(
        Uint32Array.from(pairs, ([a]) => a),
        Float64Array.from(pairs, ([, b]) => b),
      );
      expect([...groups]).toEqual(texts.map((text) => known.indexOf(text)));
    }),
  );
});

test.each([
  ["amounts that only their upper halves tell apart", (at: number) => at * 2 ** 32],
  ["places within a degree", (at: number) => 48 + at / 1e6],
  ["round amounts", (at: number) => at * 1e6],
])(
  "pairs of one group take no time that grows with the square of their number: %s",
  { timeout: 5000 },
  (_, numberAt) => {
    const values = Float64Array.from({ length: 100_000 }, (_, at) => numberAt(at));
    expect(pairedGroups(new Uint32Array(values.length), values).at(-1)).toBe(99_999);
  },
);
