/** A place for named bytes; names have the form "folder/name". */
export interface SavedFiles {
  read(path: string): Promise<ArrayBuffer | null>;
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The folders there are. */
  folders(): Promise<readonly string[]>;
  removeFolder(folder: string): Promise<void>;
}

/** Where the browser keeps data: the origin's private files, else IndexedDB, else this page's memory. */
export async function browserFiles(): Promise<SavedFiles> {
  for (const open of [opfsFiles, indexedFiles]) {
    try {
      return await open();
    } catch {
      // Not offered here: private window, no secure context, or storage forbidden.
    }
  }
  return memoryFiles();
}

async function opfsFiles(): Promise<SavedFiles> {
  const origin = await navigator.storage.getDirectory();
  const home = () => origin.getDirectoryHandle("wertgerecht", { create: true });
  const split = (path: string) => path.split("/") as [string, string];
  await home();
  return {
    async read(path) {
      const [folder, name] = split(path);
      try {
        const file = await (await (await home()).getDirectoryHandle(folder)).getFileHandle(name);
        return await (await file.getFile()).arrayBuffer();
      } catch {
        return null;
      }
    },
    async write(path, bytes) {
      const [folder, name] = split(path);
      const directory = await (await home()).getDirectoryHandle(folder, { create: true });
      const writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    async folders() {
      const names: string[] = [];
      for await (const name of (await home()).keys()) names.push(name);
      return names;
    },
    async removeFolder(folder) {
      await (await home()).removeEntry(folder, { recursive: true }).catch(() => undefined);
    },
  };
}

async function indexedFiles(): Promise<SavedFiles> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open("wertgerecht", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("files");
  const database = await settled(opening);
  const files = (mode: IDBTransactionMode) => database.transaction("files", mode).objectStore("files");
  const keys = async () => (await settled(files("readonly").getAllKeys())).map(String);
  return {
    read: async (path) => ((await settled(files("readonly").get(path))) as ArrayBuffer | undefined) ?? null,
    write: async (path, bytes) => void (await settled(files("readwrite").put(bytes.slice().buffer, path))),
    folders: async () => [...new Set((await keys()).map((path) => path.split("/")[0] ?? ""))],
    async removeFolder(folder) {
      await settled(files("readwrite").delete(IDBKeyRange.bound(`${folder}/`, `${folder}0`, false, true)));
    },
  };
}

/** Files in memory: gone with the page. */
export function memoryFiles(): SavedFiles {
  const files = new Map<string, ArrayBuffer>();
  return {
    read: async (path) => files.get(path) ?? null,
    write: async (path, bytes) => void files.set(path, bytes.slice().buffer),
    folders: async () => [...new Set([...files.keys()].map((path) => path.split("/")[0] ?? ""))],
    async removeFolder(folder) {
      for (const path of [...files.keys()]) if (path.startsWith(`${folder}/`)) files.delete(path);
    },
  };
}
