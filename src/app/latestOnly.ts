/** Work of which only the latest counts: what is overtaken is told so, and its errors are nobody's. */
export interface LatestOnly {
  attempt(work: (isLatest: () => boolean) => Promise<void>): Promise<void>;
  /** Lets all that is under way be overtaken. */
  overtake(): void;
}

/** Attempts work; `onError` hears of what the latest threw. */
export function latestOnly(onError: (error: unknown) => void): LatestOnly {
  let latest = 0;
  return {
    async attempt(work) {
      const own = ++latest;
      const isLatest = () => own === latest;
      try {
        await work(isLatest);
      } catch (error) {
        if (isLatest()) onError(error);
      }
    },
    overtake: () => void latest++,
  };
}
