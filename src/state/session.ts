import { newId } from "./newId.js";

/** One window's visit, from its first page until it is closed. */
export interface Session {
  readonly id: string;
  /** The session that this window was duplicated from, to begin with its data. */
  readonly from: string | null;
  /** Whether the next page will know the session. */
  readonly lasting: boolean;
  /** The sessions with an open page; null where the browser can't say. */
  living(): Promise<ReadonlySet<string> | null>;
  /** Runs work while no other page does. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

export interface SessionPlace {
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
  readonly navigator: { readonly locks?: LockManager };
}

const key = "wertgerecht.session";
const lockPrefix = "wertgerecht.session.";
/** Longer than a window has no page while it goes from one to the next. */
const betweenPages = 5000;
/** Longer than the page before holds on to its session; only a duplicated window waits in vain. */
const patience = 500;

/** The session of this window; a lock shows the others that it lives. */
export async function openSession(
  place: SessionPlace,
  pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
): Promise<Session> {
  const known = knownId(place);
  // Absent where the site is not served over https.
  const { locks } = place.navigator;
  const held = locks ? await hold(locks, known ?? newId(), pause) : "refused";
  if (!locks || held === "refused") {
    const id = known ?? newId();
    const lasting = remember(place, id);
    return { id, from: null, lasting, living: async () => null, exclusively: (work) => work() };
  }
  async function holders(from: LockManager): Promise<readonly string[]> {
    const all = (await from.query()).held ?? [];
    return all.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []));
  }
  return {
    id: held,
    from: known === held ? null : known,
    lasting: remember(place, held),
    async living() {
      const before = await holders(locks);
      await pause(betweenPages);
      return new Set([...before, ...(await holders(locks))]);
    },
    exclusively: (work) => locks.request("wertgerecht.records", work) as ReturnType<typeof work>,
  };
}

/** Holds a session until the page goes, a new one where another window has it; the session's id, or that the browser refuses. */
async function hold(
  locks: LockManager,
  wanted: string,
  pause: (milliseconds: number) => Promise<void>,
): Promise<string | "refused"> {
  const waiting = new AbortController();
  const request = (id: string, signal?: AbortSignal) =>
    new Promise<"held" | "taken" | "refused">((resolve) => {
      const holding = () => {
        resolve("held");
        return new Promise<never>(() => {});
      };
      locks
        .request(lockPrefix + id, { ...(signal && { signal }) }, holding)
        .catch((error: Error) => resolve(error.name === "AbortError" ? "taken" : "refused"));
    });
  void pause(patience).then(() => waiting.abort());
  const first = await request(wanted, waiting.signal);
  if (first === "held") return wanted;
  const other = newId();
  return first === "taken" && (await request(other)) === "held" ? other : "refused";
}

function knownId(place: SessionPlace): string | null {
  try {
    return /^[a-z0-9]+$/.exec(place.sessionStorage.getItem(key) ?? "")?.[0] ?? null;
  } catch {
    return null;
  }
}

function remember(place: SessionPlace, id: string): boolean {
  try {
    place.sessionStorage.setItem(key, id);
    return true;
  } catch {
    return false;
  }
}
