import type { ClassThresholds } from "../model/classThresholds.js";
import type { CoverageModel } from "../model/coverageModel.js";
import type { RowPin } from "../model/pinDeltas.js";
import { type Sizing, type SizingTeam, sizing } from "../model/sizing.js";
import type { Scenario } from "./scenario.js";

/** How many people a scenario takes, against the team that it states. */
export function scenarioSizing(
  scenario: Scenario,
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
): Sizing {
  return sizing(model, thresholds, pins, scenarioTeam(scenario));
}

/** The team that a scenario states. */
export function scenarioTeam({ levers: { plannedFte }, assumptions: { team } }: Scenario): SizingTeam {
  return { ...(team && { markets: team }), ...(plannedFte && { plannedFte }) };
}
