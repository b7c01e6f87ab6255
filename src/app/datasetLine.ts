import { portfolioAssumptions } from "../state/portfolioAssumptions.js";
import { paragraph } from "./card.js";
import { linkNotice } from "./linkNotice.js";
import type { App } from "./openApp.js";
import { summaryBar } from "./summaryBar.js";
import { undoRedo } from "./undoRedo.js";

/** The head of a page that works on the scenario: whose customers it shows, undo and redo, where the scenario came from, and what it comes to. */
export function datasetLine(app: App): HTMLElement {
  const { texts, formats, onDataset } = app;
  const line = paragraph("", "lead dataset-name");
  function show(): void {
    const { name, figures } = app.dataset;
    const factor = portfolioAssumptions(app.store.state.scenario.assumptions).potentialFactor;
    const growth = factor === undefined ? "" : ` · ${texts.site.growth(formats.coefficient(factor))}`;
    line.textContent = `${name} · ${texts.classes.customers.count(formats.integer(figures.size))}${growth}`;
  }
  onDataset(show);
  app.store.subscribe(show);
  const head = document.createElement("div");
  head.className = "page-head";
  head.append(line, undoRedo(app), linkNotice(app), summaryBar(app));
  return head;
}
