/** What a page keeps on the device, to look at; a full one refuses everything. */
export function localDevice(full = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem(key: string, text: string) {
        if (full) throw new Error("QuotaExceededError");
        kept.set(key, text);
      },
      removeItem: (key: string) => void kept.delete(key),
    },
  };
}
