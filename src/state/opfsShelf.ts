import type { Shelf } from "./shelf.js";

/** The browser copies what is written at once; larger pieces would stop the page for a moment. */
const piece = 1 << 19;

/** Files in the folder "wertgerecht" of the origin's private file system. Throws where the browser has none that a page can write to. */
export async function opfsShelf(storage: StorageManager): Promise<Shelf> {
  if (!("createWritable" in FileSystemFileHandle.prototype)) throw new Error("no writable file system");
  const root = await (await storage.getDirectory()).getDirectoryHandle("wertgerecht", { create: true });

  async function fileAt(path: string, create: boolean): Promise<FileSystemFileHandle> {
    const [first = "", second] = path.split("/");
    if (second === undefined) return root.getFileHandle(first, { create });
    return (await root.getDirectoryHandle(first, { create })).getFileHandle(second, { create });
  }

  return {
    async read(path) {
      try {
        return await (await (await fileAt(path, false)).getFile()).arrayBuffer();
      } catch (error) {
        return nothingIfMissing(error);
      }
    },
    async write(path, bytes) {
      const writable = await (await fileAt(path, true)).createWritable();
      try {
        for (let at = 0; at < bytes.length; at += piece) {
          await writable.write(bytes.subarray(at, at + piece) as Uint8Array<ArrayBuffer>);
        }
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => {});
        throw error;
      }
    },
    async names() {
      const names: string[] = [];
      for await (const name of root.keys()) names.push(name);
      return names;
    },
    async remove(name) {
      try {
        await root.removeEntry(name, { recursive: true });
      } catch (error) {
        nothingIfMissing(error);
      }
    },
  };
}

function nothingIfMissing(error: unknown): null {
  if (error instanceof DOMException && error.name === "NotFoundError") return null;
  throw error;
}
