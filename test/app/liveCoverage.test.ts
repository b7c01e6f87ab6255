import { afterEach, expect, test, vi } from "vitest";
import type { ClassView } from "../../src/app/classView.js";
import type { CoverageView } from "../../src/app/coverageView.js";
import { liveClasses } from "../../src/app/liveClasses.js";
import { liveCoverage } from "../../src/app/liveCoverage.js";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { coverageModel } from "../../src/model/coverageModel.js";
import { coverageResult } from "../../src/model/coverageResult.js";
import { defaultScenario } from "../../src/state/scenario.js";
import { startIndex } from "../../src/work/startIndex.js";

const columnsOf = (size: number, factor = 1) => ({
  size,
  revenueCents: Float64Array.from({ length: size }, (_, row) => factor * (1000 + ((row * 7919) % 100_003))),
  marginCents: null,
  potentialCents: null,
  visitsThousandths: Float64Array.from({ length: size }, () => 4000),
  callsThousandths: null,
  ...{ group: null, market: null, channel: null },
});

/** The classes of customers whose DB is estimated. */
function classesOf(columns: ReturnType<typeof columnsOf>, marginRate: number): ClassView {
  const portfolio = buildPortfolio(columns, { marginRate, presentVisits: null });
  const onError = (error: Error) => expect.unreachable(error.message);
  const live = liveClasses(
    portfolio,
    startIndex(portfolio, { again: true, onError }),
    () => [],
    () => {},
  );
  live.set(defaultScenario, [], false);
  return live.view!;
}

/** Whatever was asked of the next frame. */
function frames() {
  const asked: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => asked.push(run));
  return () => {
    for (const run of asked.splice(0)) run();
  };
}

function resultOf({ portfolio, split, scenario, thresholds }: ClassView) {
  const { levers: design, assumptions, classes } = scenario;
  return coverageResult(
    coverageModel({ portfolio, index: split, classes: classes.count, design, assumptions }),
    thresholds,
  );
}

afterEach(() => void vi.unstubAllGlobals());

test("coverage follows within the frame while what is assumed of the customers is dragged, and comes with pauses for others", async () => {
  const nextFrame = frames();
  const shown: CoverageView[] = [];
  const coverage = liveCoverage((view) => shown.push(view));
  const columns = columnsOf(20_000);
  coverage.set(classesOf(columns, 0.2));
  nextFrame();
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  for (const [at, rate] of [0.25, 0.3].entries()) {
    const classes = classesOf(columns, rate);
    coverage.set(classes);
    nextFrame();
    expect(shown).toHaveLength(at + 2);
    expect(shown.at(-1)!.result).toEqual(resultOf(classes));
  }
  const others = classesOf(columnsOf(20_000, 3), 0.2);
  coverage.set(others);
  nextFrame();
  expect(shown).toHaveLength(3);
  await vi.waitFor(() => expect(shown).toHaveLength(4));
  expect(shown.at(-1)!.result).toEqual(resultOf(others));
});
