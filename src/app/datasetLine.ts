import { paragraph } from "./card.js";
import { linkNotice } from "./linkNotice.js";
import type { App } from "./openApp.js";
import { summaryBar } from "./summaryBar.js";
import { undoRedo } from "./undoRedo.js";

/** The head of a page that works on the scenario: whose customers it shows, undo and redo, where the scenario came from, and what it comes to. */
export function datasetLine(app: App): HTMLElement {
  const { texts, formats, onDataset } = app;
  const line = paragraph("", "lead dataset-name");
  onDataset(({ name, figures }) => {
    line.textContent = `${name} · ${texts.classes.customers.count(formats.integer(figures.size))}`;
  });
  const head = document.createElement("div");
  head.className = "page-head";
  head.append(line, undoRedo(app), linkNotice(app), summaryBar(app));
  return head;
}
