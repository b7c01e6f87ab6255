import { type Formats, formatsFor, type Lang } from "../i18n/format.js";
import { type Texts, textsFor } from "../i18n/texts.js";
import { buildPortfolio } from "../model/buildPortfolio.js";
import { dataFingerprint } from "../model/dataFingerprint.js";
import type { Portfolio } from "../model/portfolio.js";
import { followScenario, type OpenedScenario, openScenario } from "../state/openScenario.js";
import { portfolioAssumptions } from "../state/portfolioAssumptions.js";
import { openSavedData, type SavedData, type SaveStatus } from "../state/savedData.js";
import { defaultScenario, type Pin } from "../state/scenario.js";
import { sameJson } from "../state/serialiseScenario.js";
import { createStore, type Store } from "../state/store.js";
import { startIndex } from "../work/startIndex.js";
import type { ClassView } from "./classView.js";
import type { CoverageView } from "./coverageView.js";
import type { Dataset } from "./dataset.js";
import { datasetSource } from "./datasetSource.js";
import { type Selecting, selecting } from "./listSelection.js";
import { type LiveClasses, liveClasses } from "./liveClasses.js";
import { liveCoverage } from "./liveCoverage.js";
import { openPage } from "./openPage.js";
import { rowsOfIds } from "./rowsOfIds.js";

/** What a page gives: its language and the data the site is published with. */
export interface PageSource {
  readonly lang: Lang;
  readonly published: () => Promise<ArrayBuffer>;
  readonly about: () => Promise<About>;
}

export interface About {
  readonly name: Readonly<Record<Lang, string>>;
  readonly fictitious: boolean;
}

/** Everything the panels of a page share. */
export interface App {
  readonly lang: Lang;
  readonly texts: Texts;
  readonly formats: Formats;
  readonly about: About;
  readonly store: Store;
  /** Calls the listener with where the scenario came from, now and whenever another link is opened on this page. */
  onOpened(listener: (opened: OpenedScenario) => void): void;
  readonly saved: SavedData;
  readonly dataset: Dataset;
  readonly portfolio: Portfolio;
  /** Tells the customers on screen from others (`dataFingerprint`). */
  readonly fingerprint: string;
  /** Calls the listener with the dataset now and whenever another one is loaded. */
  onDataset(listener: (dataset: Dataset) => void): void;
  /** Calls the listener with every new view; the first follows as soon as the customers are ranked. */
  onView(listener: (view: ClassView) => void): void;
  /** Calls the listener with what coverage costs and earns, anew with every change, at most once per frame. */
  onCoverage(listener: (view: CoverageView) => void): void;
  /** Calls the listener when customers could not be ranked, as when memory runs out. */
  onFailure(listener: () => void): void;
  /** Puts customers of a file on screen and keeps them; resolves with how that went. */
  use(dataset: Dataset): Promise<SaveStatus>;
  /** Shows the published data, or with false the own ones again. */
  usePublished(published: boolean): Promise<void>;
  /** Removes everything of the user's from this device; resolves with whether nothing is left. */
  forget(): Promise<boolean>;
  /** Whether the browser holds customers of the user's. */
  hasOwn(): Promise<boolean>;
  /** Which customers the list shows. */
  readonly selection: Selecting;
  /** Where a pinned customer stands in the portfolio; null where the data do not have it. */
  rowOf(id: string): number | null;
  /** Learns where a customer stands, so that it can be pinned. */
  knowRow(id: string, row: number): void;
}

