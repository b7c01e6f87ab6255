import type { Portfolio } from "../model/portfolio.js";
import { startIndex } from "../work/startIndex.js";
import type { App } from "./app.js";
import { classKpiData, classKpiTable, kpiSecond } from "./classKpiTable.js";
import type { ClassView } from "./classView.js";
import { treeOf } from "./elementTree.js";
import { liveClasses } from "./liveClasses.js";
import { keepShown, keptOf } from "./shownLast.js";
import { shownOf } from "./shownOf.js";

/** So many numbers are copied at a time, so that the page stays responsive. */
const piece = 1 << 19;

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
  app.onView((view) => app.portfolio.size <= mostHere && keep(view), { most: mostHere });
  app.onDataset(async () => {
    const { portfolio } = app;
    stop();
    if (portfolio.size <= mostHere || keptOf(window) === shownOf(app, app.store.state)) return;
    const copy = await copied(portfolio);
    if (app.portfolio !== portfolio) return;
    const indexing = startIndex(copy, { mostHere: 0, handOver: true, onError: () => indexing.close() });
    stop = () => indexing.close();
    const live = liveClasses(
      portfolio,
      indexing,
      () => app.rowPins(),
      (view) => {
        indexing.close();
        keep(view);
      },
    );
    live.set(app.store.state.scenario, app.store.state.pins, false);
  });
}

/** A portfolio of its own, copied piece by piece. */
async function copied(portfolio: Portfolio): Promise<Portfolio> {
  const copy = async <Column extends Float64Array | Uint8Array | Uint32Array>(column: Column): Promise<Column> => {
    const into = new (column.constructor as new (size: number) => Column)(column.length);
    for (let at = 0; at < column.length; at += piece) {
      into.set(column.subarray(at, at + piece), at);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return into;
  };
  const entries: [string, unknown][] = [];
  for (const [name, column] of Object.entries(portfolio)) {
    if (ArrayBuffer.isView(column)) entries.push([name, await copy(column as Float64Array)]);
    else if (typeof column === "object" && column !== null && "codes" in column)
      entries.push([name, { ...column, codes: await copy(column.codes as Uint32Array) }]);
    else entries.push([name, column]);
  }
  return Object.fromEntries(entries) as unknown as Portfolio;
}
