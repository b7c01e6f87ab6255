import { type Formats, formatsFor, type Lang } from "../i18n/format.js";
import { type Texts, textsFor } from "../i18n/texts.js";
import { buildPortfolio } from "../model/buildPortfolio.js";
import type { Portfolio } from "../model/portfolio.js";
import { followScenario, type OpenedScenario, openScenario } from "../state/openScenario.js";
import { openSavedData, type SavedData, type SaveStatus } from "../state/savedData.js";
import { defaultScenario, type Pin } from "../state/scenario.js";
import { sameJson } from "../state/serialiseScenario.js";
import { createStore, type Store } from "../state/store.js";
import { startIndex } from "../work/startIndex.js";
import type { ClassView } from "./classView.js";
import { type Dataset, figureColumns, publishedDataset, restoredDataset, storedDataset } from "./dataset.js";
import { type Selecting, selecting } from "./listSelection.js";
import { type LiveClasses, liveClasses } from "./liveClasses.js";
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
  /** Calls the listener with the dataset now and whenever another one is loaded. */
  onDataset(listener: (dataset: Dataset) => void): void;
  /** Calls the listener with every new view; the first follows as soon as the customers are ranked. */
  onView(listener: (view: ClassView) => void): void;
  /** Puts customers of a file on screen and keeps them; resolves with how that went. */
  use(dataset: Dataset): Promise<SaveStatus>;
  /** Shows the published data, or with false the own ones again. */
  usePublished(published: boolean): Promise<void>;
  /** Removes everything of the user's from this device. */
  forget(): Promise<void>;
  /** Whether the browser holds customers of the user's. */
  hasOwn(): Promise<boolean>;
  /** Which customers the list shows. */
  readonly selection: Selecting;
  /** Where a pinned customer stands in the portfolio; null where the data do not have it. */
  rowOf(id: string): number | null;
  /** Learns where a customer stands, so that it can be pinned. */
  knowRow(id: string, row: number): void;
}

const publishedKey = "wertgerecht.published";

/** Opens data, scenario and storage of a page; everything on it computes from here. */
export async function openApp(source: PageSource): Promise<App> {
  openPage();
  const { lang } = source;
  const [saved, about] = await Promise.all([openSavedData(), source.about()]);
  let opened = openScenario(window);
  const openedListeners: ((opened: OpenedScenario) => void)[] = [];
  const dataListeners: ((dataset: Dataset) => void)[] = [];
  const viewListeners: ((view: ClassView) => void)[] = [];
  const rows = new Map<string, number>();
  let live: LiveClasses | null = null;
  let closeIndexing = () => {};

  const published = async () => publishedDataset(new Uint8Array(await source.published()), about.name[lang]);
  async function own(): Promise<Dataset | null> {
    const found = await saved.load(figureColumns);
    if (!found) return null;
    return restoredDataset(found.manifest, found.columns, async () => (await saved.load())?.columns ?? null);
  }
  const initial = async () => (sessionStorage.getItem(publishedKey) ? null : await own()) ?? (await published());

  let dataset = await initial();
  const pins = ((await saved.loadNote(pinNote(dataset))) as readonly Pin[] | null) ?? [];
  const store = createStore({ scenario: opened.scenario, pins });
  followScenario(window, store, (next) => {
    opened = next;
    for (const listener of openedListeners) listener(next);
  });
  let portfolio = buildPortfolio(dataset.figures, store.state.scenario.assumptions);
  await learnRows(pins);

  async function learnRows(wanted: readonly Pin[]): Promise<void> {
    const unknown = wanted.map(({ id }) => id).filter((id) => !rows.has(id));
    if (unknown.length === 0) return;
    for (const [id, row] of rowsOfIds((await dataset.all()).id, unknown)) rows.set(id, row);
  }

  /** Ranks the portfolio anew; nothing is computed before a panel asks for views. */
  function restart(): void {
    closeIndexing();
    live = null;
    if (viewListeners.length === 0) return;
    const indexing = startIndex(portfolio, { onError: (error) => console.error(error) });
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

  async function show(next: Dataset, nextPins: readonly Pin[], scenario = store.state.scenario): Promise<void> {
    dataset = next;
    rows.clear();
    await learnRows(nextPins);
    portfolio = buildPortfolio(dataset.figures, scenario.assumptions);
    store.reset({ scenario, pins: nextPins });
    restart();
    for (const listener of dataListeners) listener(dataset);
  }

  let before = store.state;
  store.subscribe((state, { transient }) => {
    if (!sameJson(state.scenario.assumptions, before.scenario.assumptions)) {
      portfolio = buildPortfolio(dataset.figures, state.scenario.assumptions);
      restart();
    } else {
      live?.set(state.scenario, state.pins, transient);
    }
    if (state.pins !== before.pins) void saved.saveNote(pinNote(dataset), state.pins);
    before = state;
  });

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
    onDataset(listener) {
      dataListeners.push(listener);
      listener(dataset);
    },
    onView(listener) {
      viewListeners.push(listener);
      if (!live) restart();
      else if (live.view) listener(live.view);
    },
    async use(next) {
      sessionStorage.removeItem(publishedKey);
      // Pins of the same customers outlive next month's file; those of the published data mean nothing in another one.
      const keptPins = dataset.origin === "file" ? store.state.pins : [];
      await show(next, keptPins);
      void saved.saveNote(pinNote(next), keptPins);
      return saved.save(await storedDataset(next));
    },
    async usePublished(wanted) {
      if (wanted) sessionStorage.setItem(publishedKey, "yes");
      else sessionStorage.removeItem(publishedKey);
      const next = await initial();
      await show(next, ((await saved.loadNote(pinNote(next))) as readonly Pin[] | null) ?? []);
    },
    async forget() {
      await saved.forget();
      sessionStorage.removeItem(publishedKey);
      await show(await published(), [], defaultScenario);
    },
    hasOwn: async () => (await saved.load([])) !== null,
    selection: selecting(),
    rowOf: (id) => rows.get(id) ?? null,
    knowRow: (id, row) => void rows.set(id, row),
  };
}

const pinNote = ({ origin }: Dataset) => (origin === "file" ? "pins" : "publishedPins");
