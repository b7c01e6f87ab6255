import { describe, expect, test } from "vitest";
import { buildScoreIndex } from "../../src/model/buildScoreIndex.js";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { factorsForFte } from "../../src/model/factorsForFte.js";
import { lastOf } from "../../src/model/lastOf.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { scaledThresholds } from "../../src/model/scaledThresholds.js";
import { scoresOf } from "../../src/model/scores.js";
import { shortfall } from "../../src/model/shortfall.js";
import { coverageOf } from "./coverages.js";
import { portfolioOf } from "./portfolios.js";

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

describe("thresholds that differ between groups", () => {
  const customers = Array.from({ length: 2000 }, (_, at) => ({
    revenue: 40_000_000 / (at + 20),
    margin: 10_000_000 / (at + 20),
    visits: at % 7,
    calls: at % 5,
    group: ["Handwerk", "Industrie", "Handel"][at % 3]!,
  }));
  const portfolio = portfolioOf(customers);
  const index = buildScoreIndex(portfolio, scoresOf(portfolio, { kind: "eur", phi: 0 }), portfolio.group);
  const split = coverageModel({ ...model, portfolio, index });
  const general = [100, 400, 1500].map((place) => model.index.scores[place]!);
  const own = index.segments.map((name) => (name === "Handel" ? general.map((score) => score * 2) : general));
  const needed = coverageResult(split, own, []).roles.find(({ role }) => role === "field")!.scenarioFte;
  const asked = { role: "field", fte: needed * 0.9, level: "stated" } as const;
  const raised = computed(split, own, [], asked)!.offers.flatMap((offer) =>
    offer.change.kind === "higherThresholds" ? [{ ...offer, change: offer.change }] : [],
  );

  test("are raised for all by a common factor, and group by group where that alone is enough", () => {
    expect(raised.map(({ change }) => change.segment)).toContain(null);
    expect(raised.some(({ change }) => change.segment !== null)).toBe(true);
    for (const { change, fte, closes, afterCoverageEur } of raised) {
      const then = coverageResult(split, change.thresholds, []);
      const after = then.roles.find(({ role }) => role === "field")!.scenarioFte;
      expect(after - needed).toBeCloseTo(fte.field!, 9);
      expect(after).toBeLessThanOrEqual(asked.fte + 1e-9);
      expect(after).toBeGreaterThan(asked.fte - 0.05);
      expect(closes).toBe(true);
      expect(afterCoverageEur.stated).not.toBeNull();
      const at = "ABC".indexOf(change.class);
      index.segments.forEach((name, segment) => {
        const moves = change.segment === null || change.segment === name;
        const [before, next] = [own[segment]!, change.thresholds[segment]!];
        expect(next[at]! > before[at]!).toBe(moves);
        expect(next.filter((_, other) => other !== at)).toEqual(before.filter((_, other) => other !== at));
      });
    }
  });

  test("are never moved as if there were one list for everybody", () => {
    const offers = computed(split, own, [], asked)!.offers;
    expect(offers.some(({ change }) => change.kind === "higherThreshold")).toBe(false);
  });

  test("fit a target by one factor, never more than wanted and a step further too much", () => {
    for (const [segment, at] of [
      [null, null],
      [null, 1],
      [2, null],
    ] as const) {
      for (const share of [0.8, 1.1]) {
        const target = { ...asked, fte: needed * share, segment, at };
        const search = lastOf(factorsForFte(split, own, [], target))!;
        for (const { factor, thresholds: found, fte } of search.fits) {
          const result = coverageResult(split, found, []);
          expect(result.roles.find(({ role }) => role === "field")!.scenarioFte).toBeCloseTo(fte, 9);
          expect(fte).toBeLessThanOrEqual(target.fte + 1e-9);
          expect(fte).toBeGreaterThan(target.fte - 0.05);
          expect(found).toEqual(scaledThresholds(own, segment, { at, factor }));
        }
        if (segment === null) expect(search.best).not.toBeNull();
      }
    }
  });

  test("that no factor can fit have no fit, and say what they need along the factors", () => {
    const search = lastOf(factorsForFte(split, own, [], { ...asked, fte: 1e6, segment: null, at: null }))!;
    expect(search.best).toBeNull();
    expect(Math.max(...search.demand.map(({ fte }) => fte))).toBeLessThan(1e6);
    expect(search.demand.find(({ factor }) => factor === 1)!.fte).toBeCloseTo(needed, 9);
  });
});
