import { expect, test } from "vitest";
import { formatsFor } from "../../src/i18n/format.js";
import { fteSpan } from "../../src/i18n/fteSpan.js";

test.each([
  [24.2, 28.7, "24–29"],
  [9.4, 10.2, "9–10"],
  [15.6, 16.4, "15,6–16,4"],
  [0.74, 0.86, "0,7–0,9"],
  [5.98, 7.02, "6,0–7,0"],
  [0.2, 0.23, "0,2"],
  [826.4, 1030.6, "826–1.031"],
  [0, 0, "0"],
])("%d to %d full-time equivalents are written %s", (low, high, text) => {
  expect(fteSpan(low, high, formatsFor("de"))).toBe(text);
});
