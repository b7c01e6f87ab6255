import { median } from "./median.js";
import type { Reading } from "./page/readCsv.js";

/** The medians of what several fresh pages measured with the same file. */
export function medianReading(all: readonly Reading[]): Reading {
  const of = (time: (reading: Reading) => number) => median(all.map(time));
  return {
    ...all[0]!,
    portfolio: of(({ portfolio }) => portfolio),
    readCsv: of(({ readCsv }) => readCsv),
    first: { portfolio: of(({ first }) => first.portfolio), readCsv: of(({ first }) => first.readCsv) },
    sort: of(({ sort }) => sort),
  };
}
