import { expect, test } from "vitest";
import { lackingMarkets } from "../../src/model/lackingMarkets.js";
import type { RoleSizing, SizingRow } from "../../src/model/sizing.js";

const row = (gapFte: number | null): SizingRow => ({
  ist: null,
  design: null,
  presentFte: null,
  thereFte: null,
  capacityHours: null,
  gapFte,
  utilisation: null,
});
const role = (total: number | null, ...markets: (number | null)[]): RoleSizing => ({
  role: "field",
  hoursPerFte: 1260,
  total: row(total),
  markets: markets.map(row),
  perFte: null,
  contradictory: false,
});
const names = ["Nord", "Süd", "West"];

test("people to spare in one market do not fill the gap of another", () => {
  expect(lackingMarkets(names, role(0.5, -1.2, 2.7, -1.5))).toEqual([
    { market: "West", fte: 1.5 },
    { market: "Nord", fte: 1.2 },
  ]);
});

test("where the total lacks, it says so itself, and what would be written 0.0 is no gap", () => {
  expect(lackingMarkets(names, role(-2, -1, -1, 0))).toEqual([]);
  expect(lackingMarkets(names, role(1, -0.04, 1, 0.04))).toEqual([]);
});

test("markets whose people nobody states lack none", () => {
  expect(lackingMarkets(names, role(3, null, null, null))).toEqual([]);
  expect(lackingMarkets(names, role(null, -1, null, null))).toEqual([]);
});
