import { expect, test } from "vitest";
import { differenceText } from "../../src/app/differenceText.js";
import { formatsFor, type Lang } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { scenarioDifferences } from "../../src/state/scenarioDifferences.js";

/** Everything that a scenario can state, other than by default. */
const stated = parseScenario({
  version: 1,
  value: { kind: "points", weights: { revenue: 2, potential: 1 } },
  classes: { count: 3, thresholds: [70, 40], by: "market", own: { Nord: [80, 50] } },
  levers: {
    dimensions: [
      {
        key: "frequency",
        name: "Rhythmus",
        todayHours: { responsible: 1 },
        options: [
          { key: "weekly", name: "wöchentlich", effects: { contacts: { visit: 52 }, fixedEur: 20, price: 0.01 } },
          { key: "monthly", off: true, effects: { commission: 0.1, responsible: "inside", hours: { field: 2 } } },
        ],
      },
      { key: "pricing", off: true, options: [{ key: "listPrice", effects: { carriedOutAs: { visit: null } } }] },
    ],
    cells: { B: { frequency: "weekly" }, A: { frequency: "monthly" } },
    overrides: { by: "market", cells: { Nord: { A: { frequency: "weekly" } } } },
    plannedFte: { field: 20 },
    promise: { minutes: 5, serviceLevel: 0.9 },
    hires: { field: [{ month: 3, people: 2 }] },
  },
  assumptions: {
    marginRate: 0.3,
    presentVisits: 5000,
    roles: [
      { key: "field", costPerFteEur: 130000, netDays: 205, hoursPerDay: 7.5, internalShare: 0.3, presentFte: 18 },
      { key: "inside", name: "Hotline", costPerFteEur: 70000, netDays: 210, hoursPerDay: 8, internalShare: 0.2 },
      { key: "keyAccount", costPerFteEur: 150000, netDays: 210, hoursPerDay: 8, internalShare: 0.25 },
    ],
    travel: { minutes: 30, markets: { minutes: 45 } },
    channels: { field: "dealer" },
    presentCommission: 0.1,
    coverageShare: 0.2,
    acquisitionRate: 0.1,
    response: { judged: { half: 0.8, more: 1.1 }, smoothing: false, elasticity: 0.2, remoteCap: 3, floor: 1 },
    skills: [{ key: "tools", name: "CRM", roles: { field: { required: 3, present: 1 } } }],
    uncertainty: { seed: 7, ranges: { "roles.field.netDays": { low: 190, high: 220 } } },
    team: { field: { Nord: 4 } },
    inbound: { perHour: 30, minutes: 5, shrinkage: 0.25, occupancy: 0.9 },
    ramp: { firstProductivity: 0.5, monthsToFull: 6, attrition: 0.1, months: 36 },
    potentialGrowth: { perYear: 0.03, years: 2 },
    daysOff: { field: { weekend: 104, publicHolidays: 12, leave: 30, sickness: 12, training: 5 } },
    tour: { tourConstant: 0.9, detour: 1.2, kmPerHour: 60, lineHaulMinutes: 45, visitsPerTour: 4, sweepsPerYear: 10 },
  },
});

function lines(lang: Lang, from: Scenario, to: Scenario): string[] {
  const app = { texts: textsFor(lang), formats: formatsFor(lang) };
  return scenarioDifferences(from, to).map((difference) => {
    const text = differenceText(app, difference, { from, to });
    return `${text.place}: ${text.from} → ${text.to}`.replaceAll(/\s/g, " ");
  });
}

test("thresholds stand in the unit of value, a rule under its name, and letters beside their word", () => {
  const classes = { count: 4, thresholds: [20_037.71, 1287.24, 436.28] };
  const cells = { B: { frequency: "halfYearly" }, A: { responsibility: "keyAccount" } };
  const moved = { ...defaultScenario, classes, levers: { ...defaultScenario.levers, cells } };
  expect(lines("de", defaultScenario, moved)).toEqual([
    "Schwelle: Pareto 80 % / 95 % / 99 % → 20.038 € / 1.287 € / 436 €",
    "Klasse A · Kundenverantwortung: wie heute → Key Account Management",
    "Klasse B · Besuchsfrequenz: wie heute → halbjährlich (2)",
  ]);
  const again = { ...moved, classes: { count: 4, thresholds: [20_037.71, 2000, 436.28] } };
  expect(lines("en", moved, again)).toEqual(["Threshold B: €1,287 → €2,000"]);
});

test("assumptions stand in their units", () => {
  const roles = defaultScenario.assumptions.roles.map((role) =>
    role.key === "field" ? { ...role, presentFte: 18, internalShare: 0.3 } : role,
  );
  const believed = { ...defaultScenario, assumptions: { ...defaultScenario.assumptions, roles } };
  expect(lines("de", defaultScenario, believed)).toEqual([
    "Funktion · Außendienst · interner Anteil: 25,0 % → 30,0 %",
    "Funktion · Außendienst · VZÄ heute: – → 18 VZÄ",
  ]);
});

test("an option that only the other scenario has keeps its name", () => {
  const all = [...lines("de", stated, defaultScenario), ...lines("de", defaultScenario, stated)];
  expect(all).toContain("Klasse B · Besuchsfrequenz: wöchentlich → wie heute");
  expect(all).toContain("Klasse B · Rhythmus: wie heute → wöchentlich");
});

test.each(["de", "en"] as const)("no key of a scenario file is shown, whatever differs (%s)", (lang) => {
  const shown = [...lines(lang, defaultScenario, stated), ...lines(lang, stated, defaultScenario)];
  expect(shown.length).toBeGreaterThan(150);
  const keys = shown.filter(
    (line) =>
      /[a-z]{2}[A-Z]|\b(suggest|shares|pareto|eur|undefined|null|true|false|NaN|effects|options|markets|ranges|roles)\b|\[object/.test(
        line,
      ) || / · : | · · |^ /.test(line),
  );
  expect(keys).toEqual([]);
});

test("nothing on both sides is no difference", () => {
  const shown = [...lines("de", defaultScenario, stated), ...lines("de", stated, defaultScenario)];
  expect(shown.filter((line) => / – → –$/.test(line))).toEqual([]);
});

test("a market or channel that is called like a field or a role keeps its own name", () => {
  const shown = lines("de", defaultScenario, stated);
  expect(shown).toContain("Fahrzeit je Besuch · minutes: – → 45 min");
  expect(shown).toContain("Heutiger Kanal · field: – → Händler");
});
