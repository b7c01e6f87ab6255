import { notice } from "../components/notice.js";
import { assumptionFields } from "./assumptionFields.js";
import type { App } from "./openApp.js";

/** Says that nobody knows how often customers are visited, with the field to state it; nothing where it is known. */
export function unknownVisits(app: App): HTMLElement {
  const { unknown: words } = app.texts.coverage;
  const root = document.createElement("div");
  root.className = "card stack";
  root.hidden = true;
  const message = notice({ kind: "warning", title: words.title, lines: [words.line] });
  const fields = assumptionFields(app);
  root.append(message);
  app.onCoverage(({ result }) => {
    if (root.hidden === !result.visitsKnown) return;
    root.hidden = result.visitsKnown;
    if (!result.visitsKnown) root.append(fields.show());
  });
  return root;
}
