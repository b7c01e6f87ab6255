import { portfolioAssumptions } from "../state/portfolioAssumptions.js";
import type { StoreState } from "../state/store.js";
import type { App } from "./app.js";

/** What the KPIs of classes depend on, as a text: language, customers, and the parts of scenario and pins that move them. */
export function shownOf({ lang, dataset }: Pick<App, "lang" | "dataset">, { scenario, pins }: StoreState): string {
  const { value, classes, assumptions } = scenario;
  const { name, figures, report } = dataset;
  return JSON.stringify([
    lang,
    [name, figures.size, report.totals],
    [value, classes, portfolioAssumptions(assumptions)],
    pins,
  ]);
}
