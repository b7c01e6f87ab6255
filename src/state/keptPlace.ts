import type { KeptBackend } from "./keptBackend.js";
import { keptIndexedDb } from "./keptIndexedDb.js";
import { type KeptKeys, memoryKeys } from "./keptKeys.js";
import { keptMemory } from "./keptMemory.js";
import { keptOpfs } from "./keptOpfs.js";
import { type KeptTabs, keptTabs } from "./keptTabs.js";

/** What of a browser is used to keep data. */
export interface KeptPlace {
  readonly backend: KeptBackend;
  readonly session: KeptKeys;
  readonly local: KeptKeys;
  readonly tabs: KeptTabs;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A name nobody else has: letters and digits. */
  readonly newId: () => string;
  /** Calls back when the page is left, and when it is shown again as it was. */
  readonly onVisit: (leave: () => void, comeBack: () => void) => void;
}

/** This window's place: its file system, else its database; memory where the browser refuses storage. */
export async function keptPlace(): Promise<KeptPlace> {
  const storages = openStorages();
  return {
    backend: storages ? await openBackend() : keptMemory(),
    ...(storages ?? { session: memoryKeys(), local: memoryKeys() }),
    tabs: keptTabs(navigator.locks),
    now: Date.now,
    newId: () => [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36)).join(""),
    onVisit(leave, comeBack) {
      window.addEventListener("pagehide", leave);
      window.addEventListener("pageshow", ({ persisted }) => persisted && comeBack());
    },
  };
}

function openStorages(): { session: Storage; local: Storage } | null {
  try {
    return { session: window.sessionStorage, local: window.localStorage };
  } catch {
    return null;
  }
}

async function openBackend(): Promise<KeptBackend> {
  try {
    return await keptOpfs(navigator.storage);
  } catch {
    return keptIndexedDb(indexedDB).catch(() => keptMemory());
  }
}
