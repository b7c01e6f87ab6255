import type { ImportWarning } from "./importReport.js";
import type { Detected } from "./openTable.js";
import { raggedRows } from "./raggedRows.js";
import { rowsAbove, rowsBelow } from "./rowsAround.js";
import { togetherNames } from "./shownNames.js";
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
  if (entry !== null && entries && read?.what !== "file")
    warnings.push({ code: "file", file: entry, others: entries.filter((name) => name !== entry), ...further });
  else if (!read && sheet !== null) {
    const own = sheets.find(({ name }) => name === sheet)?.of;
    const others = sheets.filter(({ name, of }) => name !== sheet && name !== own && of === undefined);
    if (others.length > 0) warnings.push({ code: "sheet", sheet, others: others.map(({ name }) => name), ...further });
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
    ? left
    : left.map((_, at) => `#${parts.length + at + 1}`);
  return { code: "together", what, parts, others, ...furtherOf(detected) };
}

function furtherOf({ further }: Detected): { readonly further?: readonly string[] } {
  return further ? { further } : {};
}
