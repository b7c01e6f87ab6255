import { decodeUtf8 } from "./cellText.js";
import type { TextColumn } from "./customerColumns.js";

/** Which row of another file belongs to each customer of a list. */
export interface IdMatch {
  /** By customer of the list the row of the other file, −1 without one. */
  readonly rows: Int32Array;
  readonly matched: number;
  /** Rows of the other file that the list lacks, and the numbers of the first of them. */
  readonly unmatched: readonly number[];
  readonly examples: readonly string[];
  /** Rows of the other file whose number stands in the list, but only in rows that were rejected there, and the numbers of the first of them. */
  readonly rejected: readonly number[];
  readonly rejectedExamples: readonly string[];
  /** Customers of the list that the other file names, but only in rows that were rejected there. */
  readonly rejectedThere: readonly number[];
}

/** The customers of a file, and the numbers of its rejected rows. */
export interface IdsOfFile {
  readonly ids: TextColumn;
  readonly rejected: readonly string[];
}

/** Numbers alike but for leading zeros, case and blanks are the same where they tell all customers apart and find more of them. */
export function alikeKey(id: string): string {
  return id
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/^0+(?=\d+$)/, "");
}

/** Finds the customers of a list in another file by their numbers, once each in both. */
export function matchIds(list: IdsOfFile, other: IdsOfFile): IdMatch {
  const [listIds, otherIds] = [texts(list.ids), texts(other.ids)];
  const match = (keyOf: (id: string) => string) =>
    matchBy(
      { ids: listIds.map(keyOf), rejected: new Set(list.rejected.map(keyOf)) },
      { ids: otherIds.map(keyOf), rejected: new Set(other.rejected.map(keyOf)) },
    );
  const exact = match((id) => id)!;
  const known = (of: typeof exact) => of.matched + of.rejected.length + of.rejectedThere.length;
  const alike = exact.unmatched.length === 0 && other.rejected.length === 0 ? null : match(alikeKey);
  const best = alike && known(alike) > known(exact) ? alike : exact;
  const examplesOf = (rows: readonly number[]) => rows.slice(0, 5).map((row) => otherIds[row]!);
  return { ...best, examples: examplesOf(best.unmatched), rejectedExamples: examplesOf(best.rejected) };
}

interface Keys {
  readonly ids: readonly string[];
  readonly rejected: ReadonlySet<string>;
}

/** null where the keys are not different for all of either side. */
function matchBy(list: Keys, other: Keys) {
  const rowOf = new Map(other.ids.map((key, row) => [key, row]));
  const known = new Set(list.ids);
  if (rowOf.size < other.ids.length || known.size < list.ids.length) return null;
  const rows = Int32Array.from(list.ids, (key) => rowOf.get(key) ?? -1);
  const missing = other.ids.flatMap((key, row) => (known.has(key) ? [] : [row]));
  const isRejected = (row: number) => list.rejected.has(other.ids[row]!);
  const without = list.ids.flatMap((_, customer) => (rows[customer]! < 0 ? [customer] : []));
  const rejectedThere =
    other.rejected.size === 0 ? [] : without.filter((customer) => other.rejected.has(list.ids[customer]!));
  return {
    rows,
    matched: other.ids.length - missing.length,
    unmatched: missing.filter((row) => !isRejected(row)),
    rejected: missing.filter(isRejected),
    rejectedThere,
  };
}

function texts({ offsets, bytes }: TextColumn): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, row) => decodeUtf8(bytes, offsets[row]!, offsets[row + 1]!));
}
