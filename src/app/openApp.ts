import { formatsFor } from "../i18n/format.js";
import { textsFor } from "../i18n/texts.js";
import { buildPortfolio } from "../model/buildPortfolio.js";
import { dataFingerprint } from "../model/dataFingerprint.js";
import { followScenario, type OpenedScenario, openScenario } from "../state/openScenario.js";
import { portfolioAssumptions } from "../state/portfolioAssumptions.js";
import { openSavedData } from "../state/savedData.js";
import { defaultScenario, type Pin, type Scenario } from "../state/scenario.js";
import { sameJson } from "../state/serialiseScenario.js";
import { startIndex } from "../work/startIndex.js";
import type { App, PageSource, ViewOptions } from "./app.js";
import { builtPortfolio } from "./builtPortfolio.js";
import type { ClassView } from "./classView.js";
import { coverageListening } from "./coverageListening.js";
import type { Dataset } from "./dataset.js";
import { datasetSource } from "./datasetSource.js";
import { keeping } from "./keeping.js";
import { leaveWhenReady } from "./leaveWhenReady.js";
import { selecting } from "./listSelection.js";
import { type LiveClasses, liveClasses } from "./liveClasses.js";
import { onLeaving } from "./onLeaving.js";
import { openPage } from "./openPage.js";
import { openStore } from "./openStore.js";
import { rowPinsIn, rowsOfPins } from "./rowsOfPins.js";
import { forgetShown } from "./shownLast.js";

export type { App, PageSource } from "./app.js";

