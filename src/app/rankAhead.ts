import type { Portfolio } from "../model/portfolio.js";
import { startIndex } from "../work/startIndex.js";
import type { App } from "./app.js";
import { classKpiData, classKpiTable, kpiSecond } from "./classKpiTable.js";
import type { ClassView } from "./classView.js";
import { treeOf } from "./elementTree.js";
import { liveClasses } from "./liveClasses.js";
import { keepShown, keptOf } from "./shownLast.js";
import { shownOf } from "./shownOf.js";

/** A link waits so long for KPIs: without them the next page would rank from the start, which takes longer. */
const longestWait = 3000;

/**
 * Ranks the customers of a page that shows no classes and keeps their KPIs, so that the next page has them at once. Up to `mostHere` customers the
 * page ranks itself; beyond, a worker gets a copy of the figures.
 */
export function rankAhead(app: App, mostHere: number): void {
  const keep = (view: ClassView) => {
    const none = { toolbar: kpiSecond(app), open: { label: openLabel, run: () => {} }, trace: () => {} };
    const table = classKpiTable(app, view, classKpiData(app, view, "share"), none);
    keepShown(window, { of: shownOf(app, view), tree: treeOf(table) });
  };
  const openLabel = app.texts.classes.kpis.open;
  let stop = () => {};
  let ranked: Portfolio | null = null;
  app.onView(
    (view) => {
      if (app.portfolio.size > mostHere) return;
      keep(view);
      ranked = app.portfolio;
      stop();
    },
    { most: mostHere },
  );
  app.onDataset(() => {
    const { portfolio } = app;
    stop();
    // A browser may not let anything be kept: nothing is to be waited for once the customers are ranked.
    if (ranked === portfolio || keptOf(window) === shownOf(app, app.store.state)) return;
    let done = () => {};
    void app.beforeLeaving(
      new Promise<void>((resolve) => {
        done = resolve;
        setTimeout(resolve, longestWait);
      }),
    );
    stop = () => done();
    if (portfolio.size <= mostHere) return;
    const indexing = startIndex(portfolio, { mostHere: 0, onError: () => stop() });
    stop = () => {
      indexing.close();
      done();
    };
    const live = liveClasses(
      portfolio,
      indexing,
      () => app.rowPins(),
      (view) => {
        keep(view);
        stop();
      },
    );
    live.set(app.store.state.scenario, app.store.state.pins, false);
  });
}
