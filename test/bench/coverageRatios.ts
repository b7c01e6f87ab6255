import type { CoverageTimes } from "./page/coverageSteps.js";
import { named, type Ratio, slower } from "./ratio.js";

const frame = 1000 / 60;

/** How coverage keeps up: within a frame at 100 k customers, within a few scans of the data at a million. */
export function coverageRatios(coverages: readonly CoverageTimes[]): Ratio[] {
  return coverages.flatMap(({ size, scan, cell, assumption, threshold, cuts, optimum, exact, runs }) => {
    const name = named(size);
    if (size < 1_000_000) {
      return [
        slower(`coverage: a cell against one frame, ${name}`, cell, frame, 1),
        slower(`coverage: an assumption against one frame, ${name}`, assumption, frame, 1),
        slower(`coverage: a threshold against one frame, ${name}`, threshold, frame, 0.5),
        slower(`uncertainty: 10,000 runs against one exact evaluation, ${name}`, runs, exact, 20),
      ];
    }
    return [
      slower(`coverage: a cell against one scan, ${name}`, cell, scan, 6),
      slower(`coverage: an assumption against one scan, ${name}`, assumption, scan, 6),
      slower(`coverage: a threshold against one scan, ${name}`, threshold, scan, 1),
      slower(`best thresholds: dynamic program against one scan, ${name}`, cuts, scan, 3),
      slower(`best thresholds: profits and dynamic program against one scan, ${name}`, optimum, scan, 12),
    ];
  });
}
