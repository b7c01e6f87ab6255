import type { ClassLetter } from "../model/classLetters.js";
import { classTrace } from "../model/classTrace.js";
import { coverageKpis } from "../model/coverageKpis.js";
import { coverageLevels } from "../model/coverageLevels.js";
import type { CoverageResult } from "../model/coverageResult.js";
import { gini } from "../model/gini.js";
import { herfindahl } from "../model/herfindahl.js";
import { type Kpis, kpis } from "../model/kpis.js";
import type { Ramp } from "../model/ramp.js";
import type { Sizing } from "../model/sizing.js";
import type { SkillGaps } from "../model/skillGaps.js";
import { type Trace, traceOf } from "../model/trace.js";
import type { CustomerColumns } from "../read/customerColumns.js";
import type { ImportReport } from "../read/importReport.js";
import { type Evaluation, evaluateScenario } from "../state/evaluateScenario.js";
import type { Scenario } from "../state/scenario.js";
import { scenarioRamp } from "../state/scenarioRamp.js";
import { scenarioSizing } from "../state/scenarioSizing.js";
import { scenarioSkillGaps } from "../state/scenarioSkillGaps.js";
import { type ScenarioUncertainty, scenarioUncertainty } from "../state/scenarioUncertainty.js";
import { scoreUnits } from "../state/scoreUnits.js";
import { InputError } from "./inputError.js";

/** A class with its KPIs; `from` is its general threshold in EUR or points, null for the last class. */
export interface ClassResult extends Kpis {
  readonly class: ClassLetter;
  readonly from: number | null;
}

/** What the command line says about a file: money in EUR, contacts per year, shares 0…1, null where a figure is not defined. */
export interface Analysis {
  readonly import: ImportReport;
  readonly scenario: Scenario;
  readonly classes: readonly ClassResult[];
  readonly totals: Kpis;
  /** Of scores, negative ones counted as zero; null where there is no positive one. */
  readonly concentration: { readonly gini: number | null; readonly herfindahl: number | null };
  /** What coverage costs and earns, today and under the scenario. */
  readonly coverage: Omit<CoverageResult, "roles"> & {
    readonly elasticity: Evaluation["model"]["elasticity"]["levels"];
  };
  readonly roles: CoverageResult["roles"];
  /** Demand, capacity and gap of every role, in all and per market. */
  readonly sizing: Sizing;
  /** Capacity month by month of every role whose people are stated. */
  readonly ramp: readonly ({ readonly role: string } & Ramp)[];
  /** What assumptions leave open; null where nobody knows how often customers are visited. */
  readonly uncertainty: ScenarioUncertainty | null;
  /** Whom the scenario asks to train and to hire; only where it states skills. */
  readonly skills?: SkillGaps;
  /** Where every figure comes from: of classes, and of coverage today and at every level of response that can be said. */
  readonly trace: readonly Trace[];
}

/** Classes, totals and coverage of customers under a scenario. Throws InputError when the scenario divides customers by a column they lack. */
export function analysis(columns: CustomerColumns, report: ImportReport, scenario: Scenario): Analysis {
  const { by } = scenario.classes;
  if (by && !columns[by]) throw new InputError("noSegments", { by });
  const evaluation = evaluateScenario(columns, scenario);
  const { rows, general, whole, model, result } = evaluation;
  const { fromScore } = scoreUnits(scenario.value.kind);
  const { roles, ...coverage } = result;
  const sizing = scenarioSizing(scenario, model, evaluation.thresholds);
  return {
    import: report,
    scenario,
    classes: rows.slice(0, -1).map(({ class: letter, kpis }, position) => {
      const from = general[position];
      return { class: letter as ClassLetter, from: from === undefined ? null : fromScore(from), ...kpis };
    }),
    totals: rows.at(-1)!.kpis,
    concentration: { gini: gini(whole.scores), herfindahl: herfindahl(whole.scores) },
    coverage: { ...coverage, elasticity: model.elasticity.levels },
    roles,
    sizing,
    ramp: scenario.assumptions.roles.flatMap(({ key: role }) => {
      const found = scenarioRamp(scenario, sizing, role);
      return found ? [{ role, ...found }] : [];
    }),
    uncertainty: scenarioUncertainty(evaluation),
    ...(scenario.assumptions.skills && { skills: scenarioSkillGaps(scenario, sizing) }),
    trace: tracesOf(evaluation),
  };
}

function tracesOf({ model, result, rows, scenario }: Evaluation): Trace[] {
  const levels = coverageLevels.filter((level) => result.classes.at(-1)!.scenario[level]);
  const coverage = coverageKpis.flatMap(({ key: kpi }) =>
    result.classes.flatMap(({ class: letter }) => [
      traceOf({ kpi, class: letter, state: "ist", level: "off" }, { model, result }),
      ...levels.map((level) => traceOf({ kpi, class: letter, state: "scenario", level }, { model, result })),
    ]),
  );
  const classes = kpis.flatMap(({ key: kpi }) =>
    rows.map((row) => classTrace({ kpi, class: row.class, state: "ist", level: "off" }, rows, scenario.value)),
  );
  // What both say of today, as the number of customers, stands once.
  const known = new Set(coverageKpis.map(({ key }): string => key));
  return [...coverage, ...classes.filter((trace) => trace && !known.has(trace.kpi))].filter((trace) => trace !== null);
}
