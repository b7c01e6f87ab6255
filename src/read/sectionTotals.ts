import type { ImportReport, SectionTotals } from "./importReport.js";
import type { TextTable } from "./textTable.js";

/** What the accepted rows of each sheet or file add up to that a table was put together from, to be compared with the source. */
export function sectionTotals(
  { grid, firstRow }: TextTable,
  accepted: Uint32Array,
  totalsOf: (rows: Uint32Array) => ImportReport["totals"],
): readonly SectionTotals[] {
  const { sections = [] } = grid;
  return sections.map(({ name, firstRow: first }, at) => {
    const next = sections[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY;
    const rows = accepted.filter((row) => row + firstRow >= first && row + firstRow < next);
    return { part: name, accepted: rows.length, totals: totalsOf(rows) };
  });
}
