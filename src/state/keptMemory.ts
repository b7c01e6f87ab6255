import type { KeptBackend } from "./keptBackend.js";

/** Files in memory, for browsers that refuse all storage. */
export function keptMemory({ lasting = false } = {}): KeptBackend {
  const files = new Map<string, ArrayBuffer>();
  return {
    lasting,
    async write(path, bytes) {
      files.set(path, bytes.slice().buffer);
    },
    read: async (path) => files.get(path)?.slice(0) ?? null,
    list: async () => [...new Set([...files.keys()].map((path) => path.split("/")[0]!))],
    async remove(name) {
      for (const path of [...files.keys()]) if (path === name || path.startsWith(`${name}/`)) files.delete(path);
    },
    async removeAll() {
      files.clear();
    },
  };
}
