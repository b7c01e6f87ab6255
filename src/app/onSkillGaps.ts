import type { SkillGaps } from "../model/skillGaps.js";
import { scenarioSkillGaps } from "../state/scenarioSkillGaps.js";
import type { CoverageView } from "./coverageView.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";

/** Calls the listener with whom the scenario asks to train and to hire, anew with every change. */
export function onSkillGaps(app: App, listener: (gaps: SkillGaps, view: CoverageView) => void): void {
  onSizing(app, (sized, view) => listener(scenarioSkillGaps(view.classes.scenario, sized), view));
}
