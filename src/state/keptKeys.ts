/** What of the browser's storages of short texts is used. */
export type KeptKeys = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** Which session this tab has; outlives page changes. */
export const sessionKey = "wertgerecht.session";
/** "yes" after the user agreed that data stay between visits. */
export const keepKey = "wertgerecht.keep";
/** When the session's last page was left. */
export const leftKey = (session: string): string => `wertgerecht.left.${session}`;

/** Short texts in memory, where the browser refuses its storages. */
export function memoryKeys(): KeptKeys {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (place) => [...texts.keys()][place] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** Removes every key of this product. */
export function removeOwnKeys(keys: KeptKeys): void {
  const all = Array.from({ length: keys.length }, (_, place) => keys.key(place) ?? "");
  for (const key of all) if (key.startsWith("wertgerecht.")) keys.removeItem(key);
}
