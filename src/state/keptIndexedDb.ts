import type { KeptBackend } from "./keptBackend.js";

const store = "files";

/** Files as entries of a database, for browsers without a file system; throws where the browser refuses it. */
export async function keptIndexedDb(factory: IDBFactory): Promise<KeptBackend> {
  const opening = factory.open("wertgerecht", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const database = await answer(opening);

  async function change(work: (files: IDBObjectStore) => void): Promise<void> {
    const transaction = database.transaction(store, "readwrite");
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    work(transaction.objectStore(store));
    await done;
  }
  const files = () => database.transaction(store, "readonly").objectStore(store);

  return {
    lasting: true,
    write: (path, bytes) => change((all) => all.put(ownBuffer(bytes), path)),
    read: async (path) => ((await answer(files().get(path))) as ArrayBuffer | undefined) ?? null,
    async list() {
      const paths = (await answer(files().getAllKeys())) as string[];
      return [...new Set(paths.map((path) => path.split("/")[0]!))];
    },
    remove: (name) =>
      change((all) => {
        all.delete(name);
        // "0" follows "/", so this is everything in the folder.
        all.delete(IDBKeyRange.bound(`${name}/`, `${name}0`, false, true));
      }),
    removeAll: () => change((all) => all.clear()),
  };
}

const ownBuffer = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
