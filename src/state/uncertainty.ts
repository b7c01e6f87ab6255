import * as v from "valibot";
import { assumptionLimits } from "../model/assumptionLimits.js";
import { type AssumptionRange, assumptionRanges, relative } from "../model/assumptionRanges.js";
import { dataRanges, type Estimates } from "./dataRanges.js";
import { entriesSchema } from "./entriesSchema.js";
import type { Assumptions, Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";

/** Within what an assumption is thought to lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How far assumptions may be from the truth, and what chance begins with. */
export interface UncertaintyAssumptions {
  readonly seed?: number;
  /** Own ranges by the assumption's path (`assumptionRanges`); others keep the usual width. */
  readonly ranges?: Readonly<Record<string, Bounds>>;
}

/** What uncertainty may look like in JSON. */
export const uncertaintySchema = v.optional(
  v.strictObject({
    seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4294967295))),
    // A range for each field of 20 roles and 40 contact types, and for the rest.
    ranges: v.optional(entriesSchema(v.strictObject({ low: v.number(), high: v.number() }), 200)),
  }),
);

export const usualSeed = 1;

/** Throws ScenarioError "badValue" where a range is upside down, leaves what its assumption may be, or is one of no assumption. */
export function checkUncertainty({ uncertainty, roles, contactTypes }: Assumptions): void {
  for (const [path, bounds] of Object.entries(uncertainty?.ranges ?? {})) {
    const limits = assumptionLimits(path, { roles, contactTypes });
    const { low, high } = bounds;
    if (limits && limits.least <= low && low <= high && high <= limits.most) continue;
    const shown = limits ? JSON.stringify(bounds) : JSON.stringify(path).slice(0, 80);
    throw new ScenarioError("badValue", `assumptions.uncertainty.ranges.${path}`, shown);
  }
}

/** Forgets the ranges of roles and contact types that are not there any more. */
export function withKnownRanges(scenario: Scenario): Scenario {
  const own = Object.entries(scenario.assumptions.uncertainty?.ranges ?? {});
  const kept = own.filter(([path]) => assumptionLimits(path, scenario.assumptions));
  return kept.length === own.length ? scenario : withUncertainty(scenario, { ranges: Object.fromEntries(kept) });
}

/** Ranges of what cells answer, and of what moves classes and so the cells themselves. */
export interface ScenarioRanges {
  readonly answered: readonly AssumptionRange[];
  readonly moving: readonly AssumptionRange[];
}

/** The range of every uncertain assumption that these customers rest on; one given by hand is widened where the present value has left it. */
export function scenarioRanges(scenario: Scenario, estimates: Estimates): ScenarioRanges {
  const { assumptions } = scenario;
  const unknown =
    estimates.estimated.potential > 0 ? [relative("factor", 0.5, 0.5)("response.unknownPotential", 1)] : [];
  return {
    answered: withOwn([...assumptionRanges(assumptions), ...unknown], scenario),
    moving: withOwn(dataRanges(scenario, estimates), scenario),
  };
}

/** All of them in one list. */
export function allRanges(scenario: Scenario, estimates: Estimates): AssumptionRange[] {
  const { answered, moving } = scenarioRanges(scenario, estimates);
  return [...moving, ...answered];
}

function withOwn(ranges: readonly AssumptionRange[], { assumptions }: Scenario): AssumptionRange[] {
  const own = assumptions.uncertainty?.ranges ?? {};
  return ranges.map((range) => {
    const given = Object.hasOwn(own, range.path) ? own[range.path]! : null;
    if (!given) return range;
    return { ...range, low: Math.min(range.value, given.low), high: Math.max(range.value, given.high) };
  });
}

/** Sets the range of an assumption; null: the usual one again. */
export function setRange(scenario: Scenario, path: string, bounds: Bounds | null): Scenario {
  const { [path]: _, ...others } = scenario.assumptions.uncertainty?.ranges ?? {};
  return withUncertainty(scenario, { ranges: bounds ? { ...others, [path]: bounds } : others });
}

/** Sets what chance begins with: the same seed gives the same result. */
export function setSeed(scenario: Scenario, seed: number): Scenario {
  return withUncertainty(scenario, { seed: Math.max(0, Math.min(4294967295, Math.round(seed))) });
}

function withUncertainty(scenario: Scenario, change: UncertaintyAssumptions): Scenario {
  const { uncertainty: before, ...assumptions } = scenario.assumptions;
  const { seed = usualSeed, ranges = {} } = { ...before, ...change };
  const next = {
    ...(seed !== usualSeed && { seed }),
    ...(Object.keys(ranges).length > 0 && { ranges }),
  };
  return {
    ...scenario,
    assumptions: { ...assumptions, ...(Object.keys(next).length > 0 && { uncertainty: next }) },
  };
}
