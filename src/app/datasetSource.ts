import type { SavedData, SaveStatus } from "../state/savedData.js";
import type { Pin } from "../state/scenario.js";
import { type Dataset, figureColumns, publishedDataset, restoredDataset, storedDataset } from "./dataset.js";
import { kpisNote } from "./lastKpis.js";

/** Where the customers on screen come from: the user's own, or those the site is published with. */
export interface DatasetSource {
  /** The own customers, unless there are none or the published ones were asked for. */
  current(): Promise<Dataset>;
  published(): Promise<Dataset>;
  /** Asks for the published customers for the rest of the session, or with false for the own ones again. */
  preferPublished(preferred: boolean): void;
  hasOwn(): Promise<boolean>;
  save(dataset: Dataset): Promise<SaveStatus>;
  pinsOf(dataset: Dataset): Promise<readonly Pin[]>;
  savePins(dataset: Dataset, pins: readonly Pin[]): Promise<SaveStatus>;
}

const publishedKey = "wertgerecht.published";

/** The customers in the browser's storage and those of the site. */
export function datasetSource(
  saved: SavedData,
  publishedBytes: () => Promise<ArrayBuffer>,
  publishedName: string,
): DatasetSource {
  const noteOf = ({ origin }: Dataset) => (origin === "file" ? "pins" : "publishedPins");
  const published = async () => publishedDataset(new Uint8Array(await publishedBytes()), publishedName);
  async function own(): Promise<Dataset | null> {
    const found = await saved.load(figureColumns);
    if (!found) return null;
    return restoredDataset(found.manifest, found.columns, async () => (await saved.load())?.columns ?? null);
  }
  return {
    current: async () => (prefersPublished() ? null : await own()) ?? (await published()),
    published,
    preferPublished(preferred) {
      try {
        if (preferred) sessionStorage.setItem(publishedKey, "yes");
        else sessionStorage.removeItem(publishedKey);
      } catch {
        // Where storage is forbidden the wish lasts as long as the page.
      }
    },
    hasOwn: async () => (await saved.load([])) !== null,
    async save(dataset) {
      const status = await saved.save(await storedDataset(dataset));
      // Another file may have the name, size and sums of the one before.
      void saved.saveNote(kpisNote, null);
      return status;
    },
    pinsOf: async (dataset) => ((await saved.loadNote(noteOf(dataset))) as readonly Pin[] | null) ?? [],
    savePins: (dataset, pins) => saved.saveNote(noteOf(dataset), pins),
  };
}

function prefersPublished(): boolean {
  try {
    return sessionStorage.getItem(publishedKey) !== null;
  } catch {
    return false;
  }
}
