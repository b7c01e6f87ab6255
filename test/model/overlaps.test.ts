import { expect, test } from "vitest";
import type { CoverageDesign, Dimension } from "../../src/model/coverageDesign.js";
import { overlaps } from "../../src/model/overlaps.js";

const dimension = (key: string, contacts: Record<string, number>, off = false): Dimension => ({
  key,
  options: [{ key: "on", effects: { contacts } }],
  ...(off && { off }),
});
const both = (first: Dimension, second: Dimension, cells: CoverageDesign["cells"]): CoverageDesign => ({
  dimensions: [first, second],
  cells,
});
const chosen = { one: "on", two: "on" };

test("two dimensions that set the same contact are named with their classes", () => {
  const design = both(dimension("one", { call: 2 }), dimension("two", { call: 1, visit: 3 }), { A: chosen, B: chosen });
  expect(overlaps(design, 4)).toEqual([{ contactType: "call", dimensions: ["one", "two"], classes: ["A", "B"] }]);
});

test("a dimension that takes contacts away, is switched off or is not chosen there overlaps with none", () => {
  const [one, two] = [dimension("one", { call: 2 }), dimension("two", { call: 1 })];
  expect(overlaps(both(one, dimension("two", { call: 0 }), { A: chosen }), 4)).toEqual([]);
  expect(overlaps(both(one, dimension("two", { call: 1 }, true), { A: chosen }), 4)).toEqual([]);
  expect(overlaps(both(one, two, { A: { one: "on" }, B: { two: "on" } }), 4)).toEqual([]);
});

test("classes beyond those in use do not count", () => {
  const design = both(dimension("one", { call: 2 }), dimension("two", { call: 1 }), { D: chosen });
  expect(overlaps(design, 3)).toEqual([]);
  expect(overlaps(design, 4)).toHaveLength(1);
});

test("an overlap in one market only is named too", () => {
  const design: CoverageDesign = {
    ...both(dimension("one", { call: 2 }), dimension("two", { call: 1 }), { A: { one: "on" } }),
    overrides: { by: "market", cells: { Nord: { A: { two: "on" } } } },
  };
  expect(overlaps(design, 2)).toEqual([{ contactType: "call", dimensions: ["one", "two"], classes: ["A"] }]);
});
