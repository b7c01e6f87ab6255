import { expect, test } from "vitest";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultDesign } from "../../src/model/defaultCoverage.js";
import { presentChannel } from "../../src/model/presentChannel.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { coverageOf } from "./coverages.js";

const average = { visits: 3, calls: 5 };
const channels = (which: Parameters<typeof referenceDesign>[0], classes: number) =>
  Object.values(referenceDesign(which, defaultDesign, classes, average).cells).map(
    (choices) => choices!.responsibility ?? "today",
  );

test("the field's reference: field sales for the best, active inside sales for the last but one, dealers for the last", () => {
  expect(channels("field", 4)).toEqual(["field", "field", "inside", "dealer"]);
  expect(channels("field", 6)).toEqual(["field", "field", "field", "field", "inside", "dealer"]);
  expect(channels("field", 3)).toEqual(["field", "inside", "dealer"]);
  expect(channels("field", 2)).toEqual(["field", "inside"]);
});

test("key accounts on top, a digital tail, people in between", () => {
  expect(channels("keyAccountDigital", 4)).toEqual(["keyAccount", "field", "inside", "digital"]);
  expect(channels("keyAccountDigital", 2)).toEqual(["keyAccount", "digital"]);
});

test("as today changes nothing, whatever was chosen before", () => {
  const before = {
    ...defaultDesign,
    cells: { A: { frequency: "monthly" } },
    overrides: { by: "market" as const, cells: {} },
  };
  expect(referenceDesign("today", before, 2, average)).toEqual(defaultDesign);
});

test("everyone alike gives each customer today's average", () => {
  const customers = [
    { revenue: 9000, margin: 3000, visits: 6, calls: 10 },
    { revenue: 10, margin: 3, visits: 0, calls: 0 },
  ];
  const model = coverageOf(customers, { design: referenceDesign("alike", defaultDesign, 2, average) });
  for (const { scenario } of coverageResult(model, [[10_000]]).classes.slice(0, -1)) {
    expect(scenario.off!.contactsByType).toMatchObject({ visit: 3, call: 5 });
  }
});

test("what a reference needs and the dimensions lack or have switched off comes back", () => {
  const bare = { dimensions: [{ key: "frequency", off: true, options: [] }], cells: {} };
  const { dimensions } = referenceDesign("field", bare, 4, average);
  expect(dimensions.map(({ key, off }) => [key, off])).toEqual([
    ["frequency", undefined],
    ["responsibility", undefined],
    ["intensity", undefined],
    ["planning", undefined],
  ]);
  expect(dimensions[0]!.options.map(({ key }) => key)).toEqual(["bimonthly", "halfYearly", "yearly"]);
});

test("channels are known by the names they usually have, and by what the user says", () => {
  const names = [
    "Außendienst",
    "Key Account",
    "Innendienst",
    "Händler",
    "Online-Shop",
    "",
    "Großhandel",
    "Field Sales",
    "Team 7",
  ];
  expect(names.map((name) => presentChannel(name))).toEqual([
    "field",
    "keyAccount",
    "inside",
    "dealer",
    "digital",
    "none",
    "dealer",
    "field",
    "field",
  ]);
  expect(presentChannel("Team 7", { "Team 7": "inside" })).toBe("inside");
});
