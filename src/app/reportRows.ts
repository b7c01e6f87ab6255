import type { CsvCell } from "../export/csv.js";
import type { Texts } from "../i18n/texts.js";
import type { ImportReport } from "../read/importReport.js";
import { type Place, placeText } from "../read/places.js";
import type { ReportFindings } from "./importState.js";
import { requiredColumns } from "./requiredColumns.js";

/**
 * The import report as rows of a table: every cell that could not be read, with its customer, and every skipped row in the order of the file, then the
 * findings on the whole. Of several files each in turn, the list of customers first, with its name in a column of its own.
 */
export function reportRows({ report, skippedTexts, further = [] }: ReportFindings, texts: Texts): CsvCell[][] {
  const { report: words, files: fileWords } = texts.data;
  const { id, name } = texts.findings.fields;
  const head = [words.row, id!, name!, words.column, words.value, words.reason];
  const list = rowsOf(report, skippedTexts, texts);
  if (report.list === undefined) return [head, ...list];
  const of = (file: string, rows: CsvCell[][]) => rows.map((row): CsvCell[] => [file, ...row]);
  const others = (report.files ?? []).flatMap((each, at) =>
    of(each.file, rowsOf(each, further[at]?.skippedTexts ?? [], texts)),
  );
  return [[fileWords.file, ...head], ...of(report.list, list), ...others];
}

interface Line {
  readonly place: Place;
  readonly row: CsvCell[];
}

function rowsOf(report: ImportReport, skippedTexts: readonly string[], texts: Texts): CsvCell[][] {
  const { report: words } = texts.data;
  const { cellReasons, skipReasons, warnings } = texts.findings;
  const required = requiredColumns(report);
  const cells = report.cells.map(({ column, value, reason, ...place }, at): Line => {
    const why = cellReasons[reason] ?? reason;
    const { id = "", name = "" } = report.cellCustomers?.[at] ?? {};
    const what = `${why}; ${required.has(column) ? words.rowRejected : words.cellEmpty}`;
    return { place, row: [placeText(place), id, name, column, value, what] };
  });
  const skipped = report.skipped.map(({ reason, ...place }, at): Line => {
    const what = `${skipReasons[reason] ?? reason}; ${words.rowSkipped}`;
    return { place, row: [placeText(place), "", "", "", skippedTexts[at] ?? "", what] };
  });
  const found = report.warnings.map(({ code, ...details }): CsvCell[] => [
    ...[null, "", "", typeof details.column === "string" ? details.column : "", ""],
    warnings[code]?.(details) ?? code,
  ]);
  const parts = new Map(report.sections?.map(({ part }, at) => [part, at]));
  const partAt = ({ part }: Place) => parts.get(part ?? "") ?? 0;
  const inOrder = [...cells, ...skipped].sort((a, b) => partAt(a.place) - partAt(b.place) || a.place.row - b.place.row);
  return [...inOrder.map(({ row }) => row), ...found];
}
