/** What a tab knows of the others of this site. */
export interface KeptTabs {
  /** Marks a session as this tab's for as long as the page lives; false where another tab has it. */
  hold(session: string): Promise<boolean>;
  /** Sessions that some page holds; null where the browser cannot tell. */
  held(): Promise<ReadonlySet<string> | null>;
  /** Does something that no other tab may do at the same time. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

const prefix = "wertgerecht-session-";

/** A page that is being left holds its session a moment longer; only a duplicated tab waits in vain. */
const patienceMs = 500;

/** Tabs as Web Locks see them; a page that is not served securely has none and works alone. */
export function keptTabs(locks: LockManager | undefined): KeptTabs {
  if (!locks) return { hold: async () => true, held: async () => null, exclusively: (work) => work() };
  return {
    hold: (session) =>
      new Promise((resolve) => {
        const whilePageLives = () => {
          resolve(true);
          return new Promise<never>(() => {});
        };
        locks
          .request(prefix + session, { signal: AbortSignal.timeout(patienceMs) }, whilePageLives)
          .catch(() => resolve(false));
      }),
    async held() {
      const names = (await locks.query()).held?.map(({ name }) => name ?? "") ?? [];
      return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
    },
    exclusively: (work) => locks.request("wertgerecht-data", work) as ReturnType<typeof work>,
  };
}
