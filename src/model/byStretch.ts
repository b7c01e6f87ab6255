/** Customers after which the caller may pause: some milliseconds of work. */
const stretch = 1 << 16;

/** Work on rows 0 … size − 1, `from` … `to` − 1 at a time, with a pause for the caller in between. */
export function* byStretch(size: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < size; from += stretch) {
    if (from > 0) yield;
    work(from, Math.min(size, from + stretch));
  }
}
