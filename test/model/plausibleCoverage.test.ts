import { expect, test } from "vitest";
import { classStretches } from "../../src/model/classStretches.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { plausibleCoverage } from "../../src/model/plausibleCoverage.js";
import { prospects } from "../../src/model/prospects.js";
import { coverageOf, everyClass } from "./coverages.js";

const customers = [
  { revenue: 90_000, margin: 30_000, potential: 90_000, visits: 6, calls: 10, market: "Nord" },
  { revenue: 300, margin: 100, potential: 300, visits: 1, calls: 1, market: "Süd" },
];

function notesOf(design: Parameters<typeof coverageOf>[1]) {
  const model = coverageOf(customers, design);
  const thresholds = [[1_000_000]];
  return plausibleCoverage(model, coverageResult(model, thresholds), classStretches(model.index, thresholds));
}

test("a design as today deserves no note but where today already costs more than it brings", () => {
  expect(notesOf({ design: { cells: {} } }).map(({ code }) => code)).toEqual(["costAboveMargin"]);
});

test("a key account manager for the last class is worth a note, not one for the first", () => {
  const notes = notesOf({ design: everyClass({ responsible: "keyAccount" }) });
  expect(notes.filter(({ code }) => code === "keyAccountLast")).toEqual([{ code: "keyAccountLast", class: "B" }]);
});

test("a class that costs more than its DB is named with both", () => {
  const notes = notesOf({ design: everyClass({ contacts: { visit: 12 } }) });
  expect(notes).toContainEqual(expect.objectContaining({ code: "costAboveMargin", class: "B", margin: 100 }));
  expect(notes).toContainEqual({ code: "contactsAboveMargin", class: "B", share: 1 });
});

test("coverage that costs less than nothing names the dealers' commission that it rests on", () => {
  const bought = [{ ...customers[0]!, channel: "Händler" }, customers[1]!];
  const model = coverageOf(bought, {
    design: everyClass({ responsible: "field", commission: 0 }),
    assumptions: { presentCommission: 0.1 },
  });
  const thresholds = [[1_000_000]];
  const notes = plausibleCoverage(model, coverageResult(model, thresholds), classStretches(model.index, thresholds));
  expect(notes[0]).toEqual({ code: "costBelowZero", classes: ["A"], saved: 9000, commission: 0.1 });
  expect(notesOf({ design: { cells: {} } }).map(({ code }) => code)).not.toContain("costBelowZero");
});

test("a chosen option without effects is named", () => {
  expect(notesOf({ design: everyClass({}) })).toContainEqual({
    code: "nothingStated",
    dimension: "own",
    option: "only",
  });
});

test("an override for a market the data do not have is named", () => {
  const overrides = { by: "market" as const, cells: { West: { A: { own: "only" } } } };
  const notes = notesOf({ design: { ...everyClass({ fixedEur: 1 }), overrides } });
  expect(notes).toContainEqual({ code: "unknownSegment", name: "West" });
});

test("who has negative sales and a potential is a prospect, and told", () => {
  const returned = { revenue: -100, margin: 0, potential: 5000, visits: 0, calls: 0 };
  expect(prospects(coverageOf([...customers, returned]))).toMatchObject({ customers: 1, negative: 1 });
});

test("prospects are customers without sales but with potential", () => {
  const model = coverageOf([...customers, { revenue: 0, margin: 0, potential: 5000, visits: 0, calls: 0 }]);
  expect(prospects(model)).toMatchObject({ customers: 1, potential: 5000 });
});
