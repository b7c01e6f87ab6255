import { expect, test } from "vitest";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { lastOf } from "../../src/model/lastOf.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { shortfall } from "../../src/model/shortfall.js";
import { coverageOf } from "./coverages.js";

const model = coverageOf(
  Array.from({ length: 2000 }, (_, at) => ({
    revenue: 40_000_000 / (at + 20),
    margin: 10_000_000 / (at + 20),
    visits: at % 7,
    calls: at % 5,
  })),
  { classes: 4, design: referenceDesign("field", defaultDesign, 4, { visits: 0, calls: 0 }) },
);
const thresholds = [[100, 400, 1500].map((place) => model.index.scores[place]!)];
const pins = [{ row: 3, classIndex: 2 }];
const now = coverageResult(model, thresholds, pins);
const field = now.roles.find(({ role }) => role === "field")!;
const options = { role: "field", fte: field.scenarioFte * 0.85, level: "stated" } as const;
const computed = (...asked: Parameters<typeof shortfall>) => lastOf(shortfall(...asked));
const found = computed(model, thresholds, pins, options)!;

test("a role that needs no more than there is has no shortfall", () => {
  expect(computed(model, thresholds, pins, { ...options, fte: field.scenarioFte })).toBeNull();
  expect(computed(model, thresholds, pins, { ...options, role: "nobody" })).toBeNull();
});

test("the gap is named, and every kind of way out is offered", () => {
  expect(found.missingFte).toBeCloseTo(field.scenarioFte * 0.15, 9);
  expect(new Set(found.offers.map(({ change }) => change.kind))).toEqual(
    new Set(["fewerContacts", "otherChannel", "higherThreshold", "moreFte"]),
  );
});

test("every offer has the consequence that the engine finds once it is applied", () => {
  for (const { change, fte, costEur, afterCoverageEur, closes } of found.offers) {
    const design = "design" in change ? change.design : model.design;
    const own = change.kind === "higherThreshold" ? [change.thresholds] : thresholds;
    const then = coverageResult(coverageModel({ ...model, design }), own, pins);
    const role = then.roles.find((each) => each.role === "field")!;
    expect(role.scenarioFte - field.scenarioFte).toBeCloseTo(fte.field!, 9);
    const [before, after] = [now, then].map(({ classes }) => classes.at(-1)!.scenario);
    expect(after!.off!.cost! - before!.off!.cost!).toBeCloseTo(costEur, 4);
    expect(after!.stated!.afterCoverage! - before!.stated!.afterCoverage!).toBeCloseTo(afterCoverageEur.stated!, 4);
    if (change.kind !== "moreFte") expect(closes).toBe(role.scenarioFte <= options.fte + 1e-9);
  }
});

test("fewer contacts and higher thresholds close the gap and take no more than needed", () => {
  const closing = found.offers.filter(
    ({ change }) => change.kind === "fewerContacts" || change.kind === "higherThreshold",
  );
  expect(closing.length).toBeGreaterThan(1);
  for (const { fte, closes } of closing) {
    expect(closes).toBe(true);
    expect(fte.field!).toBeCloseTo(-found.missingFte, 1);
  }
});

test("more people cost their pay, whole heads, and change no demand", () => {
  const more = found.offers.at(-1)!;
  const heads = Math.ceil(found.missingFte);
  expect(more).toMatchObject({
    change: { kind: "moreFte", heads },
    cashEur: heads * 120_000,
    costEur: 0,
    closes: true,
  });
  expect(more.fte.field).toBe(0);
});

test("thresholds that differ between groups are not moved together", () => {
  const whole = model.index;
  const halves = { ...whole, segments: ["one", "two"], starts: Uint32Array.of(0, 1000, 2000) };
  const split = coverageModel({ ...model, index: halves });
  const own = [thresholds[0]!, thresholds[0]!.map((value) => value + 1)];
  const offers = computed(split, own, [], { ...options, fte: 1 })!.offers;
  expect(offers.some(({ change }) => change.kind === "higherThreshold")).toBe(false);
});
