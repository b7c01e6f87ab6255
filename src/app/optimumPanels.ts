import { segmented } from "../components/segmented.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { startOptimum } from "../work/startOptimum.js";
import { evaluations } from "./evaluations.js";
import { frontierCard, type NamedPoint } from "./frontierCard.js";
import { fteLimits } from "./fteLimits.js";
import type { App } from "./openApp.js";
import { optimumCard } from "./optimumCard.js";
import { askOptimum } from "./optimumView.js";
import { savedList } from "./savedList.js";
import { whenResting } from "./whenResting.js";

/** So many saved scenarios are shown, and only where evaluating them takes no time that anybody notices. */
const mostSaved = 4;
const mostSavedFor = 50_000;

/** Cost against profit with the best that can be reached, and the thresholds that reach it. */
export function optimumPanels(app: App): { readonly frontier: HTMLElement; readonly optimum: HTMLElement } {
  const { texts } = app;
  let level: CoverageLevel = "halfway";
  const levels = segmented(
    {
      value: level,
      choices: (["off", "implied", "halfway", "stated"] as const).map((value) => ({
        value,
        label: texts.catalogue.levels[value],
      })),
    },
    { name: "optimum-level", label: texts.economics.level },
  );
  const saved = savedList();
  const evaluated = evaluations(app);
  const limits = fteLimits(app, () => resting.again());
  const frontier = frontierCard(app, levels);
  const optimum = optimumCard(app, limits.root);
  const finder = startOptimum({ onError: (error) => console.warn(error) });
  levels.addEventListener("input", () => {
    level = levels.value as CoverageLevel;
    resting.again();
  });

  /** Saved scenarios as they would be for these customers; each is evaluated once. */
  function savedPoints(at: CoverageLevel): readonly NamedPoint[] {
    if (app.portfolio.size > mostSavedFor) return [];
    return saved.list.slice(-mostSaved).flatMap(({ name, scenario }) => {
      const own = evaluated.of(scenario).result.classes.at(-1)!.scenario[at];
      if (own?.afterCoverage == null) return [];
      return [{ name, cost: own.workCost! + own.fixedCost!, profit: own.afterCoverage }];
    });
  }

  const resting = whenResting(app, async (view, pause) => {
    // Without a positive DB there is only the stated elasticity.
    const usable = level !== "off" && !view.model.curve(level) ? "stated" : level;
    levels.update({ value: usable });
    const asked = await askOptimum(view, usable, limits.values(), pause);
    if (typeof asked === "string") {
      frontier.none(asked);
      optimum.none();
      return;
    }
    await pause();
    await new Promise<void>((resolve, reject) => {
      finder.find(asked.request, (result) => {
        pause().then(() => {
          const found = asked.finish(result);
          frontier.show(found, savedPoints(usable));
          optimum.show(found, view);
          resolve();
        }, reject);
      });
    });
  });
  return { frontier: frontier.root, optimum: optimum.root };
}
