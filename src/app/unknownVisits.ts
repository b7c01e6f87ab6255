import { notice } from "../components/notice.js";
import { assumptionFields } from "./assumptionFields.js";
import type { App } from "./openApp.js";

/** Says that nobody knows how often customers are visited, with the field to state it; the field stays while visits are an assumption. */
export function unknownVisits(app: App): HTMLElement {
  const { unknown: words } = app.texts.coverage;
  const root = document.createElement("div");
  root.className = "card stack unknown-visits";
  root.hidden = true;
  const message = notice({ kind: "warning", title: words.title, lines: [words.line] });
  const fields = assumptionFields(app);
  app.onCoverage(({ result, classes }) => {
    const lacking = classes.portfolio.estimated.visits !== "data";
    if (lacking && root.childElementCount === 0) root.append(message, fields.show());
    root.hidden = !lacking;
    message.hidden = result.visitsKnown;
  });
  return root;
}
