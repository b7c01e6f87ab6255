import fc from "fast-check";
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { parseScenario, parseScenarioText } from "../../src/state/parseScenario.js";
import { type Assumptions, defaultScenario, type Scenario } from "../../src/state/scenario.js";
import type { ScenarioError } from "../../src/state/scenarioError.js";
import { scenarioFromHash, scenarioToHash } from "../../src/state/scenarioLink.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";

const thrown = (work: () => unknown): ScenarioError => {
  try {
    work();
  } catch (error) {
    return error as ScenarioError;
  }
  throw new Error("nothing was thrown");
};

const falling = (length: number) =>
  fc
    .array(fc.integer({ min: -1_000_000, max: 100_000_000 }), { minLength: length, maxLength: length })
    .map((list) => list.map((cents) => cents / 100).sort((a, b) => b - a));
const scenarios: fc.Arbitrary<Scenario> = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.record({
    version: fc.constant(1 as const),
    value: fc.oneof(
      fc.record({
        kind: fc.constant("eur" as const),
        phi: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
      }),
      fc.record({
        kind: fc.constant("points" as const),
        weights: fc.record({ revenue: fc.integer({ min: 1, max: 9 }) }),
      }),
    ),
    classes: fc.record(
      {
        count: fc.constant(count),
        thresholds: falling(count - 1),
        by: fc.constantFrom("group" as const, "market" as const),
        own: fc.dictionary(fc.string({ unit: "grapheme" }), falling(count - 1), { noNullPrototype: true }),
      },
      { requiredKeys: ["count", "thresholds"] },
    ),
    levers: fc.record({
      dimensions: fc.constant(defaultScenario.levers.dimensions),
      cells: fc.constantFrom({}, { A: { responsibility: "field", frequency: "today" }, F: { service: "sameDay" } }),
      overrides: fc.constantFrom({ by: "market" as const, cells: { constructor: { B: { pricing: "listPrice" } } } }),
    }),
    assumptions: fc.record({
      ...(Object.fromEntries(
        Object.entries(defaultScenario.assumptions).map(([key, value]) => [key, fc.constant(value)]),
      ) as unknown as { [Key in keyof Assumptions]: fc.Arbitrary<Assumptions[Key]> }),
      marginRate: fc.constantFrom(0, 0.25, 1),
      presentVisits: fc.constantFrom(null, 0, 14_000),
      travel: fc.constantFrom<Assumptions["travel"]>(
        { minutes: 40, markets: {} },
        { minutes: 12.5, markets: { Nord: 44 } },
      ),
      coverageShare: fc.constantFrom(0.25, 0.3),
    }),
  }),
);

test("the version alone is the default scenario", () => {
  expect(parseScenario({ version: 1 })).toEqual(defaultScenario);
  expect(serialiseScenario(defaultScenario)).toEqual({ version: 1 });
});

test("what is written is read again, in JSON and in a link", () => {
  fc.assert(
    fc.property(scenarios, fc.integer({ min: 0, max: 50 }), (scenario, pins) => {
      const plain = JSON.parse(JSON.stringify(scenario)) as Scenario;
      expect(parseScenario(JSON.parse(JSON.stringify(serialiseScenario(scenario))))).toEqual(plain);
      expect(scenarioFromHash(scenarioToHash(scenario, Math.max(1, pins)))?.scenario).toEqual(plain);
    }),
  );
});

test("only what differs from the defaults is written, in one order", () => {
  const classes = { by: "group", own: { Zoo: [8, 2], Handel: [7, 3] }, thresholds: [9, 1], count: 3 } as const;
  const assumptions = { ...defaultScenario.assumptions, presentVisits: 14_000, marginRate: 0.25 };
  expect(JSON.stringify(serialiseScenario({ ...defaultScenario, classes, assumptions }))).toBe(
    '{"version":1,"classes":{"thresholds":[9,1],"by":"group","own":{"Handel":[7,3],"Zoo":[8,2]}},"assumptions":{"presentVisits":14000}}',
  );
  const value = { kind: "points", weights: { unused: 2, revenue: 1 } } as const;
  expect(JSON.stringify(serialiseScenario({ ...defaultScenario, value }))).toBe(
    '{"version":1,"value":{"kind":"points","weights":{"revenue":1,"unused":2}}}',
  );
});

test("the kind of score alone is enough", () => {
  expect(parseScenario({ version: 1, value: { kind: "eur" } })).toEqual(defaultScenario);
  expect(parseScenario({ version: 1, value: { kind: "points" } }).value).toEqual({
    kind: "points",
    weights: { revenue: 1, margin: 1, unused: 1 },
  });
});

test("groups may be called like parts of every object", () => {
  const text =
    '{"version":1,"classes":{"thresholds":[9,1],"by":"group","own":{"__proto__":[7,3],"constructor":[6,2]}}}';
  const scenario = parseScenarioText(text);
  expect(Object.entries(scenario.classes.own ?? {})).toEqual([
    ["__proto__", [7, 3]],
    ["constructor", [6, 2]],
  ]);
  expect(JSON.stringify(serialiseScenario(scenario))).toBe(text);
  expect(thrown(() => parseScenarioText('{"version":1,"__proto__":{}}')).code).toBe("unknownField");
});

