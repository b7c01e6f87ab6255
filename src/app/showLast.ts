import { elementOf } from "./elementTree.js";
import { shownLast } from "./shownLast.js";

// Runs in the page before its modules load (src/site/earlyScript.ts): the KPIs shown last stand in their place until the page has its own.
const place = document.querySelector<HTMLElement>(".last-kpis");
const shown = shownLast(window);
if (place && shown) {
  const copy = elementOf(shown.tree);
  copy.inert = true;
  place.append(copy);
  place.hidden = false;
}
