import { appended, type NamedRead, partsOfList } from "./appendTables.js";
import type { JoinedFile } from "./joinFiles.js";
import type { ReadTable } from "./openTable.js";
import type { TextTable } from "./textTable.js";

/**
 * Files with files that are parts of the same list, or of the same orders or activities, put together as one; it has the name, the mapping and the
 * options of the first of them.
 */
export function unitedFiles<File extends JoinedFile>(files: readonly File[]): readonly File[] {
  const united: File[] = [];
  let rest: readonly File[] = files;
  while (rest.length > 0) {
    const [first, ...others] = rest as [File, ...File[]];
    const all = rest.map((file): NamedRead => ({ name: file.name, read: { ...file.read, proposal: file.mapping } }));
    const parts = others.length === 0 ? [] : partsOfList(all[0]!, all);
    const isPart = (_: File, at: number) => parts.includes(all[at]!);
    united.push(parts.length < 2 ? first : { ...first, read: asOne(rest.filter(isPart)) });
    rest = rest.filter((_, at) => at > 0 && !parts.includes(all[at]!));
  }
  return united;
}

const known = new WeakMap<TextTable, { readonly tables: readonly TextTable[]; readonly read: ReadTable }>();

/** The same files are asked for again with every change of their mapping. */
function asOne(files: readonly JoinedFile[]): ReadTable {
  const tables = files.map(({ read: { table } }) => table);
  const before = known.get(tables[0]!);
  if (before && before.tables.length === tables.length && tables.every((table, at) => table === before.tables[at]))
    return before.read;
  const { detected, ...read } = appended(files, { named: false });
  const { entries: _, ...own } = detected;
  const each = files.map(({ read }) => ({ detected: read.detected, rows: read.table.rowCount }));
  const one = { ...read, detected: { ...own, entry: null, sheet: null, sheets: [], each } };
  known.set(tables[0]!, { tables, read: one });
  return one;
}
