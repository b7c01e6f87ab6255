import { expect, test } from "vitest";
import { breakEvenLine } from "../../src/app/breakEvenLine.js";
import { catalogueNames } from "../../src/app/catalogueNames.js";
import type { CoverageView } from "../../src/app/coverageView.js";
import { customerTexts } from "../../src/app/customerTexts.js";
import { economicsFigures } from "../../src/app/economicsFigures.js";
import { economicsWarnings } from "../../src/app/economicsWarnings.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import type { CoverageAssumptions } from "../../src/model/coverageDesign.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultCoverageAssumptions } from "../../src/model/defaultCoverage.js";
import { coverageOf, everyClass } from "../model/coverages.js";
import type { Customer } from "../model/portfolios.js";

const customers: Customer[] = Array.from({ length: 20 }, (_, at) => ({
  revenue: 50_000 + at * 1000,
  margin: 15_000,
  potential: 100_000,
  visits: 8,
  calls: 4,
}));
const half = everyClass({ contacts: { visit: 2 } });
const { response } = defaultCoverageAssumptions;

function viewOf(of: readonly Customer[], assumptions: Partial<CoverageAssumptions> = {}, design = half): CoverageView {
  const model = coverageOf(of, { design, assumptions, classes: 1 });
  const result = coverageResult(model, [[]]);
  return { model, result, classes: { portfolio: model.portfolio } } as unknown as CoverageView;
}

const app = { texts: textsFor("de"), formats: formatsFor("de") };
const warnings = (view: CoverageView) => economicsWarnings(view, app, catalogueNames(app.texts)).join("\n");

test("the tolerable loss is what the design saves over the DB rate", () => {
  const { result } = viewOf(customers);
  const figures = economicsFigures(result);
  const total = result.classes.at(-1)!;
  const saved = total.ist.cost! - total.scenario.off!.cost!;
  expect(figures.gainEur).toBeCloseTo(saved, 6);
  expect(figures.tolerable.loss).toBeCloseTo(saved / (total.ist.margin / total.ist.sales), 6);
});

test("where sales answer there is a range from cautious to full, below the gain with equal sales", () => {
  const { range, gainEur, levels, salesChange } = economicsFigures(viewOf(customers).result);
  expect(levels.map(({ level }) => level)).toEqual(["implied", "halfway", "stated"]);
  expect(range![0]).toBeLessThanOrEqual(range![1]);
  expect(range![1]).toBeLessThan(gainEur!);
  expect(salesChange).toBeLessThan(0);
});

test("a portfolio that loses money has no tolerable loss and no range, and the warnings say why", () => {
  const losing = customers.map((customer) => ({ ...customer, margin: -1000 }));
  const view = viewOf(losing);
  const figures = economicsFigures(view.result);
  expect(figures.tolerable).toEqual({ loss: null, reason: "commissionEatsMargin" });
  expect(figures.range).toBeNull();
  expect(figures.levels.map(({ level }) => level)).toEqual(["stated"]);
  expect(warnings(view)).toContain("η* ist nicht bestimmbar");
  expect(warnings(view)).toContain("der Kunden haben einen negativen Deckungsbeitrag");
});

test("as today there is nothing to warn of", () => {
  expect(warnings(viewOf(customers, {}, everyClass({})))).not.toContain("Erfahrung");
});

test("a fourth of the visits is beyond experience, in effort and in sales", () => {
  const text = warnings(viewOf(customers));
  expect(text).toContain("des Umsatzes erhalten weniger als die Hälfte");
  expect(text).toContain("mehr als 10 % liegen außerhalb der Erfahrung");
});

test("an elasticity that is too high, or can't be reached, is said", () => {
  expect(warnings(viewOf(customers, { response: { ...response, elasticity: 0.7 } }))).toContain("über 0,6");
  expect(warnings(viewOf(customers, { response: { ...response, elasticity: 0.5 } }))).toContain(
    "Grenze der Kurvenform: c = 2,00",
  );
});

test("judged points that do not rise around today are named", () => {
  const judged = { half: 0.5, more: 1.1 };
  expect(warnings(viewOf(customers, { response: { ...response, judged } }))).toContain(
    "Die geschätzten Punkte passen nicht",
  );
});

test("a team with fewer hours than its contacts take is named", () => {
  const roles = defaultCoverageAssumptions.roles.map((role) =>
    role.key === "field" ? { ...role, presentFte: 0.1 } : role,
  );
  expect(warnings(viewOf(customers, { roles }))).toContain("Außendienst hätte mehr Stunden");
});

test("the break-even line stands at its DB until potential is used up, then bends with it", () => {
  const axis = { scale: "linear" as const, min: 0, max: 6_000_000, bins: 6 };
  const raster = { x: axis, y: axis, counts: new Uint32Array(), visits: new Float64Array(), most: 0 };
  const portfolio = { revenueCents: Float64Array.of(100_000), marginCents: Float64Array.of(25_000) };
  const line = breakEvenLine(raster, portfolio, 0.5, 1000)!;
  // DB 1,000 at 25 % is a revenue of 4,000; beyond it 0.5 · 0.25 of the potential counts.
  expect(line.find(([, potential]) => potential === 400_000)).toEqual([100_000, 400_000]);
  expect(line[0]).toEqual([100_000, 0]);
  expect(line.at(-1)).toEqual([100_000 + 0.125 * 5_600_000, 6_000_000]);
  expect(breakEvenLine(raster, { ...portfolio, marginCents: Float64Array.of(-1) }, 0.5, 1000)).toBeNull();
});

test("a customer without a name goes by its number", () => {
  const column = (texts: readonly string[]) => {
    const parts = texts.map((text) => new TextEncoder().encode(text));
    const offsets = new Uint32Array([
      0,
      ...parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, part) => sum + part.length, 0)),
    ]);
    return { offsets, bytes: Uint8Array.from(parts.flatMap((part) => [...part])) };
  };
  const texts = customerTexts({ id: column(["007", "8"]), name: column(["", "Müller"]) });
  expect([texts.name(0), texts.name(1), texts.id(1)]).toEqual(["007", "Müller", "8"]);
});
