import type { AssumptionRange } from "../model/assumptionRanges.js";
import type { RowPin } from "../model/pinDeltas.js";
import type { DrivenFigures } from "../model/tornado.js";
import { withDataValues } from "./dataRanges.js";
import { type Evaluation, evaluationSteps } from "./evaluateScenario.js";

/** At either end of a range, what the scenario takes and earns; null where that can't be said. */
export interface MovingDriver {
  readonly range: AssumptionRange;
  readonly low: LevelFigures;
  readonly high: LevelFigures;
}

/** By how sales answer, less what the scenario takes and earns as it is. */
export type LevelFigures = Readonly<Record<"off" | "stated", DrivenFigures>>;

/** What each assumption that moves classes changes by itself: both ends evaluated customer by customer, thresholds and all. Yields so that the caller can pause. */
export function* movingDrivers(
  evaluation: Evaluation,
  moving: readonly AssumptionRange[],
  pins: readonly RowPin[] = [],
): Generator<void, MovingDriver[]> {
  const { figures, scenario } = evaluation;
  const now = figuresOf(evaluation.result);
  const found: MovingDriver[] = [];
  for (const range of moving) {
    const ends: LevelFigures[] = [];
    for (const value of [range.low, range.high]) {
      const other = withDataValues(scenario, { [range.path]: value });
      const then = yield* evaluationSteps(figures, other, pins, evaluation);
      ends.push(less(figuresOf(then.result), now));
      yield;
    }
    found.push({ range, low: ends[0]!, high: ends[1]! });
  }
  return found;
}

function figuresOf({ classes, roles }: Evaluation["result"]): LevelFigures {
  const { ist, scenario } = classes.at(-1)!;
  const off = scenario.off?.afterCoverage ?? 0;
  const all = (of: "istFte" | "scenarioFte") => roles.reduce((sum, role) => sum + role[of], 0);
  const figures = {
    afterCoverageEur: off,
    fte: all("scenarioFte"),
    istAfterCoverageEur: ist.afterCoverage ?? 0,
    istFte: all("istFte"),
  };
  return { off: figures, stated: { ...figures, afterCoverageEur: scenario.stated?.afterCoverage ?? off } };
}

function less(then: LevelFigures, now: LevelFigures): LevelFigures {
  const change = (level: keyof LevelFigures): DrivenFigures => ({
    afterCoverageEur: then[level].afterCoverageEur - now[level].afterCoverageEur,
    fte: then[level].fte - now[level].fte,
    istAfterCoverageEur: then[level].istAfterCoverageEur - now[level].istAfterCoverageEur,
    istFte: then[level].istFte - now[level].istFte,
  });
  return { off: change("off"), stated: change("stated") };
}
