import fc from "fast-check";
import { expect, it } from "vitest";
import type { CellColumn } from "../../src/read/cellColumn.js";
import { repeatedTexts } from "../../src/read/repeatedTexts.js";

function columnOf(texts: readonly string[]): CellColumn {
  const bytes = new TextEncoder().encode(texts.join(""));
  const ends = new Uint32Array(texts.length);
  const starts = new Uint32Array(texts.length);
  let at = 0;
  texts.forEach((text, row) => {
    starts[row] = at;
    at += new TextEncoder().encode(text).length;
    ends[row] = at;
  });
  return { bytes, starts, ends, size: texts.length };
}

it("finds every row whose text stands in another of the rows, texts numbered by first appearance", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", "a", "b", "ab", "ba", "ü", "Müller", "Mueller")), (texts) => {
      const rows = Uint32Array.from(texts.keys()).filter((row) => row % 5 !== 4);
      const expected = [...rows.keys()].filter(
        (place) => [...rows].filter((row) => texts[row] === texts[rows[place]!]).length > 1,
      );
      const { places, codes } = repeatedTexts(columnOf(texts), rows);
      expect([...places]).toEqual(expected);
      const order = [...new Set(expected.map((place) => texts[rows[place]!]!))];
      const numbers = expected.map((place) => order.indexOf(texts[rows[place]!]!));
      expect(rankOf(codes)).toEqual(numbers);
    }),
  );
});

it("finds the two that are alike among many", () => {
  const texts = Array.from({ length: 20_000 }, (_, row) => `Kunde ${row === 19_321 ? 77 : row}`);
  const rows = Uint32Array.from(texts.keys());
  expect([...repeatedTexts(columnOf(texts), rows).places]).toEqual([77, 19_321]);
});

/** Numbers as ranks 0, 1, 2 …, their order kept. */
function rankOf(codes: Uint32Array): number[] {
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  return Array.from(codes, (code) => sorted.indexOf(code));
}
