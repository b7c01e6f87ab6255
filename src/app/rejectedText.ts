import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import type { ImportReport } from "../read/importReport.js";
import { requiredColumns } from "./requiredColumns.js";

/** With more rejected rows than this the customers are not the file's. */
const manyRejected = 0.05;

/** How many rows of each file were rejected and for which columns, and whether these are so many that the customers loaded are doubtful. */
export function rejectedText(
  report: ImportReport,
  { data }: Texts,
  { integer }: Formats,
): { readonly lines: readonly string[]; readonly isDoubtful: boolean } {
  const files = [report, ...(report.files ?? [])].filter(({ rejectedRows }) => rejectedRows > 0);
  const line = (each: ImportReport & { readonly file?: string }) => {
    const required = requiredColumns(each);
    const columns = [...new Set(each.cells.map(({ column }) => column))].filter((column) => required.has(column));
    const text = data.load.rejected(integer(each.rejectedRows), integer(each.rows), columns);
    const name = each.file ?? report.list;
    return name === undefined ? text : `${name}: ${text}`;
  };
  return {
    lines: files.map(line),
    isDoubtful: files.some((each) => each.rejectedRows > (each.rejectedRows + each.accepted) * manyRejected),
  };
}
