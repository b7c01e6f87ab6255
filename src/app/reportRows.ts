import type { CsvCell } from "../export/csv.js";
import type { Texts } from "../i18n/texts.js";
import { requiredFields } from "../read/fields.js";
import type { ReportFindings } from "./fileImport.js";

/** The import report as rows of a table: every cell that could not be read and every skipped row in the order of the file, then the findings on the whole. */
export function reportRows({ report, skippedTexts }: ReportFindings, texts: Texts): CsvCell[][] {
  const { report: words } = texts.data;
  const { cellReasons, skipReasons, warnings } = texts.findings;
  const required = new Set(requiredFields.map((field) => report.mapping[field]));
  const cells = report.cells.map(({ row, column, value, reason }): CsvCell[] => {
    const why = cellReasons[reason] ?? reason;
    return [row, column, value, `${why}; ${required.has(column) ? words.rowRejected : words.cellEmpty}`];
  });
  const skipped = report.skipped.map(({ row, reason }, at): CsvCell[] => [
    ...[row, "", skippedTexts[at] ?? ""],
    `${skipReasons[reason] ?? reason}; ${words.rowSkipped}`,
  ]);
  const found = report.warnings.map(({ code, ...details }): CsvCell[] => [
    ...[null, typeof details.column === "string" ? details.column : "", ""],
    warnings[code]?.(details) ?? code,
  ]);
  return [
    [words.row, words.column, words.value, words.reason],
    ...[...cells, ...skipped].sort(([a], [b]) => Number(a) - Number(b)),
    ...found,
  ];
}