test("only thresholds or only the number of classes are enough", () => {
  expect(parseScenario({ version: 1, classes: { thresholds: [90, 10] } }).classes).toEqual({
    count: 3,
    thresholds: [90, 10],
  });
  expect(parseScenario({ version: 1, classes: { count: 3 } }).classes.thresholds).toEqual({
    suggest: "pareto",
    shares: [0.8, 0.95],
  });
});

test.each([
  ["a later version", { version: 2 }, "unknownVersion", "version", "2"],
  ["no version", {}, "unknownVersion", "version", "undefined"],
  ["no object", "x", "unknownVersion", "version", "undefined"],
  ["an unknown field", { version: 1, colour: 1 }, "unknownField", "colour", '"colour"'],
  ["an unknown field further in", { version: 1, classes: { rows: 2 } }, "unknownField", "classes.rows", '"rows"'],
  ["φ above 1", { version: 1, value: { kind: "eur", phi: 1.5 } }, "badValue", "value.phi", "1.5"],
  ["seven classes", { version: 1, classes: { count: 7 } }, "badValue", "classes.count", "7"],
  ["rising thresholds", { version: 1, classes: { thresholds: [1, 2] } }, "badValue", "classes.thresholds", "[1,2]"],
  [
    "too few thresholds",
    { version: 1, classes: { count: 4, thresholds: [1] } },
    "badValue",
    "classes.thresholds",
    "[1]",
  ],
  [
    "weights that are all zero",
    { version: 1, value: { kind: "points", weights: { revenue: 0 } } },
    "badValue",
    "value.weights",
    '{"revenue":0}',
  ],
])("%s is refused with its place and value", (_, input, code, path, value) => {
  const error = thrown(() => parseScenario(input));
  expect([error.code, error.path, error.value]).toEqual([code, path, value]);
});

test("text that is no JSON is refused", () => {
  expect(thrown(() => parseScenarioText("{")).code).toBe("notJson");
});

test("the defaults need no link, a heading's anchor is none, and a cut link is broken", () => {
  expect(scenarioToHash(defaultScenario, 0)).toBe("");
  expect(scenarioFromHash("")).toBeNull();
  expect(scenarioFromHash("#kennzahlen")).toBeNull();
  const hash = scenarioToHash({ ...defaultScenario, value: { kind: "eur", phi: 0.5 } }, 0);
  expect(thrown(() => scenarioFromHash(hash.slice(0, -7))).code).toBe("brokenLink");
  expect(thrown(() => scenarioFromHash("#s=%%%")).code).toBe("brokenLink");
  expect(thrown(() => scenarioFromHash("#s=")).code).toBe("brokenLink");
});

test("a link carries what is believed of sales response, whether short or packed", () => {
  const response = { ...defaultScenario.assumptions.response, elasticity: 0.2, keptWithout: 0.75, smoothing: false };
  const believed: Scenario = { ...defaultScenario, assumptions: { ...defaultScenario.assumptions, response } };
  const dimensions = believed.levers.dimensions.map((each) => ({ ...each, name: `${each.key} 2` }));
  for (const scenario of [believed, { ...believed, levers: { ...believed.levers, dimensions } }]) {
    expect(scenarioFromHash(scenarioToHash(scenario, 0))?.scenario).toEqual(scenario);
  }
});

test("a link says how many customers were pinned, and holds none of them", () => {
  const hash = scenarioToHash(defaultScenario, 3);
  expect(hash).toMatch(/&pins=3$/);
  expect(scenarioFromHash(hash)).toEqual({ scenario: defaultScenario, pins: 3, data: null });
});

test("a long scenario is packed in a link, and a link cut in half says so", () => {
  const dimensions = defaultScenario.levers.dimensions.map((dimension) => ({
    ...dimension,
    name: `${dimension.key} 2`,
  }));
  const scenario = { ...defaultScenario, levers: { ...defaultScenario.levers, dimensions } };
  const hash = scenarioToHash(scenario, 2, "0a1b2c3d");
  expect(hash).toMatch(/^#z=[\w-]{300,1500}&pins=2&data=0a1b2c3d$/);
  expect(scenarioFromHash(hash)).toEqual({ scenario, pins: 2, data: "0a1b2c3d" });
  for (const cut of [3, 20, 200, hash.indexOf("&") - 4]) {
    expect(thrown(() => scenarioFromHash(hash.slice(0, cut))).code).toBe("brokenLink");
  }
});

test("a link that unpacks to more than any scenario is broken", () => {
  const bomb = Buffer.from(deflateSync(new Uint8Array(50_000_000), { level: 9 })).toString("base64url");
  expect(thrown(() => scenarioFromHash(`#z=${bomb}`)).code).toBe("brokenLink");
});
