import { buildPortfolio } from "../model/buildPortfolio.js";
import { buildScoreIndex } from "../model/buildScoreIndex.js";
import { classKpis } from "../model/classKpis.js";
import type { ClassLetter } from "../model/classLetters.js";
import { classSums } from "../model/classSums.js";
import { gini } from "../model/gini.js";
import { herfindahl } from "../model/herfindahl.js";
import type { Kpis } from "../model/kpis.js";
import { scoresOf } from "../model/scores.js";
import type { CustomerColumns } from "../read/customerColumns.js";
import type { ImportReport } from "../read/importReport.js";
import { portfolioAssumptions } from "../state/portfolioAssumptions.js";
import { resolveThresholds } from "../state/resolveThresholds.js";
import type { Scenario } from "../state/scenario.js";
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
}

/** Classes and totals of customers under a scenario. Throws InputError when the scenario divides customers by a column they lack. */
export function analysis(columns: CustomerColumns, report: ImportReport, scenario: Scenario): Analysis {
  const { value, classes, assumptions } = scenario;
  const portfolio = buildPortfolio(columns, portfolioAssumptions(assumptions));
  const by = classes.by ? portfolio[classes.by] : null;
  if (classes.by && !by) throw new InputError("noSegments", { by: classes.by });
  const scores = scoresOf(portfolio, value);
  const whole = buildScoreIndex(portfolio, scores, null);
  const split = by ? buildScoreIndex(portfolio, scores, by) : whole;
  const { general, thresholds } = resolveThresholds(classes, value.kind, whole, split);
  const { fromScore } = scoreUnits(value.kind);
  const rows = classKpis(classSums(split, thresholds), value.kind, portfolio);
  return {
    import: report,
    scenario,
    classes: rows.slice(0, -1).map(({ class: letter, kpis }, position) => {
      const from = general[position];
      return { class: letter as ClassLetter, from: from === undefined ? null : fromScore(from), ...kpis };
    }),
    totals: rows.at(-1)!.kpis,
    concentration: { gini: gini(whole.scores), herfindahl: herfindahl(whole.scores) },
  };
}
