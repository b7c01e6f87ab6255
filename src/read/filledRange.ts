import { ReadError } from "./readError.js";
import { entryText } from "./unpack.js";
import type { ZipEntry } from "./zipEntries.js";

const filledCell = /<(?:\w+:)?c(\s[^<>]*)?>\s*<(?:\w+:)?(?:f|v|is)\b/g;
const reference = /\sr=["']([A-Z]{1,3})(\d{1,7})["']/;

/**
 * The range from A1 that has all cells with something in them of the sheets of an .xlsx workbook ("A1:H900"): a fill or border set in the last row or column of a sheet makes it seem a
 * thousand times as large. Throws ReadError "tooLarge" where cells do not say where they are.
 */
export async function filledRange(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string> {
  let lastColumn = "A";
  let lastRow = 1;
  for (const { name } of entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name))) {
    for (const [, attributes = ""] of (await entryText(bytes, entries, name)).matchAll(filledCell)) {
      const [, column, row] = reference.exec(attributes) ?? [];
      if (!column) throw new ReadError("tooLarge", {});
      if (column.length > lastColumn.length || (column.length === lastColumn.length && column > lastColumn))
        lastColumn = column;
      lastRow = Math.max(lastRow, Number(row));
    }
  }
  return `A1:${lastColumn}${lastRow}`;
}
