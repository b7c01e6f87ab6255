import { deviceAgreement, removeTexts } from "../../src/state/agreement.js";
import { memoryShelf } from "../../src/state/memoryShelf.js";
import { savedOn } from "../../src/state/savedOn.js";
import { openSession } from "../../src/state/session.js";
import type { Shelf } from "../../src/state/shelf.js";

/** Texts as a browser keeps them. */
export function textStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (at: number) => [...texts.keys()][at] ?? null,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
    clear: () => texts.clear(),
  };
}

type Waiting = { readonly name: string; readonly start: () => void };

/** Locks of an origin: granted in order, held until the page closes or the work is done. */
function originLocks() {
  const held = new Set<string>();
  const waiting: Waiting[] = [];
  const release = (name: string) => {
    held.delete(name);
    const next = waiting.findIndex((each) => each.name === name);
    if (next >= 0) waiting.splice(next, 1)[0]?.start();
  };
  function forPage(own: Set<string>): LockManager {
    const request = (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1) as () => Promise<unknown>;
      const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
      return new Promise((resolve, reject) => {
        const start = () => {
          held.add(name);
          own.add(name);
          const done = () => {
            own.delete(name);
            release(name);
          };
          work().then(resolve, reject).finally(done);
        };
        if (!held.has(name)) return start();
        const place = { name, start };
        waiting.push(place);
        signal?.addEventListener("abort", () => {
          if (!waiting.includes(place)) return;
          waiting.splice(waiting.indexOf(place), 1);
          reject(signal.reason);
        });
      });
    };
    return { request, query: async () => ({ held: [...held].map((name) => ({ name })) }) } as unknown as LockManager;
  }
  return { forPage, release };
}

/** A device on which windows are opened, change pages and are closed. `secure` false: without locks, as over http. */
export function device({ shelf = memoryShelf(), secure = true }: { shelf?: Shelf; secure?: boolean } = {}) {
  const local = textStorage();
  const locks = originLocks();
  let time = 1_000_000_000;

  /** Opens a page in the window of this session storage. */
  async function page(sessionStorage: Storage = textStorage()) {
    const own = new Set<string>();
    const navigator = secure ? { locks: locks.forPage(own) } : {};
    const session = await openSession({ sessionStorage, navigator }, async () => {});
    const saved = await savedOn(shelf, session, {
      agreement: deviceAgreement({ localStorage: local }),
      lasting: session.lasting,
      now: () => time,
      removeTexts: () => removeTexts({ localStorage: local, sessionStorage }),
    });
    return { ...saved, saved, close: () => [...own].forEach(locks.release) };
  }
  return {
    shelf,
    local,
    page,
    wait(milliseconds: number) {
      time += milliseconds;
    },
    /** How many data folders there are. */
    folders: async () => (await shelf.names()).filter((name) => name.startsWith("data-")).length,
  };
}
