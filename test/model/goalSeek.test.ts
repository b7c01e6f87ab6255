import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { rhythmsForFte } from "../../src/model/rhythmsForFte.js";
import { thresholdsForFte } from "../../src/model/thresholdsForFte.js";
import { statedRhythm, withRhythm } from "../../src/model/withRhythm.js";
import { coverageOf } from "./coverages.js";
import { type Customer, customerArbitrary } from "./portfolios.js";

const field = referenceDesign("field", defaultDesign, 4, { visits: 0, calls: 0 });
const customers: readonly Customer[] = Array.from({ length: 3000 }, (_, at) => ({
  revenue: 40_000_000 / (at + 20),
  margin: 10_000_000 / (at + 20),
  potential: 60_000_000 / (at + 20),
  visits: at % 7,
  calls: at % 5,
}));
const model = coverageOf(customers, { classes: 4, design: field });
const thresholds = [100, 400, 1500].map((place) => model.index.scores[place]!);
const needed = (own = model, at: readonly number[] = thresholds, pins: { row: number; classIndex: number }[] = []) =>
  coverageResult(own, [at], pins);
const fteOf = (result: ReturnType<typeof needed>, role: string) =>
  result.roles.find((own) => own.role === role)!.scenarioFte;

describe("thresholds for a team", () => {
  const now = fteOf(needed(), "field");

  test("every pair re-evaluates to the full-time equivalents it promises, no more than wanted and hardly less", () => {
    const pins = [
      { row: 5, classIndex: 3 },
      { row: 2000, classIndex: 0 },
    ];
    const wanted = now * 0.8;
    const contour = thresholdsForFte(model, thresholds, pins, {
      role: "field",
      fte: wanted,
      upper: 0,
      level: "stated",
    })!;
    expect(contour.fits.length).toBeGreaterThan(50);
    for (const { thresholds: own, fte, afterCoverageEur } of contour.fits) {
      const result = needed(model, own, pins);
      expect(fteOf(result, "field")).toBeCloseTo(fte, 9);
      expect(result.classes.at(-1)!.scenario.stated!.afterCoverage!).toBeCloseTo(afterCoverageEur!, 3);
      expect(fte).toBeLessThanOrEqual(wanted + 1e-9);
      // one customer's contacts by field sales, at most 6 visits and 3 hours of planning
      expect(fte).toBeGreaterThan(wanted - 18 / 1260);
      expect(own[0]!).toBeGreaterThanOrEqual(own[1]!);
      expect(own[2]).toBe(thresholds[2]);
    }
    const best = contour.best!;
    expect(best.afterCoverageEur).toBe(Math.max(...contour.fits.map((fit) => fit.afterCoverageEur!)));
  });

  test("where all classes are covered alike no threshold fits better than another", () => {
    const today = coverageOf(customers, { classes: 4 });
    const fte = fteOf(needed(today), "field");
    const contour = thresholdsForFte(today, thresholds, [], { role: "field", fte, upper: 0, level: "off" })!;
    expect(contour.fits).toEqual([]);
    expect(contour.best).toBeNull();
    expect(contour.leastFte).toBeCloseTo(fte, 9);
    expect(contour.mostFte).toBeCloseTo(fte, 9);
  });

  test("what can't be reached has no pairs, and says what can", () => {
    const contour = thresholdsForFte(model, thresholds, [], { role: "field", fte: 1e6, upper: 1, level: "off" })!;
    expect(contour.fits).toEqual([]);
    expect(contour.best).toBeNull();
    expect(contour.mostFte).toBeLessThan(1e6);
    expect(contour.leastFte).toBeLessThan(contour.mostFte);
    expect(contour.leastFte).toBeLessThanOrEqual(now);
  });

  test("the last threshold is found alone", () => {
    const wanted = fteOf(needed(), "inside") * 0.7;
    const contour = thresholdsForFte(model, thresholds, [], { role: "inside", fte: wanted, upper: 2, level: "off" })!;
    for (const fit of contour.fits) expect(fteOf(needed(model, fit.thresholds), "inside")).toBeCloseTo(fit.fte, 9);
    expect(contour.fits.length).toBeGreaterThan(0);
  });

  test("an unknown role or threshold has no answer", () => {
    expect(thresholdsForFte(model, thresholds, [], { role: "nobody", fte: 1, upper: 0, level: "off" })).toBeNull();
    expect(thresholdsForFte(model, thresholds, [], { role: "field", fte: 1, upper: 3, level: "off" })).toBeNull();
  });

  test("with equal scores, whole groups of customers stay together", () => {
    fc.assert(
      fc.property(
        fc.array(customerArbitrary, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (some, wanted) => {
          const small = coverageOf(some, {
            classes: 3,
            design: referenceDesign("field", defaultDesign, 3, { visits: 0, calls: 0 }),
          });
          const contour = thresholdsForFte(small, [1000, 0], [], {
            role: "field",
            fte: wanted,
            upper: 0,
            level: "off",
          })!;
          for (const fit of contour.fits) {
            expect(fteOf(coverageResult(small, [fit.thresholds]), "field")).toBeCloseTo(fit.fte, 9);
            expect(fit.fte).toBeLessThanOrEqual(wanted + 1e-9);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("rhythms for a team", () => {
  test("each re-evaluates to its target to a thousandth of a contact, and never needs more", () => {
    const wanted = fteOf(needed(), "field") * 0.9;
    const found = rhythmsForFte(model, [thresholds], [], { role: "field", fte: wanted });
    expect(found.map(({ class: letter, contact, now }) => [letter, contact, now])).toEqual([
      ["A", "visit", 6],
      ["B", "visit", 2],
    ]);
    for (const { class: letter, contact, fits, design } of found) {
      const other = coverageModel({ ...model, design }, model);
      const fte = fteOf(needed(other), "field");
      expect(fte).toBeLessThanOrEqual(wanted + 1e-9);
      // 300 customers at most, a thousandth of 120 minutes each
      expect(fte).toBeGreaterThan(wanted - (300 * 0.001 * 2) / 1260 - 1e-9);
      expect(statedRhythm(design, letter, contact)).toBe(fits);
    }
  });

  test("a team that no rhythm of one class makes fit has none", () => {
    expect(rhythmsForFte(model, [thresholds], [], { role: "field", fte: 0 })).toEqual([]);
    expect(rhythmsForFte(model, [thresholds], [], { role: "nobody", fte: 1 })).toEqual([]);
  });

  test("a class that is covered as today gets a rhythm of its own", () => {
    const asToday = coverageOf(customers, { classes: 2 });
    const fits = rhythmsForFte(asToday, [[0]], [], { role: "field", fte: 10 });
    const visits = fits.find((own) => own.contact === "visit")!;
    expect(visits.now).toBeNull();
    expect(fteOf(coverageResult(coverageModel({ ...asToday, design: visits.design }), [[0]]), "field")).toBeCloseTo(
      10,
      1,
    );
  });
});

describe("another rhythm", () => {
  test("keeps the option's other effects, and uses an option that is there", () => {
    expect(withRhythm(defaultDesign, "A", "visit", 12)!.cells).toEqual({ A: { frequency: "monthly" } });
    const own = withRhythm(
      { ...defaultDesign, cells: { A: { frequency: "monthly" } } },
      "A",
      "visit",
      8.5,
      () => "8,5",
    )!;
    expect(own.cells).toEqual({ A: { frequency: "rhythm8500" } });
    expect(own.dimensions.find(({ key }) => key === "frequency")!.options.at(-1)).toEqual({
      key: "rhythm8500",
      name: "8,5",
      effects: { contacts: { visit: 8.5 } },
    });
  });

  test("replaces the one before, so that options do not pile up", () => {
    const first = withRhythm(defaultDesign, "A", "visit", 8.5)!;
    const second = withRhythm(first, "A", "visit", 9.5)!;
    const keys = second.dimensions.find(({ key }) => key === "frequency")!.options.map(({ key }) => key);
    expect(keys).toContain("rhythm9500");
    expect(keys).not.toContain("rhythm8500");
  });

  test("no dimension about such contacts, no rhythm", () => {
    expect(withRhythm({ dimensions: [], cells: {} }, "A", "visit", 2)).toBeNull();
  });
});
