/** Work that is asked for often and done at a rate that browsers bear. */
export interface Sparingly {
  ask(): void;
  /** Does at once what still waits. */
  flush(): void;
}

const atOnce = 20;
const recovery = 10_000;
const rest = 1_000;

/** Does the first 20 calls within ten seconds at once and the further ones once a second: browsers refuse more than 100 changes of the address in 30 seconds. */
export function sparingly(work: () => void, later: (work: () => void, milliseconds: number) => unknown): Sparingly {
  let free = atOnce;
  let waiting = false;
  const flush = () => {
    if (!waiting) return;
    waiting = false;
    work();
  };
  return {
    ask() {
      if (waiting) return;
      if (free > 0) {
        free--;
        later(() => free++, recovery);
        work();
      } else {
        waiting = true;
        later(flush, rest);
      }
    },
    flush,
  };
}
