import { attribution } from "../model/attribution.js";
import type { PortfolioColumns } from "../model/buildPortfolio.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import type { RowPin } from "../model/pinDeltas.js";
import { type ChangePart, changeParts, mixedScenario } from "./changeParts.js";
import { type Evaluation, evaluationSteps } from "./evaluateScenario.js";
import type { Scenario } from "./scenario.js";

/** What a change of scenario does to DB after coverage (EUR a year) and to the full-time equivalents needed; null where either can't be said. */
export interface ChangeFigures {
  readonly afterCoverage: number | null;
  readonly fte: number | null;
}

export interface AttributedChange {
  /** The present state under the assumptions of the second scenario. */
  readonly ist: ChangeFigures;
  readonly from: ChangeFigures;
  readonly to: ChangeFigures;
  /** Every part with its own contribution; they sum to the change (Shapley). */
  readonly parts: readonly { readonly part: ChangePart; readonly change: ChangeFigures }[];
}

/**
 * What each part contributes to the difference between two scenarios, whatever the order in which they are taken over. Yields before
 * and within each evaluation (2 to the power of the parts), so that the caller can pause.
 */
export function* attributeChange(
  figures: PortfolioColumns,
  from: Scenario,
  to: Scenario,
  { pins = [], level = "off" }: { readonly pins?: readonly RowPin[]; readonly level?: CoverageLevel } = {},
): Generator<{ readonly done: number; readonly all: number }, AttributedChange> {
  const parts = changeParts(from, to);
  const names = parts.map((_, at) => String(at));
  const all = 2 ** parts.length;
  const found = new Map<string, ChangeFigures>();
  let previous: Evaluation | null = null;
  for (let set = 0; set < all; set++) {
    yield { done: set, all };
    const scenario = mixedScenario(from, to, parts, (part) => ((set >> parts.indexOf(part)) & 1) === 1);
    const steps = evaluationSteps(figures, scenario, pins, previous);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: set, all };
    previous = step.value;
    found.set(names.filter((_, at) => (set >> at) & 1).join(), figuresOf(previous, level));
  }
  const contributions = (of: keyof ChangeFigures): Readonly<Record<string, number>> | null =>
    [...found.values()].some((each) => each[of] === null)
      ? null
      : attribution(names, (taken) => found.get(names.filter((name) => taken.has(name)).join())![of]!);
  const [afterCoverage, fte] = [contributions("afterCoverage"), contributions("fte")];
  return {
    ist: presentFigures(previous!),
    from: found.get("")!,
    to: found.get(names.join())!,
    parts: parts.map((part, at) => ({
      part,
      change: { afterCoverage: afterCoverage?.[at] ?? null, fte: fte?.[at] ?? null },
    })),
  };
}

function figuresOf({ result }: Evaluation, level: CoverageLevel): ChangeFigures {
  const known = result.roles.length > 0;
  return {
    afterCoverage: result.classes.at(-1)!.scenario[level]?.afterCoverage ?? null,
    fte: known ? result.roles.reduce((sum, { scenarioFte }) => sum + scenarioFte, 0) : null,
  };
}

function presentFigures({ result }: Evaluation): ChangeFigures {
  const known = result.roles.length > 0;
  return {
    afterCoverage: result.classes.at(-1)!.ist.afterCoverage,
    fte: known ? result.roles.reduce((sum, { istFte }) => sum + istFte, 0) : null,
  };
}
