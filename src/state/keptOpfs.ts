import type { KeptBackend } from "./keptBackend.js";

const rootName = "wertgerecht";

/** Files in the origin private file system; throws where the browser lacks it or refuses it. */
export async function keptOpfs(storage: StorageManager): Promise<KeptBackend> {
  // Some browsers have the file system but let only workers write to it.
  if (!("createWritable" in FileSystemFileHandle.prototype)) throw new Error("files cannot be written here");
  await storage.getDirectory();

  // Looked up each time: another tab may have removed the folder in between.
  const root = async () => (await storage.getDirectory()).getDirectoryHandle(rootName, { create: true });
  async function file(path: string, create: boolean): Promise<FileSystemFileHandle> {
    const parts = path.split("/");
    const name = parts.pop()!;
    let folder = await root();
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
    return folder.getFileHandle(name, { create });
  }

  return {
    lasting: true,
    async write(path, bytes) {
      const stream = await (await file(path, true)).createWritable();
      try {
        await stream.write(bytes);
      } catch (error) {
        await stream.abort().catch(() => {});
        throw error;
      }
      await stream.close();
    },
    async read(path) {
      try {
        return await (await (await file(path, false)).getFile()).arrayBuffer();
      } catch (error) {
        return unlessMissing(error, null);
      }
    },
    async list() {
      const names: string[] = [];
      for await (const name of (await root()).keys()) names.push(name);
      return names;
    },
    async remove(name) {
      try {
        await (await root()).removeEntry(name, { recursive: true });
      } catch (error) {
        unlessMissing(error, null);
      }
    },
    async removeAll() {
      try {
        await (await storage.getDirectory()).removeEntry(rootName, { recursive: true });
      } catch (error) {
        unlessMissing(error, null);
      }
    },
  };
}

function unlessMissing<T>(error: unknown, value: T): T {
  if (error instanceof DOMException && error.name === "NotFoundError") return value;
  throw error;
}
