import { appended } from "./appendTables.js";
import { fields, type Mapping } from "./fields.js";
import type { JoinedFile } from "./joinFiles.js";
import { sumSign } from "./namedColumn.js";
import type { ReadTable } from "./openTable.js";
import { type NamedRead, partsOfList } from "./partsOfList.js";
import { columnKey } from "./sameColumns.js";
import type { TextTable } from "./textTable.js";

/**
 * Files with files that are parts of the same list, or of the same orders or activities, put together as one; it has the name and the mapping of the first of them. A file that is
 * mapped in a way of its own stays one.
 */
export function unitedFiles(files: readonly JoinedFile[]): readonly JoinedFile[] {
  const united: JoinedFile[] = [];
  let rest: readonly JoinedFile[] = files;
  while (rest.length > 0) {
    const [first, ...others] = rest as [JoinedFile, ...JoinedFile[]];
    const named = (file: JoinedFile): NamedRead => ({
      name: file.name,
      read: { ...file.read, proposal: first.mapping },
    });
    const best = named(first);
    const candidates = new Map(others.filter((file) => isMappedAs(file, first)).map((file) => [named(file), file]));
    const parts = candidates.size === 0 ? [best] : partsOfList(best, [best, ...candidates.keys()]);
    const fileOf = (part: NamedRead) => (part === best ? first : candidates.get(part)!);
    // Of files with cumulated amounts the last comes before the first.
    const own = parts.length === 1 ? parts.map(fileOf) : [first, ...parts.filter((part) => part !== best).map(fileOf)];
    united.push(own.length === 1 ? own[0]! : asOne(own));
    rest = rest.filter((file) => !own.includes(file));
  }
  return united;
}

/** Whether a file is mapped as the first, or nobody said how. */
function isMappedAs({ mapping, read }: JoinedFile, first: JoinedFile): boolean {
  return isSame(mapping, first.mapping) || isSame(mapping, read.proposal);
}

function isSame(a: Mapping, b: Mapping): boolean {
  const keyOf = (text = "") => text.split(sumSign).map(columnKey).join(sumSign);
  return fields.every((field) => keyOf(a[field]) === keyOf(b[field]));
}

/** Files as one: what is said of one of them is said of all. */
function asOne(files: readonly JoinedFile[]): JoinedFile {
  const first = files[0]!;
  const said = (option: "sums" | "once" | "eventsOnce" | "everyKind") =>
    files.some((file) => file[option]) ? { [option]: true } : {};
  const read = together(files);
  // What only columns that others have is proposed for; a field that the first has unmapped stays so.
  const extra = Object.entries(read.proposal).filter(([field]) => !(field in first.read.proposal));
  const mapping = { ...Object.fromEntries(extra), ...first.mapping };
  const { decimal } = files.find((file) => file.decimal !== undefined) ?? first;
  return {
    ...first,
    ...said("sums"),
    ...said("once"),
    ...said("eventsOnce"),
    ...said("everyKind"),
    ...(decimal && { decimal }),
    read,
    mapping,
  };
}

const known = new WeakMap<
  TextTable,
  { readonly files: readonly string[]; readonly tables: readonly TextTable[]; readonly read: ReadTable }
>();

/** The same files are asked for again with every change of their mapping. */
function together(files: readonly JoinedFile[]): ReadTable {
  const tables = files.map(({ read: { table } }) => table);
  const names = files.map(({ name }) => name);
  const before = known.get(tables[0]!);
  const isKnown =
    before?.tables.length === tables.length &&
    tables.every((table, at) => table === before.tables[at] && names[at] === before.files[at]);
  if (before && isKnown) return before.read;
  const { detected, ...read } = appended(files, { named: false });
  const { entries: _, ...own } = detected;
  const each = files.map(({ read }) => ({ detected: read.detected, rows: read.table.rowCount }));
  const one = { ...read, detected: { ...own, entry: null, sheet: null, sheets: [], each } };
  known.set(tables[0]!, { files: names, tables, read: one });
  return one;
}
