import type { Drag } from "./dragged.js";
import type { Reading } from "./page/readCsv.js";
import { faster, named, type Ratio, slower } from "./ratio.js";
import type { SiteRun } from "./siteRuns.js";

const longestBlock = 50;

/** The ratios of the built site: reading a file, going to the next page, dragging a threshold. */
export function siteRatios(runs: readonly SiteRun[], readings: readonly Reading[], replotted: Drag): Ratio[] {
  const rows: Ratio[] = [];
  for (const { size, start, read, firstVisit, nextVisit, longestTask } of runs) {
    rows.push(slower(`longest task while ${named(size)} are loaded, against 50 ms`, longestTask, longestBlock, 1));
    const reading = readings.find((each) => each.size === size);
    if (!reading) continue;
    const before = start + read + reading.sort;
    const name = (visit: string) => `first KPI of the next page, ${visit}, against start + read + sort, ${named(size)}`;
    rows.push(faster(name("first visit"), firstVisit, before, 15));
    rows.push(faster(name("seen before"), nextVisit, before, 15));
  }
  const million = 1_000_000;
  const reading = readings.find(({ size }) => size === million);
  const run = runs.find(({ size }) => size === million);
  if (reading) {
    const { portfolio, readCsv, first } = reading;
    rows.push(slower("CSV to portfolio against bare read_csv, 1 M, read again", portfolio, readCsv, 1.5));
    rows.push(slower("the same, first file of a visit, 1 M", first.portfolio, first.readCsv, 1.5));
  }
  if (!run) return rows;
  const { drag } = run;
  rows.push(faster("Classes page per step against plotting it anew, 1 M", drag.taskTime, replotted.taskTime, 8));
  rows.push(slower("frame distance while dragging, 95th percentile, 1 M", drag.slowFrame, drag.frame, 1.2));
  return rows;
}
