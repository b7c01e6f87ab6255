import { expect, test } from "vitest";
import type { CoverageDesign } from "../../src/model/coverageDesign.js";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { referenceDesign, referenceDesigns } from "../../src/model/referenceDesigns.js";
import { unfilledClasses } from "../../src/model/unfilledClasses.js";

const some = { frequency: "monthly" };
const unfilled = (cells: CoverageDesign["cells"], count: number) => unfilledClasses({ cells }, count);

test("classes added below a design are those it says nothing about", () => {
  const { cells } = referenceDesign("field", defaultDesign, 4, { visits: 6, calls: 2 });
  expect(unfilled(cells, 4)).toEqual([]);
  expect(unfilled(cells, 5)).toEqual(["E"]);
  expect(unfilled(cells, 6)).toEqual(["E", "F"]);
  expect(unfilled(cells, 3)).toEqual([]);
});

test("a class emptied cell by cell is as one that was never filled", () => {
  expect(unfilled({ A: some, B: some, C: {} }, 3)).toEqual(["C"]);
});

test("where everything, a single class or one in between is as today, that is meant", () => {
  expect(unfilled({}, 6)).toEqual([]);
  expect(unfilled({ A: some }, 4)).toEqual([]);
  expect(unfilled({ A: some, B: some, D: some }, 4)).toEqual([]);
  expect(unfilled({ B: some, C: some }, 4)).toEqual([]);
});

test("no starting point leaves a class out", () => {
  for (const which of referenceDesigns) {
    for (const count of [2, 3, 4, 5, 6]) {
      const { cells } = referenceDesign(which, defaultDesign, count, { visits: 6, calls: 2 });
      expect(unfilled(cells, count)).toEqual([]);
    }
  }
});
