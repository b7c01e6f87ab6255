import { expect, test } from "vitest";
import { coverageKpis } from "../../src/model/coverageKpis.js";
import { coverageLevels } from "../../src/model/coverageLevels.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { type Trace, type TraceOf, traceOf } from "../../src/model/trace.js";
import { coverageOf } from "./coverages.js";

const customers = [
  { revenue: 90_000, margin: 30_000, potential: 200_000, visits: 6, calls: 10, market: "Nord" },
  { revenue: 20_000, margin: 4000, potential: 20_000, visits: 4, calls: 2, market: "Süd", channel: "Key Account" },
  { revenue: 3000, margin: -200, visits: 1, calls: 5, market: "Süd", channel: "Händler" },
  { revenue: -10, margin: -5, visits: 0, calls: 1, market: "Nord" },
];
const design = referenceDesign("field", defaultDesign, 3, { visits: 0, calls: 0 });
const priced = {
  ...design,
  cells: { ...design.cells, A: { ...design.cells.A, pricing: "individual", service: "sameDay" } },
};
const model = coverageOf(customers, { classes: 3, design: priced });
const result = coverageResult(model, [[1_000_000, 100_000]]);
const trace = (of: Partial<TraceOf>) =>
  traceOf({ kpi: "cost", class: "total", state: "scenario", level: "off", ...of }, { result, model });

/** What the terms make. */
function computed({ operation, terms }: Trace): number | null {
  const values = terms.map(({ value }) => value!);
  const [one, two, three] = values as [number, number, number];
  if (operation === "sum") return terms.reduce((sum, { value, sign }) => sum + sign * value!, 0);
  if (operation === "product") return values.reduce((product, value) => product * value, 1);
  if (operation === "ratio") return two > 0 ? one / two : null;
  return (one * two) / three;
}

test("the terms of every figure make its value, down to what is given, in every class, state and level", () => {
  const seen = new Set<string>();
  for (const letter of ["A", "B", "C", "total"] as const) {
    for (const state of ["ist", "scenario"] as const) {
      for (const level of coverageLevels) {
        const open: string[] = coverageKpis.map(({ key }) => key);
        for (let kpi = open.pop(); kpi !== undefined; kpi = open.pop()) {
          const found = trace({ kpi, class: letter, state, level })!;
          seen.add(kpi);
          open.push(...found.terms.filter(({ opens }) => opens).map(({ key }) => key));
          if (found.operation === "given") continue;
          const value = computed(found);
          if (found.value === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(found.value, 6);
        }
      }
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(["hours:field", "contactHours:visit", "workCost:inside", "capacity:field"]),
  );
});

test("the value is the figure on screen", () => {
  for (const { key } of coverageKpis) {
    for (const row of result.classes) {
      expect(trace({ kpi: key, class: row.class, state: "ist" })!.value).toBe(row.ist[key]);
      expect(trace({ kpi: key, class: row.class, level: "stated" })!.value).toBe(row.scenario.stated![key]);
    }
  }
});

test("classes' shares make the total, where figures add up", () => {
  const { shares, value } = trace({ kpi: "hours" })!;
  expect(shares.reduce((sum, share) => sum + share.value!, 0)).toBeCloseTo(value!, 9);
  expect(trace({ kpi: "costShare" })!.shares).toEqual([]);
});

test("assumptions are named by their place in the scenario", () => {
  expect(trace({ kpi: "capacity:field" })!.assumptions).toEqual([
    { path: "roles.field.netDays", value: 210, unit: "days" },
    { path: "roles.field.hoursPerDay", value: 8, unit: "hours" },
    { path: "roles.field.internalShare", value: 0.25, unit: "share" },
  ]);
  const change = trace({ kpi: "salesChange", level: "stated" })!;
  expect(change.assumptions.map(({ path }) => path)).toContain("response.elasticity");
  const total = result.classes.at(-1)!;
  expect(change.value).toBe(total.scenario.stated!.sales - total.ist.sales);
  expect(trace({ kpi: "salesChange", level: "off" })).toMatchObject({ value: 0, assumptions: [] });
});

test("what there is not can't be traced", () => {
  expect(trace({ kpi: "happiness" })).toBeNull();
  expect(trace({ class: "F" })).toBeNull();
});
