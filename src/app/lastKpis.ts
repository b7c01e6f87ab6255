import type { App } from "./app.js";
import type { ClassView } from "./classView.js";
import { elementOf, treeOf } from "./elementTree.js";
import { keepShown, type ShownLast, shownLast } from "./shownLast.js";
import { shownOf } from "./shownOf.js";

export interface LastKpis {
  /** The copy of the table that the page has shown since it opened; null where there is none, or where it belongs to other customers. */
  take(): Element | null;
  /** The copy kept beside the data, for a visit that begins with many customers; null where there is none. */
  find(): Promise<Element | null>;
  /** Keeps a table for the next page once it has been left alone for a moment. */
  remember(view: ClassView, table: Element): void;
}

const restMs = 500;
/** Under which name the copy stands beside the data; other data make it worthless. */
export const kpisNote = "kpis";
/** Fewer customers are ranked before anybody could miss their KPIs. */
const fewest = 50_000;

/** KPIs that the next page shows before it has loaded anything. */
export function lastKpis(app: App): LastKpis {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    take() {
      const place = document.querySelector<HTMLElement>(".last-kpis");
      const copy = place?.firstElementChild ?? null;
      if (!place || !copy) return null;
      place.hidden = true;
      copy.remove();
      return shownLast(window)?.of === shownOf(app, app.store.state) ? copy : null;
    },
    async find() {
      if (app.portfolio.size < fewest) return null;
      const kept = (await app.saved.loadNote(kpisNote)) as ShownLast | null;
      if (kept?.of !== shownOf(app, app.store.state)) return null;
      const copy = elementOf(kept.tree);
      copy.inert = true;
      return copy;
    },
    remember(view, table) {
      clearTimeout(timer);
      const of = shownOf(app, view);
      timer = setTimeout(() => {
        // Meanwhile other customers may be loaded whose table is not there yet.
        if (shownOf(app, view) !== of) return;
        const shown: ShownLast = { of, tree: treeOf(table) };
        keepShown(window, shown);
        if (app.portfolio.size >= fewest) void app.saved.saveNote(kpisNote, shown);
      }, restMs);
    },
  };
}
