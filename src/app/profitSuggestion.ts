import { classLetters } from "../model/classLetters.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { coverageModel } from "../model/coverageModel.js";
import { type DesignOptimum, designOptimum } from "../model/designOptimum.js";
import { designProblem } from "../model/designProblem.js";
import { applyThresholds } from "../state/editClasses.js";
import { scoreUnits } from "../state/scoreUnits.js";
import { sameJson } from "../state/serialiseScenario.js";
import { button, paragraph, row } from "./card.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

/** Thresholds are found halfway between the cautious and the stated elasticity, or at the one that can be said. */
const levels: readonly CoverageLevel[] = ["halfway", "stated"];

/** A suggestion that asks the design on the coverage page for the thresholds at which it earns most. */
export function profitSuggestion(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { profit: words } = texts.classes.thresholds;
  const root = document.createElement("div");
  root.className = "stack";
  const line = paragraph(words.why);
  line.setAttribute("role", "status");
  let view: ClassView | null = null;
  let applied: readonly number[] | null = null;

  const apply = button(words.name, () => {
    if (!view) return;
    const found = profitThresholds(view);
    if (typeof found === "string") {
      line.textContent = words.problems[found];
      return;
    }
    const { level, optimum } = found;
    applied = optimum.thresholds.map(scoreUnits(view.scenario.value.kind).fromScore);
    store.set({ scenario: applyThresholds(store.state.scenario, applied) });
    line.textContent = words.found(
      formats.eurShort(optimum.gainEur * 100),
      texts.catalogue.levels[level],
      optimum.zones
        .map(({ fewest, most }, at) => words.zone(classLetters[at]!, formats.integer(fewest), formats.integer(most)))
        .join(", "),
    );
  });
  app.onView((next) => {
    view = next;
    const { thresholds } = next.scenario.classes;
    if (applied && !sameJson(thresholds, applied)) {
      applied = null;
      line.textContent = words.why;
    }
    apply.setAttribute("aria-pressed", String(applied !== null));
  });
  root.append(row(apply), line);
  return root;
}

interface ProfitThresholds {
  readonly level: CoverageLevel;
  readonly optimum: DesignOptimum;
}

/** The best thresholds for the design in a view, or why there are none. */
function profitThresholds({
  scenario,
  portfolio,
  whole,
  general,
  rowPins,
}: ClassView): ProfitThresholds | "visitsUnknown" | "allAlike" {
  const { levers, assumptions, classes } = scenario;
  const model = coverageModel({ portfolio, index: whole, classes: classes.count, design: levers, assumptions });
  const letters = classLetters.slice(0, classes.count);
  if (letters.every((letter) => sameJson(levers.cells[letter] ?? {}, levers.cells.A ?? {}))) return "allAlike";
  for (const level of levels) {
    const problem = designProblem(model, level, rowPins);
    if (!problem) continue;
    const losing = Uint8Array.from(model.base.margin, (cents) => (cents < 0 ? 1 : 0));
    const optimum = designOptimum(problem, general, losing);
    return { level, optimum };
  }
  return "visitsUnknown";
}
