import { describe, expect, test } from "vitest";
import { cellEvaluator } from "../../src/model/cellEvaluator.js";
import { lastOf } from "../../src/model/lastOf.js";
import { latinDraws } from "../../src/model/latinDraws.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { uniformRandom } from "../../src/model/uniformRandom.js";
import { dataRanges, withDataValues } from "../../src/state/dataRanges.js";
import { evaluateScenario } from "../../src/state/evaluateScenario.js";
import { movingDrivers } from "../../src/state/movingDrivers.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { scenarioUncertainty } from "../../src/state/scenarioUncertainty.js";
import { setAssumptionValue } from "../../src/state/setAssumptionValue.js";
import { scenarioRanges, setRange } from "../../src/state/uncertainty.js";
import { worldCount, worldSteps } from "../../src/state/uncertainWorlds.js";
import { columnsOf } from "../model/portfolios.js";

const levers = referenceDesign("field", defaultScenario.levers, 4, { visits: 0, calls: 0 });
const scenario: Scenario = {
  ...defaultScenario,
  levers,
  classes: { count: 4, thresholds: [40_000, 9_000, 2_500] },
  assumptions: { ...defaultScenario.assumptions, presentVisits: 6000, travel: { minutes: 40, markets: {} } },
};
const channels = ["Außendienst", "Außendienst", "Innendienst", "Key Account", "Händler"];
const customers = Array.from({ length: 3000 }, (_, at) => {
  const revenue = 30_000_000 / (at + 15);
  return {
    revenue,
    ...(at % 4 === 0 ? {} : { margin: revenue * (0.1 + ((at * 7) % 11) / 40) }),
    ...(at % 5 === 0 ? {} : { potential: revenue * (1 + ((at * 13) % 17) / 6) }),
    visits: (at * 11) % 9,
    calls: (at * 5) % 13,
    channel: channels[(at * 3) % 5]!,
  };
});
const figures = columnsOf(customers);
const withoutVisits = { ...figures, visitsThousandths: null };
const paths = (own: Scenario, data: typeof figures) => {
  const { portfolio } = evaluateScenario(data, own);
  return scenarioRanges(own, portfolio).moving.map(({ path }) => path);
};
const total = (own: ReturnType<typeof evaluateScenario>) => own.result.classes.at(-1)!;

describe("what moves classes", () => {
  test("has a range only where these customers rest on it", () => {
    expect(paths(scenario, figures)).toEqual(["value.phi", "marginRate"]);
    expect(paths(scenario, withoutVisits)).toEqual(["value.phi", "marginRate", "presentVisits"]);
    const complete = columnsOf(customers.map((customer) => ({ ...customer, margin: 1, potential: 2 })));
    expect(paths(scenario, complete)).toEqual(["value.phi"]);
    const points: Scenario = { ...scenario, value: { kind: "points", weights: { revenue: 1 } } };
    expect(paths(points, complete)).toEqual([]);
    expect(paths(scenario, { ...complete, potentialCents: null })).toEqual([]);
  });

  test("has visits that the team's capacity stands in for, too", () => {
    const roles = scenario.assumptions.roles.map((role) => (role.key === "field" ? { ...role, presentFte: 4 } : role));
    const own = { ...scenario, assumptions: { ...scenario.assumptions, presentVisits: null, roles } };
    const { portfolio } = evaluateScenario(withoutVisits, own);
    const visits = dataRanges(own, portfolio).find(({ path }) => path === "presentVisits")!;
    expect(visits.value).toBeCloseTo((4 * 210 * 8 * 0.75 * 60) / 120, 6);
  });

  test("is set where it stands in the scenario", () => {
    expect(setAssumptionValue(scenario, "value.phi", 0.4).value).toEqual({ kind: "eur", phi: 0.4 });
    expect(setAssumptionValue(scenario, "marginRate", 0.3).assumptions.marginRate).toBe(0.3);
    expect(setAssumptionValue(scenario, "presentVisits", 900).assumptions.presentVisits).toBe(900);
  });
});

describe("draws by parts", () => {
  const ranges = dataRanges(scenario, evaluateScenario(withoutVisits, scenario).portfolio);

  test("meet every part of every range once, and are the same for the same seed", () => {
    const draws = latinDraws(ranges, 5, uniformRandom(3));
    for (const range of ranges) {
      const values = draws.map((draw) => draw[range.path]!).sort((a, b) => a - b);
      expect(new Set(values).size).toBe(5);
      expect(values[2]).toBeCloseTo(range.value, 9);
      // A tenth of a symmetric triangle lies below √0.2 of its left half.
      expect(values[0]).toBeCloseTo(range.low + (range.value - range.low) * Math.sqrt(0.2), 9);
      expect(values[4]! - range.value).toBeCloseTo(range.value - values[0]!, 9);
    }
    expect(latinDraws(ranges, 5, uniformRandom(3))).toEqual(draws);
    expect(latinDraws(ranges, 5, uniformRandom(4))).not.toEqual(draws);
  });
});

