import { classStretches } from "./classStretches.js";
import type { ClassThresholds } from "./classThresholds.js";
import type { CoverageModel } from "./coverageModel.js";
import { capacityHours, coverageWork } from "./coverageWork.js";
import type { RowPin } from "./pinDeltas.js";
import { stratumFields } from "./stratumSums.js";
import { unitsPerHour } from "./timeUnits.js";

/** The full-time equivalents that a role (by its place in the catalogue) needs with any thresholds, and nothing else of a result: quick enough for a search. */
export function roleDemand(
  model: CoverageModel,
  pins: readonly RowPin[],
  role: number,
): (thresholds: ClassThresholds) => number {
  const { strata, times, catalogue } = model;
  const capacity = capacityHours(catalogue.roles[role]!) * unitsPerHour;
  const sums = new Float64Array(strata.strata * stratumFields.length);
  return (thresholds) => {
    const stretches = classStretches(model.index, thresholds, pins);
    let time = 0;
    for (let at = 0; at < stretches.classes; at++) {
      sums.fill(0);
      stretches.each(at, (from, to, sign) => strata.add(from, to, sums, sign));
      time += coverageWork(sums, (stratum) => model.plan(at, stratum), times, catalogue.roles.length).time[role]!;
    }
    return time / capacity;
  };
}
