import type { Shelf } from "./shelf.js";

/** Files that live as long as the page, for browsers that store nothing. */
export function memoryShelf(): Shelf {
  const files = new Map<string, ArrayBuffer>();
  return {
    read: async (path) => files.get(path)?.slice(0) ?? null,
    write: async (path, bytes) => void files.set(path, Uint8Array.from(bytes).buffer),
    names: async () => [...new Set([...files.keys()].map((path) => path.split("/", 1)[0] as string))],
    remove: async (name) => {
      for (const path of [...files.keys()]) if (path === name || path.startsWith(`${name}/`)) files.delete(path);
    },
  };
}
