import type { Mapping } from "./fields.js";
import type { JoinedFile } from "./joinFiles.js";
import { alikeKey } from "./matchIds.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 500;
const leastShare = 0.6;

/** A file whose headers name no number of customers, with the column that has those of the list; null where none has. */
export function idByValues(
  file: JoinedFile,
  list: JoinedFile,
): { readonly file: JoinedFile; readonly column: string } | null {
  const { read, mapping } = file;
  const listColumn = list.read.table.header.indexOf(list.mapping.id ?? "");
  if (file === list || mapping.id !== undefined || listColumn < 0) return null;
  const ids = idsOf(list.read.table, listColumn);
  let best = -1;
  let most = leastShare;
  for (let column = 0; column < read.table.header.length; column++) {
    const texts = sampled(read.table, column, rowsLookedAt).filter((text) => text !== "");
    const share = texts.filter((text) => ids.has(alikeKey(text))).length / Math.max(1, texts.length);
    if (share > most) [best, most] = [column, share];
  }
  if (best < 0) return null;
  const column = read.table.header[best]!;
  const others = Object.entries(mapping).filter(([, header]) => header !== column);
  return { file: { ...file, mapping: { ...(Object.fromEntries(others) as Mapping), id: column } }, column };
}

const known = new WeakMap<TextTable, { readonly column: number; readonly ids: ReadonlySet<string> }>();

/** The numbers of a list: every other file and sheet is held against them. */
function idsOf(table: TextTable, column: number): ReadonlySet<string> {
  const before = known.get(table);
  if (before?.column === column) return before.ids;
  const ids = new Set(sampled(table, column, table.rowCount).map(alikeKey));
  known.set(table, { column, ids });
  return ids;
}

function sampled(table: TextTable, column: number, most: number): string[] {
  const step = Math.max(1, Math.ceil(table.rowCount / most));
  return Array.from({ length: Math.ceil(table.rowCount / step) }, (_, at) => table.cell(at * step, column).trim());
}
