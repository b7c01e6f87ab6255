import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import type { FoundRow } from "../read/foundRows.js";
import type { Dataset } from "./dataset.js";

/** A finding as a sentence, with the first rows it is about and how many there are in all. */
export interface ReportLine {
  readonly code: string;
  readonly text: string;
  readonly rows: readonly FoundRow[];
  readonly count: number;
}

/** What a report says about the whole file; totals rows are a finding even when they agree. */
export function reportLines(
  { report, found }: Pick<Dataset, "report" | "found">,
  texts: Texts,
  { integer }: Formats,
): readonly ReportLine[] {
  const lines = report.warnings.map(({ code, ...details }): ReportLine => {
    const rows = found[code === "controlTotal" ? "totals" : code] ?? [];
    const count = Number((code === "duplicateIds" ? details.rows : details.count) ?? rows.length);
    return { code, text: texts.findings.warnings[code]?.(details) ?? code, rows, count };
  });
  const totals = found.totals ?? [];
  if (totals.length === 0 || lines.some(({ code }) => code === "controlTotal")) return lines;
  const count = Math.max(totals.length, report.skipped.filter(({ reason }) => reason === "totals").length);
  return [...lines, { code: "totals", text: texts.data.report.totalsFound(integer(count)), rows: totals, count }];
}
