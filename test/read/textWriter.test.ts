import fc from "fast-check";
import { expect, test } from "vitest";
import { textWriter } from "../../src/read/textWriter.js";

const written = (value: number) => {
  const writer = textWriter();
  writer.addNumber(value);
  return new TextDecoder().decode(writer.bytes());
};

test("numbers are written as JavaScript writes them", () => {
  for (const value of [0, -0, 1, -1, 0.1, 0.05, -0.05, 10.5, 99.99, 100, 1e15, 1e21, 1e-7, 0.005, 2 ** 53, Infinity]) {
    expect(written(value)).toBe(String(value));
  }
  fc.assert(fc.property(fc.double({ noNaN: true }), (value) => written(value) === String(value)));
  fc.assert(fc.property(fc.maxSafeInteger(), (cents) => written(cents / 100) === String(cents / 100)));
});

test("text and bytes follow each other, however long", () => {
  const writer = textWriter();
  writer.add("ä".repeat(100_000));
  writer.addBytes(new TextEncoder().encode("xyz"), 1, 2);
  expect(new TextDecoder().decode(writer.bytes())).toBe(`${"ä".repeat(100_000)}y`);
});
