import type { FoundRow, FoundRows } from "./foundRows.js";
import type { GridSection } from "./grid.js";
import type { ImportReport, ImportWarning } from "./importReport.js";

/** Where a record begins: its line, and the sheet or file where several are read as one. */
export interface Place {
  readonly row: number;
  readonly part?: string;
}

/** A place as a finding lists it: the line, behind the name of its sheet or file where there are several ("Nord:12"). */
export function placeText({ row, part }: Place): string | number {
  return part === undefined ? row : `${part}:${row}`;
}

type Sections = readonly GridSection[];

/** A report whose lines are those of the sheets or files that the table was put together from. */
export function placedReport(report: ImportReport, sections: Sections): ImportReport {
  const place = placeIn(sections);
  const placed = (warning: ImportWarning): ImportWarning => {
    const { row, lines } = warning;
    return {
      ...warning,
      ...(typeof row === "number" && { row: placeText(place(row)) }),
      ...(Array.isArray(lines) && { lines: lines.map((line) => placeText(place(Number(line)))) }),
    };
  };
  return {
    ...report,
    skipped: report.skipped.map((each) => ({ ...each, ...place(each.row) })),
    cells: report.cells.map((each) => ({ ...each, ...place(each.row) })),
    warnings: report.warnings.map(placed),
  };
}

/** The rows of findings with the lines of their sheets or files. */
function placedRows(rows: readonly FoundRow[], sections: Sections): readonly FoundRow[] {
  const place = placeIn(sections);
  return rows.map((each) => ({ ...each, ...place(each.row) }));
}

/** The same for several findings. */
export function placedFindings(found: FoundRows, sections: Sections): FoundRows {
  return Object.fromEntries(Object.entries(found).map(([code, rows]) => [code, rows && placedRows(rows, sections)]));
}

/** Where a line of a table stands that was put together from several. */
export function placeIn(sections: Sections): (line: number) => Required<Place> {
  return (line) => {
    const { name, firstLine } = sections.findLast((section) => section.firstLine <= line) ?? sections[0]!;
    return { row: line - firstLine + 1, part: name };
  };
}
