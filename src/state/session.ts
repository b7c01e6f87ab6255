/** One window's visit, from its first page until it is closed. */
export interface Session {
  readonly id: string;
  /** Whether the next page will know the session. */
  readonly lasting: boolean;
  /** The sessions with an open page; null where the browser can't say. */
  living(): Promise<ReadonlySet<string> | null>;
  /** Runs work while no other page does. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

export interface SessionPlace {
  readonly sessionStorage: Storage;
  readonly navigator: { readonly locks?: LockManager };
}

const key = "wertgerecht.session";
const lockPrefix = "wertgerecht.session.";
/** Longer than a window has no page while it goes from one to the next. */
const betweenPages = 5000;

/** The session of this window; a lock shows the others that it lives. */
export async function openSession(
  place: SessionPlace,
  pause = () => new Promise<void>((resolve) => setTimeout(resolve, betweenPages)),
): Promise<Session> {
  const { id, lasting } = sessionId(place);
  // Absent where the site is not served over https.
  const { locks } = place.navigator;
  if (!locks || !(await hold(locks, lockPrefix + id))) {
    return { id, lasting, living: async () => null, exclusively: (work) => work() };
  }
  async function holders(from: LockManager): Promise<readonly string[]> {
    const { held = [] } = await from.query();
    return held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []));
  }
  return {
    id,
    lasting,
    async living() {
      const before = await holders(locks);
      await pause();
      return new Set([...before, ...(await holders(locks))]);
    },
    exclusively: (work) => locks.request("wertgerecht.records", work) as ReturnType<typeof work>,
  };
}

/** Holds a lock until the page goes; shared, as a duplicated window brings its session's id along. */
function hold(locks: LockManager, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const holding = () => {
      resolve(true);
      return new Promise<never>(() => {});
    };
    locks.request(name, { mode: "shared" }, holding).catch(() => resolve(false));
  });
}

function sessionId(place: SessionPlace): { readonly id: string; readonly lasting: boolean } {
  const made = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
  try {
    const id = place.sessionStorage.getItem(key) ?? made;
    place.sessionStorage.setItem(key, id);
    return { id, lasting: true };
  } catch {
    return { id: made, lasting: false };
  }
}
