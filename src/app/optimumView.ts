import { classLetters } from "../model/classLetters.js";
import type { FrontierPoint } from "../model/coverageFrontier.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { capacityHours } from "../model/coverageWork.js";
import { type DesignProblem, designProblem } from "../model/designProblem.js";
import { hoursByClass } from "../model/limitedOptimum.js";
import { type SizingRule, sizingRule } from "../model/sizingRule.js";
import { sameJson } from "../state/serialiseScenario.js";
import type { OptimumRequest, OptimumResult } from "../work/optimumJob.js";
import type { CoverageView } from "./coverageView.js";
import { profitsByClass } from "./slicedProfits.js";
import { stretchesOf } from "./stretchesOf.js";
import type { Pause } from "./whenResting.js";

/** Why there is nothing to optimise. */
export type NoOptimum = "off" | "alike" | "unknown";

/** Costs (without commission) and DB after coverage cost of all customers, EUR a year. */
export interface OptimumView {
  readonly level: CoverageLevel;
  readonly result: OptimumResult;
  readonly ist: FrontierPoint;
  readonly scenario: FrontierPoint;
  /** What the optimum and limits leave to customers that thresholds do not move. */
  readonly rest: FrontierPoint;
  /** The rule of thumb for the size of coverage; null where it can't be said. */
  readonly rule: SizingRule | null;
  /** Whether the scenario's thresholds are the general ones, for everybody. */
  readonly general: boolean;
}

/** What to ask for, or why not. */
export interface OptimumAsk {
  readonly request: OptimumRequest;
  finish(result: OptimumResult): OptimumView;
}

/** The question for the best thresholds of a view at a level, with limits in full-time equivalents by role. */
export async function askOptimum(
  view: CoverageView,
  level: CoverageLevel,
  limits: ReadonlyMap<string, number>,
  pause: Pause,
): Promise<OptimumAsk | NoOptimum> {
  const { model, result, classes } = view;
  const { scenario, rowPins, general } = classes;
  const { levers } = scenario;
  if (level === "off") return "off";
  const letters = classLetters.slice(0, model.classes);
  const alike = letters.every((letter) => sameJson(levers.cells[letter] ?? {}, levers.cells.A ?? {}));
  if (alike && !levers.overrides) return "alike";
  const total = result.classes.at(-1)!;
  const own = total.scenario[level];
  const profits = await profitsByClass(model, level, pause);
  await pause();
  const problem = profits && designProblem(model, level, rowPins, (at) => profits[at]!);
  if (!problem || own?.afterCoverage == null || total.ist.afterCoverage === null) return "unknown";
  const inside = sumOfClasses(problem, stretchesOf(view).byPosition());
  const pointOf = ({ workCost, fixedCost, afterCoverage }: typeof own) => ({
    cost: workCost! + fixedCost!,
    profit: afterCoverage!,
  });
  const now = pointOf(own);
  return {
    request: {
      scores: problem.scores.slice(),
      profits: problem.profits,
      costs: problem.costs,
      thresholds: general,
      losing: losingOf(view, problem),
      limits: [...limits].flatMap(([role, fte]) => {
        const at = model.catalogue.roles.findIndex(({ key }) => key === role);
        const found = model.catalogue.roles[at];
        return found ? [{ role, hours: fte * capacityHours(found), spent: hoursByClass(model, problem, at) }] : [];
      }),
    },
    finish: (found) => ({
      level,
      result: found,
      ist: pointOf(total.ist),
      scenario: now,
      rest: { cost: now.cost - inside.cost, profit: now.profit - inside.profit },
      rule: sizingRule(model, stretchesOf(view).byPosition(), own, level),
      general: classes.split === classes.whole,
    }),
  };
}

/** What customers that thresholds can move cost and earn in the classes they are in. */
function sumOfClasses({ profits, costs, positions, scores }: DesignProblem, byPosition: Uint8Array): FrontierPoint {
  let cost = 0;
  let profit = 0;
  for (let place = 0; place < scores.length; place++) {
    const at = byPosition[positions ? positions[place]! : place]!;
    profit += profits[at]![place]!;
    cost += costs[at]![place]!;
  }
  return { cost: cost / 100, profit: profit / 100 };
}

function losingOf({ model: { base } }: CoverageView, { positions, scores }: DesignProblem): Uint8Array {
  return Uint8Array.from(scores, (_, place) => (base.margin[positions ? positions[place]! : place]! < 0 ? 1 : 0));
}
