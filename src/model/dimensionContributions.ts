import { classLetters } from "./classLetters.js";
import type { ClassThresholds } from "./classThresholds.js";
import { choicesOf, chosenOption } from "./compileDesign.js";
import { type CoverageLevel, coverageLevels } from "./coverageLevels.js";
import { type CoverageModel, coverageModel } from "./coverageModel.js";
import { type CoverageResult, coverageResult } from "./coverageResult.js";

/** What a dimension adds to the scenario against the same one with the dimension switched off, per year; money in EUR. */
export interface DimensionContribution {
  readonly key: string;
  /** Whether an option of it holds in any class, group or market. */
  readonly chosen: boolean;
  readonly hours: number | null;
  readonly cost: number | null;
  /** DB after coverage cost by level. */
  readonly afterCoverage: Readonly<Record<CoverageLevel, number | null>>;
}

/** What one dimension changes (docs/method.md#dimensions). */
export function dimensionContribution(
  model: CoverageModel,
  result: CoverageResult,
  thresholds: ClassThresholds,
  pins: readonly { readonly row: number; readonly classIndex: number }[],
  key: string,
): DimensionContribution {
  const { design } = model;
  const dimensions = design.dimensions.map((each) => (each.key === key ? { ...each, off: true } : each));
  const without = coverageModel({ ...model, design: { ...design, dimensions } }, model);
  const before = coverageResult(without, thresholds, pins).classes.at(-1)!.scenario;
  const after = result.classes.at(-1)!.scenario;
  const difference = (level: CoverageLevel, figure: "hours" | "cost" | "afterCoverage") => {
    const [one, two] = [after[level]?.[figure] ?? null, before[level]?.[figure] ?? null];
    return one === null || two === null ? null : one - two;
  };
  return {
    key,
    chosen: isChosen(model, key),
    hours: difference("off", "hours"),
    cost: difference("off", "cost"),
    afterCoverage: Object.fromEntries(
      coverageLevels.map((level) => [level, difference(level, "afterCoverage")]),
    ) as Record<CoverageLevel, number | null>,
  };
}

function isChosen({ design, classes }: CoverageModel, key: string): boolean {
  const dimension = design.dimensions.find((each) => each.key === key);
  if (!dimension) return false;
  const segments = ["", ...Object.keys(design.overrides?.cells ?? {})];
  return classLetters
    .slice(0, classes)
    .some((letter) => segments.some((segment) => chosenOption(dimension, choicesOf(design, letter, segment)) !== null));
}
