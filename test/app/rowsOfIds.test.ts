import { expect, test } from "vitest";
import { rowsOfIds } from "../../src/app/rowsOfIds.js";
import type { TextColumn } from "../../src/read/customerColumns.js";

function textColumn(values: readonly string[]): TextColumn {
  const parts = values.map((value) => new TextEncoder().encode(value));
  const offsets = new Uint32Array(values.length + 1);
  for (const [at, part] of parts.entries()) offsets[at + 1] = (offsets[at] ?? 0) + part.length;
  return { offsets, bytes: Uint8Array.from(parts.flatMap((part) => [...part])) };
}

test("customer numbers are found where they stand, and only whole ones", () => {
  const ids = textColumn(["0007", "007", "Ä-1", "", "70"]);
  expect([...rowsOfIds(ids, ["Ä-1", "007", "00", "x", "007"])]).toEqual([
    ["007", 1],
    ["Ä-1", 2],
  ]);
});

test("nothing wanted, nothing found", () => {
  expect(rowsOfIds(textColumn(["1"]), []).size).toBe(0);
  expect(rowsOfIds(textColumn([]), ["1"]).size).toBe(0);
});
