import { keptIn } from "./keptIn.js";
import { type KeptPlace, keptPlace } from "./keptPlace.js";
import type { KeptColumn, KeptData } from "./keptSet.js";

export type { KeptColumn, KeptData } from "./keptSet.js";

/** "full": no room on the device; "unavailable": the browser keeps nothing beyond this page. What was kept before stays then. */
export type KeptStatus = "saved" | "full" | "unavailable";

/** Customer data of the user's in this browser. Nothing here throws or rejects. */
export interface Kept {
  /** Whether data stay between visits; otherwise they last as long as the tab. */
  readonly kept: boolean;
  /** What is kept, with all columns or the named ones; null if nothing is. The columns are the caller's own. */
  load(names?: readonly string[]): Promise<KeptData | null>;
  /** Replaces what is kept. Of saves that overlap the latest counts; an overtaken one ends as "saved", too. */
  save(data: KeptData): Promise<KeptStatus>;
  /** A note by name, null if there is none. */
  loadNote(name: string): Promise<unknown>;
  /** Keeps a small JSON value beside the data. */
  saveNote(name: string, value: unknown): Promise<KeptStatus>;
  /** Lets data stay between visits, or no longer. */
  keep(agreed: boolean): Promise<KeptStatus>;
  /** Removes data, notes and settings of all tabs and visits. */
  forget(): Promise<void>;
}

let ofThisPage: Promise<Kept> | null = null;

/** Opens what this browser keeps; a page has one, however often it asks. */
export function openKept(place?: KeptPlace): Promise<Kept> {
  if (place) return keptIn(place);
  ofThisPage ??= keptPlace().then(keptIn);
  return ofThisPage;
}