/** Opens data, scenario and storage of a page; everything on it computes from here. */
export async function openApp({ lang, about: readAbout, published }: PageSource): Promise<App> {
  openPage();
  const [saved, about] = await Promise.all([openSavedData(), readAbout()]);
  let opened = openScenario(window);
  const openedListeners: ((opened: OpenedScenario) => void)[] = [];
  const dataListeners: ((dataset: Dataset) => void)[] = [];
  const viewListeners: { readonly listener: (view: ClassView) => void; readonly most: number }[] = [];
  const failureListeners: (() => void)[] = [];
  const kept = keeping();
  const coverage = coverageListening(onView);
  let live: LiveClasses | null = null;
  let closeIndexing = () => {};
  const source = datasetSource(saved, published, about.name[lang]);
  let dataset = await source.current();
  const pins = await source.pinsOf(dataset);
  const store = openStore(window, opened.scenario, pins);
  let fingerprint: string | null = null;
  /** In a task of its own, because summing takes a while. */
  const identify = ({ figures }: Dataset) => {
    fingerprint = null;
    setTimeout(() => {
      if (dataset.figures === figures) fingerprint = dataFingerprint(figures);
    });
  };
  identify(dataset);
  followScenario(window, store, {
    onKept: (isKept) => kept.tell("scenario", isKept),
    onOpened(next) {
      opened = next;
      for (const listener of openedListeners) listener(next);
    },
    data: () => fingerprint,
  });
  /** Whether the next page opens the customers on this one. */
  let isSaved = true;
  const beforeLeaving = leaveWhenReady(window);
  onLeaving({ lang, store, dataset: () => (isSaved ? dataset : null) });
  const build = ({ figures }: Dataset, given?: Scenario, isOvertaken?: () => boolean) =>
    builtPortfolio(figures, () => given ?? store.state.scenario, isOvertaken);
  let portfolio = (await build(dataset))!;
  let rows = await rowsOfPins(dataset, pins);

  const rowPinsOf = (all: readonly Pin[]) => rowPinsIn(rows, all);

  /** Ranks the portfolio anew; nothing is computed before a panel asks for views. */
  function restart({ again = false } = {}): void {
    closeIndexing();
    live = null;
    if (!viewListeners.some(({ most }) => portfolio.size <= most)) return;
    const indexing = startIndex(portfolio, {
      again,
      onError(error) {
        console.warn(error);
        live?.failed();
        for (const listener of failureListeners) listener();
      },
    });
    closeIndexing = () => indexing.close();
    live = liveClasses(portfolio, indexing, rowPinsOf, (view) => {
      for (const { listener } of viewListeners) listener(view);
    });
    live.set(store.state.scenario, store.state.pins, false);
  }

  let before = store.state;
  let shows = 0;
  /** Puts customers on screen; false when others have overtaken them meanwhile. */
  async function show(next: Dataset, nextPins: readonly Pin[], given?: Scenario): Promise<boolean> {
    const own = ++shows;
    const nextRows = await rowsOfPins(next, nextPins);
    const built = await build(next, given, () => own !== shows);
    if (!built || own !== shows) return false;
    [rows, dataset, portfolio] = [nextRows, next, built];
    const scenario = given ?? store.state.scenario;
    identify(next);
    // Nothing shall be computed from the customers before.
    live = null;
    // The pins come from storage or were put there: there is nothing to save.
    before = { scenario, pins: nextPins };
    store.reset(before);
    restart();
    for (const listener of dataListeners) listener(dataset);
    return true;
  }

  const savePins = async (of: Dataset, all: readonly Pin[]) =>
    kept.tell("pins", (await source.savePins(of, all)) === "saved");

  store.subscribe((state, { transient }) => {
    if (
      !sameJson(portfolioAssumptions(state.scenario.assumptions), portfolioAssumptions(before.scenario.assumptions))
    ) {
      portfolio = buildPortfolio(dataset.figures, portfolioAssumptions(state.scenario.assumptions));
      restart({ again: live?.view != null });
    } else {
      live?.set(state.scenario, state.pins, transient);
    }
    if (state.pins !== before.pins) void savePins(dataset, state.pins);
    before = state;
  });

  function onView(listener: (view: ClassView) => void, { most = Number.POSITIVE_INFINITY }: ViewOptions = {}): void {
    viewListeners.push({ listener, most });
    if (!live) restart();
    else if (live.view) listener(live.view);
  }

  return {
    lang,
    texts: textsFor(lang),
    formats: formatsFor(lang),
    about,
    store,
    onOpened(listener) {
      openedListeners.push(listener);
      listener(opened);
    },
    saved,
    get dataset() {
      return dataset;
    },
    get portfolio() {
      return portfolio;
    },
    get fingerprint() {
      fingerprint ??= dataFingerprint(dataset.figures);
      return fingerprint;
    },
    onDataset(listener) {
      dataListeners.push(listener);
      listener(dataset);
    },
    onView,
    onCoverage: coverage.listen,
    onUnkept: kept.listen,
    beforeLeaving,
    onFailure: (listener) => void failureListeners.push(listener),
    async use(next) {
      source.preferPublished(false);
      // Pins of the same customers outlive next month's file; those of the published data mean nothing in another one.
      const keptPins = dataset.origin === "file" ? store.state.pins : await source.pinsOf(next);
      forgetShown(window);
      isSaved = false;
      if (!(await show(next, keptPins))) return "saved";
      const status = await beforeLeaving(source.save(next), (how) => how === "saved");
      isSaved = status === "saved" && dataset === next;
      void savePins(next, keptPins);
      return status;
    },
    async usePublished(wanted) {
      source.preferPublished(wanted);
      const next = wanted ? await source.published() : await source.current();
      isSaved = true;
      await show(next, await source.pinsOf(next));
    },
    async forget() {
      const complete = await saved.forget();
      source.preferPublished(false);
      isSaved = true;
      await show(await source.published(), [], defaultScenario);
      return complete;
    },
    hasOwn: source.hasOwn,
    selection: selecting(),
    rowOf: (id) => rows.get(id) ?? null,
    rowPins: () => rowPinsOf(store.state.pins),
    knowRow: (id, row) => void rows.set(id, row),
  };
}
