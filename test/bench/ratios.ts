import type { Measurement } from "./page/measure.js";
import { faster, named, type Ratio, slower } from "./ratio.js";

const coldTargets = new Map([
  [10_000, null],
  [100_000, 100],
  [1_000_000, 500],
  [5_000_000, 2_000],
]);

/** The ratios of the design's performance targets from measurements at several sizes. */
export function ratios(measurements: readonly Measurement[]): Ratio[] {
  const at = (size: number) => measurements.find((measurement) => measurement.size === size);
  const rows: Ratio[] = [];
  for (const { size, groupBy, stepCold } of measurements) {
    const target = coldTargets.get(size);
    if (target) rows.push(faster(`threshold step, cold, against GROUP BY, ${named(size)}`, stepCold, groupBy, target));
  }
  const [small, million, large] = [at(10_000), at(1_000_000), at(5_000_000)];
  if (small && large) rows.push(slower("threshold step, warm, 5 M against 10 k", large.stepWarm, small.stepWarm, 2));
  if (million?.crossfilter) {
    const name = "threshold step, warm, against incremental crossfilter2, 1 M";
    rows.push(faster(name, million.stepWarm, million.crossfilter, 20));
  }
  if (million) {
    rows.push(slower("φ step against GROUP BY, 1 M", million.phiStep, million.groupBy, 0.6));
    rows.push(slower("weight step against GROUP BY, 1 M", million.weightStep, million.groupBy, 0.6));
  }
  return rows;
}
