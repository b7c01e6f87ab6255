import { browserFiles, type SavedFiles } from "./savedFiles.js";
import { type DataIndex, type DataSet, loadSet, readJson, saveSet, writeJson } from "./savedSet.js";

export type SaveStatus = "saved" | "full" | "unavailable";

/** The data a page saves for the next one, and after consent for the next visit; nothing here throws or rejects. */
export interface SavedData {
  /** Whether data stay between visits; otherwise they last as long as the tab. */
  readonly kept: boolean;
  /** What was saved, with all columns or those named; null where there is nothing. */
  load(names?: readonly string[]): Promise<DataSet | null>;
  /** Replaces what was saved; the old data stay readable until the new ones are complete, and the latest save wins. */
  save(data: DataSet): Promise<SaveStatus>;
  /** A small JSON value beside the data; null where there is none. */
  loadNote(name: string): Promise<unknown>;
  saveNote(name: string, value: unknown): Promise<SaveStatus>;
  /** Keeps the data between visits, or with false for this session only. */
  keep(agreed: boolean): Promise<SaveStatus>;
  /** Removes everything of wertgerecht's from this device. */
  forget(): Promise<void>;
}

/** What of a window is used. */
export interface SavingPlace {
  readonly files: SavedFiles;
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
  /** Holds a lock for as long as the page lives. */
  hold(name: string): void;
  isHeld(name: string): Promise<boolean>;
  now(): number;
}

const keepKey = "wertgerecht.keep";
const sessionKey = "wertgerecht.session";
/** A page change releases a tab's lock for a moment; unlocked folders older than this belong to closed tabs. */
const staleMs = 60_000;

/** Opens the browser's storage and removes what closed sessions left. */
export async function openSavedData(): Promise<SavedData> {
  const lock = (name: string) => `wertgerecht-${name}`;
  return savedDataIn({
    files: await browserFiles(),
    localStorage,
    sessionStorage,
    hold: (name) => void navigator.locks?.request(lock(name), () => new Promise(() => {})),
    isHeld: async (name) => {
      const { held = [] } = (await navigator.locks?.query()) ?? {};
      return held.some((known) => known.name === lock(name));
    },
    now: Date.now,
  });
}

/** The same over any storage. */
export async function savedDataIn(place: SavingPlace): Promise<SavedData> {
  const { files, localStorage, sessionStorage, now } = place;
  const own = sessionOf(sessionStorage, now);
  let agreed = attempt(() => localStorage.getItem(keepKey), null) === "yes";
  let working: Promise<unknown> = Promise.resolve();
  let latest = 0;
  place.hold(own);
  await removeStale(place, own).catch(() => undefined);

  /** This session's data go before those kept from an earlier visit. */
  async function home(): Promise<string> {
    const usesKept = agreed && (await readJson(files, `${own}/index`)) === null;
    return usesKept && (await readJson(files, "kept/index")) !== null ? "kept" : own;
  }

  /** One piece of writing after the other. */
  function queue(work: () => Promise<void>): Promise<SaveStatus> {
    const done = working.then(work).then(
      (): SaveStatus => "saved",
      (error: unknown): SaveStatus => ((error as Error)?.name === "QuotaExceededError" ? "full" : "unavailable"),
    );
    working = done;
    return done;
  }

  async function moveTo(folder: string): Promise<void> {
    const from = await home();
    if (from === folder) return;
    const data = await loadSet(files, from);
    const notes = ((await readJson(files, `${from}/notes`)) ?? {}) as object;
    if (data) await saveSet(files, folder, data, now(), () => true);
    await writeJson(files, `${folder}/notes`, notes);
    await files.removeFolder(from);
  }

  return {
    get kept() {
      return agreed;
    },
    load: async (names) => loadSet(files, await home(), names).catch(() => null),
    save(data) {
      const mine = ++latest;
      return queue(async () => {
        await saveSet(files, agreed ? "kept" : own, data, now(), () => mine === latest);
        // Otherwise the session's older data would go before the kept ones.
        if (agreed) await files.removeFolder(own);
      });
    },
    async loadNote(name) {
      const notes = await readJson(files, `${await home()}/notes`).catch(() => null);
      return (notes as Record<string, unknown> | null)?.[name] ?? null;
    },
    saveNote: (name, value) =>
      queue(async () => {
        const path = `${await home()}/notes`;
        const notes = ((await readJson(files, path)) ?? {}) as object;
        await writeJson(files, path, { ...notes, [name]: value });
      }),
    keep(next) {
      return queue(async () => {
        await moveTo(next ? "kept" : own);
        if (!next) await files.removeFolder("kept");
        agreed = next;
        attempt(() => localStorage.setItem(keepKey, next ? "yes" : "no"), undefined);
      });
    },
    async forget() {
      latest++;
      await queue(async () => {
        for (const folder of await files.folders()) await files.removeFolder(folder);
      });
      agreed = false;
      for (const storage of [localStorage, sessionStorage]) {
        const names = attempt(() => Object.keys(storage).filter((name) => name.startsWith("wertgerecht.")), []);
        for (const name of names) if (name !== sessionKey) attempt(() => storage.removeItem(name), undefined);
      }
    },
  };
}

/** This tab's name, the same on all its pages. */
function sessionOf(storage: Storage, now: () => number): string {
  const known = attempt(() => storage.getItem(sessionKey), null);
  if (known) return known;
  const made = `session-${now()}-${crypto.randomUUID()}`;
  attempt(() => storage.setItem(sessionKey, made), undefined);
  return made;
}

async function removeStale({ files, isHeld, now }: SavingPlace, own: string): Promise<void> {
  for (const folder of await files.folders()) {
    if (folder === own || !folder.startsWith("session-") || (await isHeld(folder))) continue;
    const index = (await readJson(files, `${folder}/index`)) as DataIndex | null;
    const written = index?.written ?? Number(folder.split("-")[1]);
    if (!(now() - written < staleMs)) await files.removeFolder(folder);
  }
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    // Storage may be forbidden or full.
    return otherwise;
  }
}