/** Opens data, scenario and storage of a page; everything on it computes from here. */
export async function openApp(page: PageSource): Promise<App> {
  openPage();
  const { lang } = page;
  const [saved, about] = await Promise.all([openSavedData(), page.about()]);
  let opened = openScenario(window);
  const openedListeners: ((opened: OpenedScenario) => void)[] = [];
  const dataListeners: ((dataset: Dataset) => void)[] = [];
  const viewListeners: ((view: ClassView) => void)[] = [];
  const failureListeners: (() => void)[] = [];
  const coverageListeners: ((view: CoverageView) => void)[] = [];
  const coverage = liveCoverage((view) => {
    for (const listener of coverageListeners) listener(view);
  });
  let live: LiveClasses | null = null;
  let closeIndexing = () => {};

  const source = datasetSource(saved, page.published, about.name[lang]);
  let dataset = await source.current();
  const pins = await source.pinsOf(dataset);
  const store = createStore({ scenario: opened.scenario, pins });
  let fingerprint = dataFingerprint(dataset.figures);
  followScenario(window, store, {
    onOpened(next) {
      opened = next;
      for (const listener of openedListeners) listener(next);
    },
    data: () => fingerprint,
  });
  let portfolio = buildPortfolio(dataset.figures, portfolioAssumptions(store.state.scenario.assumptions));
  let rows = await rowsOfPins(dataset, pins);

  /** Ranks the portfolio anew; nothing is computed before a panel asks for views. */
  function restart(): void {
    closeIndexing();
    live = null;
    if (viewListeners.length === 0) return;
    const indexing = startIndex(portfolio, {
      onError(error) {
        console.warn(error);
        live?.failed();
        for (const listener of failureListeners) listener();
      },
    });
    closeIndexing = () => indexing.close();
    const rowPinsOf = (all: readonly Pin[]) =>
      all.flatMap(({ id, class: letter }) => {
        const row = rows.get(id);
        return row === undefined ? [] : [{ row, classIndex: letter.charCodeAt(0) - 65 }];
      });
    live = liveClasses(portfolio, indexing, rowPinsOf, (view) => {
      for (const listener of viewListeners) listener(view);
    });
    live.set(store.state.scenario, store.state.pins, false);
  }

  let before = store.state;
  let shows = 0;
  /** Puts customers on screen; false when others have overtaken them meanwhile. */
  async function show(next: Dataset, nextPins: readonly Pin[], scenario = store.state.scenario): Promise<boolean> {
    const own = ++shows;
    const nextRows = await rowsOfPins(next, nextPins);
    if (own !== shows) return false;
    rows = nextRows;
    dataset = next;
    fingerprint = dataFingerprint(next.figures);
    portfolio = buildPortfolio(dataset.figures, portfolioAssumptions(scenario.assumptions));
    // Nothing shall be computed from the customers before.
    live = null;
    // The pins come from storage or were put there: there is nothing to save.
    before = { scenario, pins: nextPins };
    store.reset(before);
    restart();
    for (const listener of dataListeners) listener(dataset);
    return true;
  }

  store.subscribe((state, { transient }) => {
    if (
      !sameJson(portfolioAssumptions(state.scenario.assumptions), portfolioAssumptions(before.scenario.assumptions))
    ) {
      portfolio = buildPortfolio(dataset.figures, portfolioAssumptions(state.scenario.assumptions));
      restart();
    } else {
      live?.set(state.scenario, state.pins, transient);
    }
    if (state.pins !== before.pins) source.savePins(dataset, state.pins);
    before = state;
  });

  function onView(listener: (view: ClassView) => void): void {
    viewListeners.push(listener);
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
      return fingerprint;
    },
    onDataset(listener) {
      dataListeners.push(listener);
      listener(dataset);
    },
    onView,
    onCoverage(listener) {
      coverageListeners.push(listener);
      if (coverageListeners.length === 1) onView(coverage.set);
      else if (coverage.view) listener(coverage.view);
    },
    onFailure: (listener) => void failureListeners.push(listener),
    async use(next) {
      source.preferPublished(false);
      // Pins of the same customers outlive next month's file; those of the published data mean nothing in another one.
      const keptPins = dataset.origin === "file" ? store.state.pins : await source.pinsOf(next);
      if (!(await show(next, keptPins))) return "saved";
      const status = await source.save(next);
      source.savePins(next, keptPins);
      return status;
    },
    async usePublished(wanted) {
      source.preferPublished(wanted);
      const next = wanted ? await source.published() : await source.current();
      await show(next, await source.pinsOf(next));
    },
    async forget() {
      const complete = await saved.forget();
      source.preferPublished(false);
      await show(await source.published(), [], defaultScenario);
      return complete;
    },
    hasOwn: source.hasOwn,
    selection: selecting(),
    rowOf: (id) => rows.get(id) ?? null,
    knowRow: (id, row) => void rows.set(id, row),
  };
}

async function rowsOfPins(dataset: Dataset, pins: readonly Pin[]): Promise<Map<string, number>> {
  return pins.length === 0
    ? new Map()
    : rowsOfIds(
        (await dataset.all()).id,
        pins.map(({ id }) => id),
      );
}
