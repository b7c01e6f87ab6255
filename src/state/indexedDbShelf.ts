import type { Shelf } from "./shelf.js";

/** Files in the IndexedDB database "wertgerecht", for browsers whose private file system a page can't write to. */
export async function indexedDbShelf(factory: IDBFactory): Promise<Shelf> {
  const opening = factory.open("wertgerecht", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("files");
  const database = await resultOf(opening);
  const files = (mode: IDBTransactionMode) => database.transaction("files", mode).objectStore("files");

  async function change(work: (store: IDBObjectStore) => void): Promise<void> {
    const store = files("readwrite");
    const done = new Promise<void>((resolve, reject) => {
      store.transaction.oncomplete = () => resolve();
      store.transaction.onabort = () => reject(store.transaction.error);
    });
    work(store);
    await done;
  }

  return {
    read: async (path) => ((await resultOf(files("readonly").get(path))) as ArrayBuffer | undefined) ?? null,
    write: (path, bytes) => change((store) => store.put(Uint8Array.from(bytes).buffer, path)),
    async names() {
      const paths = (await resultOf(files("readonly").getAllKeys())) as string[];
      return [...new Set(paths.map((path) => path.split("/", 1)[0] as string))];
    },
    remove: (name) =>
      change((store) => {
        store.delete(name);
        // "0" follows "/": all paths that begin with the folder's name.
        store.delete(IDBKeyRange.bound(`${name}/`, `${name}0`, false, true));
      }),
  };
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
