import { deviceAgreement, removeTexts } from "./agreement.js";
import type { SavedColumns } from "./columnFiles.js";
import { indexedDbShelf } from "./indexedDbShelf.js";
import { memoryShelf } from "./memoryShelf.js";
import { opfsShelf } from "./opfsShelf.js";
import { savedOn } from "./savedOn.js";
import { openSession } from "./session.js";
import type { Shelf } from "./shelf.js";

/** How saving went: "full" and "unavailable" mean that the data live on this page only. */
export type SaveStatus = "saved" | "full" | "unavailable";

/** The data a page saves for the next one, and after consent for the next visit; nothing here throws or rejects. */
export interface SavedData {
  /** Whether data stay between visits; otherwise they last as long as the tab. */
  readonly kept: boolean;
  /** What was saved, with all columns or those named ([] only looks); null where there is nothing. */
  load(names?: readonly string[]): Promise<SavedColumns | null>;
  /** Replaces what was saved. Of saves that overlap the latest counts; after one that fails, the next page has no data rather than older ones. */
  save(data: SavedColumns): Promise<SaveStatus>;
  /** A small JSON value beside the data; null where there is none. */
  loadNote(name: string): Promise<unknown>;
  saveNote(name: string, value: unknown): Promise<SaveStatus>;
  /** Keeps data and notes between visits, or with false for this session only. */
  keep(agreed: boolean): Promise<SaveStatus>;
  /** Removes everything of wertgerecht's from this device; false where something could not be removed. */
  forget(): Promise<boolean>;
}

/** Opens the best storage the browser has, once per page, and soon removes what closed windows left there. */
export async function openSavedData(): Promise<SavedData> {
  const shelf = await firstShelf([() => opfsShelf(navigator.storage), () => indexedDbShelf(indexedDB)]);
  const session = await openSession(window);
  const saved = await savedOn(shelf ?? memoryShelf(), session, {
    agreement: deviceAgreement(window),
    lasting: shelf !== null && session.lasting,
    now: Date.now,
    removeTexts: () => removeTexts(window),
  });
  void saved.removeLeft();
  return saved;
}

async function firstShelf(ways: readonly (() => Promise<Shelf>)[]): Promise<Shelf | null> {
  for (const open of ways) {
    try {
      return await open();
    } catch {
      // The next way, or none: private windows, old browsers, forbidden storage.
    }
  }
  return null;
}
