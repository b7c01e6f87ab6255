import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import { moneyFields } from "../read/fields.js";
import type { FoundRow } from "../read/foundRows.js";
import type { FileReport, ImportReport, ImportWarning } from "../read/importReport.js";
import { foundKey } from "../read/joinFindings.js";
import { mostRows } from "../read/plausibility.js";
import type { Dataset } from "./dataset.js";

/** A finding as a sentence, with the first rows it is about and how many there are in all. */
export interface ReportLine {
  readonly code: string;
  readonly text: string;
  readonly rows: readonly FoundRow[];
  readonly count: number;
}

/** Findings that count customers and their rows, and those that count formulas or numbers, not rows. */
const countsRows: ReadonlySet<string> = new Set(["duplicateIds", "identicalRows", "alikeRows"]);
const countsOthers: ReadonlySet<string> = new Set(["noResults", "alikeIds"]);

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

/** How many rows a finding is about, of which so many are listed. */
function countOf(code: string, { rows, others, count }: Omit<ImportWarning, "code">, listed: number): number {
  if (countsRows.has(code)) return Number(rows ?? listed);
  if (code === "contacts") return Number(others ?? listed);
  // The row that counts, and one that says otherwise.
  if (code === "contradictoryTexts") return 2 * Number(count);
  if (countsOthers.has(code)) return listed < mostRows ? listed : Math.max(listed, Number(count));
  return Number(count ?? listed);
}

function linesOf(
  report: ImportReport,
  rowsOf: (code: string, file?: unknown) => readonly FoundRow[],
  texts: Texts,
  { integer }: Formats,
): readonly ReportLine[] {
  const lines = report.warnings.map(({ code, ...details }): ReportLine => {
    // What a totals row states is a number called "file" too.
    const all = code === "controlTotal" ? rowsOf("totals") : rowsOf(code, details.file);
    const rows = all.filter(({ column }) => column === undefined || column === details.column);
    const text = texts.findings.warnings[code]?.(details) ?? code;
    return { code, text, rows, count: countOf(code, details, rows.length) };
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
