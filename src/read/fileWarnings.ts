import type { ImportWarning } from "./importReport.js";
import type { Detected } from "./openTable.js";
import { raggedRows } from "./raggedRows.js";
import { rowsAbove, rowsBelow } from "./rowsAround.js";
import { reportedAmong, togetherNames } from "./shownNames.js";
import type { TextTable } from "./textTable.js";

/** What is to be said about a file as a whole, whatever its columns mean; of `skipped` rows their own reason is said. */
export function fileWarnings(
  detected: Detected,
  table: TextTable,
  skipped: ReadonlyMap<number, unknown>,
): ImportWarning[] {
  const {
    encoding,
    persons,
    repairedLines,
    repairedLineNumbers,
    nulBytes,
    rejoinedRows,
    rejoinedLines,
    mendedRows,
    mendedLines,
    sheet,
    sheets,
    entry,
    entries,
  } = detected;
  const warnings: ImportWarning[] = [];
  const read = togetherWarning(detected);
  const further = furtherOf(detected);
  if (read) warnings.push(read);
  if (entry !== null && entries && read?.what !== "file") {
    const others = entries.filter((name) => name !== entry);
    warnings.push({ code: "file", ...chosen("file", entry, entries, others), ...further });
  } else if (!read && sheet !== null) {
    const own = sheets.find(({ name }) => name === sheet)?.of;
    const others = sheets.filter(({ name, of }) => name !== sheet && name !== own && of === undefined);
    const [all, rest] = [sheets, others].map((some) => some.map(({ name }) => name)) as [string[], string[]];
    if (rest.length > 0) warnings.push({ code: "sheet", ...chosen("sheet", sheet, all, rest), ...further });
  }
  warnings.push(...(detected.open ?? []));
  if (table.stack) {
    const count = [...rowsAbove(table), ...rowsBelow(table)].filter(({ reason }) => reason === "otherTable").length;
    const row = table.grid.lines[table.hasHeader ? table.headerRow : table.firstRow]!;
    warnings.push({ code: "otherTables", row, count, lines: table.stack.others.map(({ line }) => line) });
  }
  if (detected.beside) warnings.push({ code: "beside", columns: detected.beside });
  if (persons.length > 0) warnings.push({ code: "person", columns: persons });
  if (!table.hasHeader) warnings.push({ code: "noHeader", columns: table.columnCount });
  if (repairedLines > 0)
    warnings.push({
      code: "mixedEncoding",
      count: repairedLines,
      lines: repairedLineNumbers,
      encoding,
      as: encoding === "utf-8" ? "windows-1252" : "utf-8",
    });
  if (nulBytes > 0) warnings.push({ code: "nulBytes", count: nulBytes });
  if (detected.raggedRows > 0) {
    const { raggedRows: count, raggedLines: lines } = raggedRows(table, skipped);
    if (count > 0) warnings.push({ code: "raggedRows", count, lines });
  }
  if (rejoinedRows > 0) warnings.push({ code: "rejoinedRows", count: rejoinedRows, lines: rejoinedLines });
  if (mendedRows > 0) warnings.push({ code: "mendedRows", count: mendedRows, lines: mendedLines });
  return warnings;
}

/** Which sheets or files were read as parts of one list, and which are left; null where it is a single one. */
export function togetherWarning(detected: Detected): ImportWarning | null {
  const { together, sheets, entries = [] } = detected;
  if (!together) return null;
  const isSheets = sheets.some(({ name }) => together.includes(name));
  const all = isSheets ? sheets.map(({ name }) => name) : entries;
  const left = all.filter((name) => !together.includes(name));
  const what = isSheets ? "sheet" : "file";
  const parts = togetherNames(detected)!;
  // Where the parts are numbered, being named after persons, those beside them are not named either.
  const others = parts.every((name) => together.includes(name))
    ? reportedAmong(all)(left)
    : left.map((_, at) => `#${parts.length + at + 1}`);
  return { code: "together", what, parts, others, ...furtherOf(detected) };
}

/** What was read of several, and how many these are where it has its number instead of a name. */
function chosen(what: "sheet" | "file", name: string, all: readonly string[], others: readonly string[]) {
  const reported = reportedAmong(all);
  const [own] = reported([name]);
  return { [what]: own!, ...(own !== name && { of: all.length }), others: reported(others) };
}

function furtherOf({ further, sheets, entries }: Detected): { readonly further?: readonly string[] } {
  return further ? { further: reportedAmong(entries ?? sheets.map(({ name }) => name))(further) } : {};
}
