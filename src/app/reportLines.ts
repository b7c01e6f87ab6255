import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import { moneyFields } from "../read/fields.js";
import type { FoundRow } from "../read/foundRows.js";
import type { FileReport, ImportReport } from "../read/importReport.js";
import { foundKey } from "../read/joinFindings.js";
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
  formats: Formats,
): readonly ReportLine[] {
  return linesOf(report, (code, file) => found[foundKey(code, file)] ?? [], texts, formats);
}

/** What the report of one of several files says. */
export function fileLines(
  { found }: Pick<Dataset, "found">,
  report: FileReport,
  texts: Texts,
  formats: Formats,
): readonly ReportLine[] {
  return linesOf(report, (code) => found[foundKey(code, report.file)] ?? [], texts, formats);
}

function linesOf(
  report: ImportReport,
  rowsOf: (code: string, file?: unknown) => readonly FoundRow[],
  texts: Texts,
  { integer }: Formats,
): readonly ReportLine[] {
  const lines = report.warnings.map(({ code, ...details }): ReportLine => {
    // What a totals row states is a number called "file" too.
    const rows = code === "controlTotal" ? rowsOf("totals") : rowsOf(code, details.file);
    const isAboutRows = code === "duplicateIds" || code === "identicalRows";
    const count = Number((isAboutRows ? details.rows : details.count) ?? rows.length);
    return { code, text: texts.findings.warnings[code]?.(details) ?? code, rows, count };
  });
  const totals = rowsOf("totals");
  if (totals.length === 0 || lines.some(({ code }) => code === "controlTotal")) return lines;
  const count = Math.max(totals.length, report.skipped.filter(({ reason }) => reason === "totals").length);
  const stated = totals.at(-1)!;
  const agrees = [stated.revenue, stated.margin, stated.potential].some((amount) => amount !== null);
  const isOfAll = moneyFields.every((field) => stated[field] === null || stated[field] === report.totals[field]);
  const { totalsFound, totalsAgree, totalsAgreeEach } = texts.data.report;
  const text = [
    totalsFound(integer(count)),
    ...(agrees ? [report.together || !isOfAll ? totalsAgreeEach : totalsAgree] : []),
  ].join(" ");
  return [...lines, { code: "totals", text, rows: totals, count }];
}
