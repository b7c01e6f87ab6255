import { expect, test } from "vitest";
import { ramp } from "../../src/model/ramp.js";

const plan = {
  presentFte: 10,
  neededFte: 12,
  hires: [{ month: 2, people: 2 }],
  firstProductivity: 0.2,
  monthsToFull: 4,
  attrition: 0,
  months: 12,
};

test("two people hired in month 2 are fully productive four months later, and capacity suffices from month 6", () => {
  const { months, sufficesFrom } = ramp(plan)!;
  expect(months.map(({ people }) => people).slice(0, 3)).toEqual([10, 12, 12]);
  // 20 %, 40 %, 60 %, 80 %, 100 % of 2
  [10, 10.4, 10.8, 11.2, 11.6, 12, 12].forEach((capacity, at) => {
    expect(months[at]!.capacityFte).toBeCloseTo(capacity, 12);
  });
  expect(months[0]!.gapFte).toBe(-2);
  expect(sufficesFrom).toBe(6);
});

test("who leaves is missing: a year at 12 % leaves 88 % of the team", () => {
  const { months, sufficesFrom } = ramp({ ...plan, hires: [], attrition: 0.12, months: 13 })!;
  expect(months[12]!.people).toBeCloseTo(8.8, 12);
  expect(sufficesFrom).toBeNull();
});

test("capacity that suffices and then does not again counts from when it stays", () => {
  const leaving = ramp({
    ...plan,
    presentFte: 12.05,
    hires: [{ month: 4, people: 3 }],
    attrition: 0.1,
    monthsToFull: 0,
  })!;
  expect(leaving.months[0]!.gapFte).toBeGreaterThan(0);
  expect(leaving.months[1]!.gapFte).toBeLessThan(0);
  expect(leaving.sufficesFrom).toBe(4);
});

test("enough people from the start suffice at once", () => {
  expect(ramp({ ...plan, neededFte: 10, hires: [] })!.sufficesFrom).toBe(1);
});

test("impossible figures give nothing instead of NaN", () => {
  expect(ramp({ ...plan, attrition: 1.2 })).toBeNull();
  expect(ramp({ ...plan, presentFte: -1 })).toBeNull();
  expect(ramp({ ...plan, neededFte: Number.NaN })).toBeNull();
  expect(ramp({ ...plan, months: 0 })).toBeNull();
  expect(ramp({ ...plan, hires: [{ month: 1, people: Number.POSITIVE_INFINITY }] })).toBeNull();
});
