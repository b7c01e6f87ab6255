import { entryText } from "./unpack.js";
import type { ZipEntry } from "./zipEntries.js";

const relationTag = /<(?:\w+:)?Relationship\s[^<>]*>/g;
const sheetTag = /<(?:\w+:)?sheet\s[^<>]*>/g;
const withoutCells = /\/(?:chart|dialog|xlMacro|xlIntlMacro)sheet["']/i;

/** The places, among all sheets of an .xlsx workbook, of those that have no table: charts, dialogs and old macros. */
export async function chartSheets(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<ReadonlySet<number>> {
  const relations = (await entryText(bytes, entries, "xl/_rels/workbook.xml.rels")).match(relationTag) ?? [];
  const ids = new Set(relations.filter((tag) => withoutCells.test(tag)).map(idOf));
  if (ids.size === 0) return new Set();
  const sheets = (await entryText(bytes, entries, "xl/workbook.xml")).match(sheetTag) ?? [];
  return new Set(sheets.flatMap((tag, at) => (ids.has(idOf(tag)) ? [at] : [])));
}

function idOf(tag: string): string | undefined {
  return /\s(?:\w+:)?id=["']([^"']*)["']/i.exec(tag)?.[1];
}