describe("worlds", () => {
  const evaluation = evaluateScenario(withoutVisits, scenario);
  const ranges = scenarioRanges(scenario, evaluation.portfolio);
  const { cells, worlds, error } = lastOf(worldSteps(evaluation, ranges, 1))!;
  const draws = latinDraws(ranges.moving, worldCount, uniformRandom(1));

  test("share at most 2,000 cells, and take and earn in each what its customers do", () => {
    expect(worlds.length).toBe(worldCount);
    expect(new Set(worlds.map(({ point }) => point)).size).toBe(1);
    expect(cells.group.length).toBeLessThanOrEqual(2000);
    draws.forEach((values, at) => {
      const exact = evaluateScenario(withoutVisits, withDataValues(scenario, values));
      const outcome = cellEvaluator(worlds[at]!)(scenario.assumptions);
      const { ist, scenario: levels } = total(exact);
      expect(outcome.istAfterCoverageEur).toBeCloseTo(ist.afterCoverage!, 2);
      // Commission is rounded to cents per customer there.
      expect(outcome.offEur / levels.off!.afterCoverage!).toBeCloseTo(1, 7);
      const answer = levels.stated!.margin - levels.off!.margin;
      expect(Math.abs(outcome.statedEur! - levels.stated!.afterCoverage!)).toBeLessThan(0.01 * Math.abs(answer));
      exact.result.roles.forEach(({ istFte, scenarioFte }, role) => {
        expect(outcome.istFte[role]).toBeCloseTo(istFte, 9);
        expect(outcome.fte[role]).toBeCloseTo(scenarioFte, 9);
      });
    });
    expect(Math.abs(error!.share!)).toBeLessThan(0.01);
  });

  test("are one where nothing moves classes", () => {
    const found = lastOf(worldSteps(evaluation, { ...ranges, moving: [] }, 1))!;
    expect(found.worlds).toEqual([found.cells]);
  });

  test("are none where nobody knows how often customers are visited", () => {
    const unknown = { ...scenario, assumptions: { ...scenario.assumptions, presentVisits: null } };
    expect(lastOf(worldSteps(evaluateScenario(withoutVisits, unknown), ranges, 1))).toBeNull();
  });
});

describe("what the runs say", () => {
  const phi = { low: 0, high: 1 };
  const few = columnsOf(customers.slice(0, 400));
  const result = (own: Scenario) => scenarioUncertainty(evaluateScenario(few, own))!;
  const narrow = ["value.phi", "marginRate"].reduce((own, path) => {
    const value = path === "marginRate" ? scenario.assumptions.marginRate : 0.25;
    return setRange(own, path, { low: value, high: value });
  }, scenario);

  test("widens with φ: other classes need other people", () => {
    const [wide, before] = [result(setRange(narrow, "value.phi", phi)).allFte, result(narrow).allFte];
    expect(wide.high - wide.low).toBeGreaterThan(1.1 * (before.high - before.low));
  });

  test("widens with the DB that stands in for a missing one: today's DB moves with it", () => {
    const [wide, before] = [result(setRange(narrow, "marginRate", phi)), result(narrow)];
    const span = ({ afterCoverageEur: { low, high } }: typeof wide.off) => high - low;
    expect(span(wide.off)).toBeGreaterThan(3 * span(before.off));
  });

  test("is the same for the same seed", () => {
    expect(result(scenario)).toEqual(result(scenario));
  });

  test("names what moves classes among the drivers, with the change that an evaluation of its own finds", () => {
    const evaluation = evaluateScenario(few, scenario);
    const { moving } = scenarioRanges(scenario, evaluation.portfolio);
    const rate = lastOf(movingDrivers(evaluation, moving)).find(({ range }) => range.path === "marginRate")!;
    const then = evaluateScenario(few, setAssumptionValue(scenario, "marginRate", rate.range.low));
    const change = total(then).scenario.off!.afterCoverage! - total(evaluation).scenario.off!.afterCoverage!;
    expect(rate.low.off.afterCoverageEur).toBe(change);
    expect(rate.low.off.istAfterCoverageEur).toBe(
      total(then).ist.afterCoverage! - total(evaluation).ist.afterCoverage!,
    );
    expect(change).toBeLessThan(-1000);
    const bar = result(scenario).drivers.find(({ range }) => range.path === "marginRate")!;
    expect(bar.low.afterCoverageEur).toBe(change);
  });
});
