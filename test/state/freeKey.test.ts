import fc from "fast-check";
import { expect, test } from "vitest";
import { keyPattern } from "../../src/model/coverageDesign.js";
import { freeKey } from "../../src/state/freeKey.js";

test.each([
  ["Messen & Events", "messenEvents"],
  ["Ärzte und Größen", "arzteUndGrossen"],
  ["3M", "own3M"],
  ["日本", "own"],
  ["", "own"],
])("the key of %j is %j", (name, key) => expect(freeKey(name, [])).toBe(key));

test("a key that is taken gets a number", () => {
  expect(freeKey("Messe", ["messe"])).toBe("messe2");
  expect(freeKey("Messe", ["messe", "messe2"])).toBe("messe3");
});

test.each(["today", "Partner", "responsible", "constructor", "valueOf", "toString"])("%j stays reserved", (name) =>
  expect(freeKey(name, [])).not.toBe(name.charAt(0).toLowerCase() + name.slice(1)),
);

test("every name gives a new key that scenario files accept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.array(fc.string()), (name, others) => {
      const taken = [...others, freeKey(name, others)];
      const key = freeKey(name, taken);
      expect(key).toMatch(keyPattern);
      expect(taken).not.toContain(key);
      expect(key in {}).toBe(false);
    }),
  );
});
